import type { Messages } from '../../messages/index.ts';

/** Texts of the connect flow, from the click on "Connect" to its end, in German. */
export const connect: Messages['connect'] = {
  awaiting: 'Im anderen Fenster abschließen',
  awaitingNext: (name) =>
    `Melden Sie sich dort bei ${name} an und erlauben Sie den Zugriff. Diese Seite aktualisiert sich von selbst, sobald Sie fertig sind.`,
  awaitingLost: (name) =>
    `Wenn das Fenster für ${name} noch offen ist, schließen Sie den Vorgang dort ab. Diese Seite aktualisiert sich dann von selbst.`,
  check: 'Verbindung prüfen',
  notYet: (name) => `${name} ist noch nicht verbunden.`,
  reopen: 'Nach vorn holen',
  windowClosed: (name) => `Das Fenster von ${name} ist geschlossen.`,
  openAgain: 'Erneut öffnen',
  done: 'Fertig, jetzt prüfen',
  cancel: 'Abbrechen',
  blocked: (name) => `Das Fenster für ${name} hat sich nicht geöffnet.`,
  blockedNext: 'Öffnen Sie es über den Link oder fahren Sie in diesem Tab fort. Danach kehren Sie hierher zurück.',
  open: (name) => `Weiter zu ${name}`,
  continueHere: 'In diesem Tab fortfahren',
  leaving: (name) => `Sie werden zu ${name} weitergeleitet…`,
  closed: (name) => `Das Fenster für ${name} wurde geschlossen, bevor die Verbindung stand.`,
  closedNext:
    'Wenn es bei Ihnen noch offen ist, schließen Sie den Vorgang dort ab; diese Seite aktualisiert sich dann. Versuchen Sie es sonst erneut.',
  denied: (name) => `Der Zugriff auf ${name} wurde nicht erlaubt. Es wurde nichts verbunden.`,
  deniedNext: 'Versuchen Sie es erneut und erlauben Sie den Zugriff, oder bitten Sie darum, wer das Konto verwaltet.',
  failed: (name) => `${name} konnte die Anmeldung nicht abschließen. Es wurde nichts verbunden.`,
  failedNext: 'Versuchen Sie es gleich noch einmal. Wenn es wieder passiert, fragen Sie Ihre Administration.',
  unfinished: (name) => `Sie sind von ${name} zurück, aber es wurde kein Konto verbunden.`,
  unfinishedNext:
    'Wenn Sie den Zugriff erlaubt haben, kann es einen Moment dauern: Prüfen Sie die Verbindung. Versuchen Sie es sonst erneut.',
  timedout: (name) => `Die Anmeldung bei ${name} hat länger als fünf Minuten gedauert.`,
  timedoutNext: 'Wenn Sie fertig geworden sind, prüfen Sie die Verbindung. Versuchen Sie es sonst erneut.',
  unsafe: (name) => `Die Anmeldeseite von ${name} lässt sich nicht sicher öffnen. Es wurde nichts verbunden.`,
  unsafeNext: 'Ihre Adresse ist nicht sicher. Bitten Sie Ihre Administration, sie zu prüfen.',
  tryAgain: 'Erneut versuchen',
  reconnectKept: 'Ihre Einstellungen und Workflows bleiben, wie sie sind.',
  reconnected: (name) => `${name} ist wieder verbunden.`,
  reconnectedOld: 'Ihre Einstellungen und Workflows sind unverändert. Das frühere Konto bleibt in der Liste.',
  next: 'Wählen, was automatisch laufen soll',
  discardTitle: 'Eingaben verwerfen?',
  discardText: 'Sie sind noch nicht gespeichert.',
  keepEditing: 'Weiter bearbeiten',
  discard: 'Verwerfen',
};

/** Texts of the form that creates a credential, in German. */
export const credentialForm: Messages['credentialForm'] = {
  problem: 'Es gibt ein Problem',
  optional: 'optional',
  show: 'Anzeigen',
  hide: 'Verbergen',
  field: (position) => `Feld ${position}`,
  missing: (label) => `${label} darf nicht leer sein.`,
  refused: (label) => `${label} wurde nicht akzeptiert. Prüfen Sie die Angabe und versuchen Sie es erneut.`,
  kept: 'Ihre Eingaben sind noch da.',
  malformed: (label) => `${label} hat nicht die richtige Form. Prüfen Sie die Angabe und versuchen Sie es erneut.`,
  example: (value) => `Zum Beispiel: ${value}`,
  whereToFind: 'Wo Sie das finden',
  choose: 'Auswählen…',
  connectAgain: (name) => `${name} erneut verbinden`,
  connect: (name) => `${name} verbinden`,
  continueTo: (name) => `Weiter zu ${name}`,
  connecting: 'Wird verbunden…',
  inWindow: (name) =>
    `Falls ${name} eine Anmeldung verlangt, öffnet sich ein Fenster. Diese Seite aktualisiert sich danach.`,
  inPage: (name) =>
    `Sie verlassen diese Seite, melden sich bei ${name} an, erlauben den Zugriff und kehren dann hierher zurück.`,
  details: (name) => `Diese Angaben finden Sie in Ihrem ${name}-Konto.`,
  secrets: (name) =>
    `Diese Angaben finden Sie in Ihrem ${name}-Konto. Nach dem Speichern werden Geheimnisse nicht mehr angezeigt.`,
  ready: (name) => `${name} benötigt keine Angaben von Ihnen.`,
  unsupported: (name) =>
    `${name} lässt sich hier nicht verbinden. Fragen Sie Ihre Administration, wie es eingerichtet wird.`,
};
