import type { Messages } from '../../messages/index.ts';

/** What happens between the click on "Connect" and its end, in German. */
export const connect: Messages['connect'] = {
  awaiting: 'Im anderen Fenster abschließen',
  awaitingNext: (name) =>
    `Melden Sie sich dort bei ${name} an und erlauben Sie den Zugriff. Diese Seite aktualisiert sich von selbst, sobald Sie fertig sind.`,
  awaitingLost: (name) =>
    `Wenn das Fenster für ${name} noch offen ist, schließen Sie den Vorgang dort ab. Diese Seite aktualisiert sich dann von selbst.`,
  check: 'Verbindung prüfen',
  notYet: (name) => `${name} ist noch nicht verbunden.`,
  reopen: 'Fenster anzeigen',
  cancel: 'Nicht länger warten',
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
  next: 'Zu den Workflows',
  discardTitle: 'Eingaben verwerfen?',
  discardText: 'Sie sind noch nicht gespeichert.',
  keepEditing: 'Weiter bearbeiten',
  discard: 'Verwerfen',
};
