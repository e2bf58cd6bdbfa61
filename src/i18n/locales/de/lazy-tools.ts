import type { Messages } from '../../messages/index.ts';

/** Texts of the result of an action or an event: outcome, JSON, code sample, history, in German. */
export const results: Messages['results'] = {
  result: 'Ergebnis',
  waiting: 'Wartet auf Antwort',
  succeeded: 'Erledigt',
  failed: 'Nicht gelungen',
  refused: 'Nicht ausgeführt',
  unknown: 'Ausgang unbekannt',
  took: 'Dauer',
  answer: 'Antwort als JSON',
  noAnswer: 'Die Antwort enthält keine Daten.',
  showAll: (lines) => `Alle ${lines} Zeilen zeigen`,
  tooLarge: (size) =>
    `Die Antwort hat ${size} kB, zu viel für diese Seite. Dies ist ihr Anfang; laden Sie sie herunter, um alles zu sehen.`,
  download: 'Herunterladen',
  history: 'Zuletzt ausgeführt',
  show: 'Ergebnis zeigen',
  code: 'Code dafür',
  codeNote: 'Führen Sie ihn als angemeldete Person aus. Er braucht keinen API-Schlüssel.',
  curl: 'curl, in einer Shell',
  fetch: 'fetch, in JavaScript geschrieben',
};

/** Texts of the form that sends an event, in German. */
export const sendEvent: Messages['sendEvent'] = {
  form: 'Ereignis senden',
  event: 'Ereignis',
  choose: 'Ereignis wählen',
  eventMissing: 'Wählen Sie das Ereignis, das gesendet werden soll.',
  data: 'Daten',
  dataHelp: 'Ein JSON-Objekt. Lassen Sie es leer, um keine Daten zu senden.',
  realData: 'Dies startet Ihre Workflows mit echten Daten.',
  example: 'Beispiel einsetzen',
  format: 'Formatieren',
  undo: 'Rückgängig',
  send: 'Ereignis absenden',
  sending: 'Wird gesendet…',
  tooLarge: (size, most) => `Die Daten haben ${size} kB, höchstens ${most} kB lassen sich senden. Kürzen Sie sie.`,
  done: (event) => `„${event}“ wurde gesendet. Workflows, die darauf warten, starten jetzt.`,
  unknown: (event) => `Wir können nicht sagen, ob „${event}“ angekommen ist.`,
  unknownNext: (time) =>
    `Suchen Sie nach Läufen seit ${time}, bevor Sie es erneut senden. Sonst laufen sie vielleicht zweimal.`,
  showRuns: 'Läufe zeigen',
};
