import type { Messages } from '../../messages/index.ts';
import { plural } from '../../plural.ts';

/** Texts of the actions of a connector, in German. */
export const actions: Messages['actions'] = {
  resources: (name) => `Was ${name} kann`,
  noResources: (name) => `${name} hat keine Aktionen, die Sie hier ausführen können.`,
  skipped: (count) =>
    plural('de', count, {
      one: '# Art von Datensätzen konnte nicht gelesen werden und fehlt hier.',
      other: '# Arten von Datensätzen konnten nicht gelesen werden und fehlen hier.',
    }),
  gone: 'Diese Aktion ist nicht verfügbar.',
  realData: (account) => `Dies wirkt auf echte Daten: ${account}.`,
  account: 'Konto',
  choose: 'Konto wählen',
  accountMissing: 'Wählen Sie das Konto, mit dem die Aktion arbeiten soll.',
  accountLabel: (name, account) => `${name} (${account})`,
  accountAdded: (account, date) => `${account}, hinzugefügt am ${date}`,
  noAccount: (name) => `Eine Aktion braucht ein Konto. Verbinden Sie zuerst ${name}.`,
  noParameters: 'Diese Aktion braucht keine Angaben von Ihnen.',
  run: 'Aktion ausführen',
  running: 'Wird ausgeführt…',
  stop: 'Nicht länger warten',
  notInteger: (label) => `${label} muss eine ganze Zahl sein, zum Beispiel 10.`,
  notNumber: (label) => `${label} muss eine Zahl mit Dezimalpunkt sein, zum Beispiel 1.5.`,
  notDate: (label) => `${label} muss ein Datum sein.`,
  notJson: (label, line, column) => `${label} ist kein gültiges JSON. Prüfen Sie Zeile ${line}, Spalte ${column}.`,
  notObject: (label) => `${label} muss ein JSON-Objekt sein, das mit einer geschweiften Klammer beginnt.`,
  notArray: (label) => `${label} muss eine JSON-Liste sein, die mit einer eckigen Klammer beginnt.`,
  confirmTitle: (action) => `„${action}“ ausführen?`,
  confirm: (account) =>
    `Dadurch können Daten geändert oder gelöscht werden: ${account}. Hier lässt sich das nicht rückgängig machen.`,
  confirmRun: 'Jetzt ausführen',
  done: (action) => `„${action}“ ist erledigt.`,
  failed: (name) =>
    `${name} hat geantwortet, dass die Aktion nicht gelungen ist. Prüfen Sie die Angaben und führen Sie sie erneut aus.`,
  unknown: (action) => `Wir können nicht sagen, ob „${action}“ ausgeführt wurde.`,
  unknownNext: (account) =>
    `Sehen Sie vor einem neuen Versuch dort nach: ${account}. Sonst geschieht es vielleicht zweimal.`,
  unknownRead: 'Es kam keine Antwort. Die Aktion liest nur, Sie können sie also erneut ausführen.',
};

/** Texts of the dialog that deletes the run logs, in German. */
export const purge: Messages['purge'] = {
  open: 'Laufprotokolle löschen…',
  title: 'Den Laufverlauf aller Integrationen löschen?',
  deletes: 'Gelöscht werden',
  deletesLogs: 'alle Laufprotokolle und Fehler aller Ihrer Workflows',
  keeps: 'Erhalten bleiben',
  keepsAccounts: 'Ihre verbundenen Konten',
  keepsWorkflows: 'Ihre Workflows und ob sie ein- oder ausgeschaltet sind',
  keepsData: 'Ihre Daten bei den Anbietern',
  grants:
    'Zugriffe, die Sie bei einem Anbieter erlaubt haben, werden nicht widerrufen. Das tun Sie dort in Ihrem Konto.',
  final: 'Gelöschte Protokolle lassen sich nicht wiederherstellen.',
  word: 'LÖSCHEN',
  type: (word) => `Geben Sie zur Bestätigung ${word} ein`,
  wrong: (word) => `Das ist nicht das Wort. Geben Sie zur Bestätigung ${word} ein.`,
  keep: 'Protokolle behalten',
  confirm: 'Alle Laufprotokolle löschen',
  busy: 'Wird gelöscht…',
  checking: 'Wird geprüft…',
  done: 'Ihre Laufprotokolle sind gelöscht.',
  time: 'Zeit',
  download: 'Beleg herunterladen',
  unknown: 'Wir können nicht sagen, ob die Protokolle gelöscht wurden.',
  unknownNext: 'Prüfen Sie das, bevor Sie es erneut versuchen.',
  check: 'Jetzt prüfen',
  still: 'Die Protokolle sind noch da. Es wurde nichts gelöscht, Sie können es also erneut versuchen.',
};
