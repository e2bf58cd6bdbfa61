import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('de', value, forms);

/** Texts of the list of runs, in German. */
export const runs: Messages['runs'] = {
  title: 'Läufe',
  status: 'Status',
  workflow: 'Workflow',
  started: 'Gestartet',
  duration: 'Dauer',
  filter: 'Nach Status filtern',
  all: 'Alle',
  success: 'Erfolgreich',
  failure: 'Fehlgeschlagen',
  pending: 'Läuft',
  unknown: 'Unklar',
  allWorkflows: 'Alle Workflows',
  activeWorkflows: 'Alle, die an sind',
  period: 'Zeitraum',
  anyTime: 'Jederzeit',
  day: 'Letzte 24 Stunden',
  week: 'Letzte 7 Tage',
  month: 'Letzte 30 Tage',
  noneDay: 'Keine in den letzten 24 Stunden',
  noneWeek: 'Keine in den letzten 7 Tagen',
  noneMonth: 'Keine in den letzten 30 Tagen',
  dates: 'Zwischen zwei Tagen',
  from: 'Von',
  to: 'Bis',
  search: 'Nach Lauf-ID suchen',
  searchAll: 'Nach Lauf-ID oder Workflow suchen',
  sort: 'Sortieren nach',
  newest: 'Neueste zuerst',
  oldest: 'Älteste zuerst',
  longest: 'Längste zuerst',
  shortest: 'Kürzeste zuerst',
  worst: 'Fehlgeschlagene zuerst',
  best: 'Erfolgreiche zuerst',
  showing: (shown, total) => `${shown} von ${total}`,
  range: (from, to) => `${from}–${to}`,
  more: 'Mehr zeigen',
  newer: 'Neuere',
  older: 'Ältere',
  previous: 'Vorherige',
  next: 'Nächste',
  live: (value) =>
    count(value, {
      one: '# Lauf ist im Gange. Diese Liste aktualisiert sich von selbst.',
      other: '# Läufe sind im Gange. Diese Liste aktualisiert sich von selbst.',
    }),
  liveMode: 'Laufend',
  fresh: (value) => count(value, { one: '# neuer Lauf', other: '# neue Läufe' }),
  history: (span, parts) => `${span}: ${parts}`,
  runId: 'Lauf-ID',
  copyRunId: 'Lauf-ID kopieren',
  ended: 'Beendet',
  errorsNear: 'Fehler um diese Zeit',
  noErrorsNear: 'Um diese Zeit wurde kein Fehler gemeldet.',
  export: 'Exportieren',
  exported: (value) => count(value, { one: '# Lauf exportiert.', other: '# Läufe exportiert.' }),
  empty: 'Noch keine Läufe. Sie erscheinen hier, sobald der Workflow gelaufen ist.',
  emptyFilter: 'Kein Lauf passt zu diesen Filtern.',
  showAll: 'Alle Läufe zeigen',
  stale: 'Die Läufe konnten nicht aktualisiert werden und sind vielleicht veraltet.',
  partial: (names) => `Die Läufe von ${names} konnten nicht geladen werden.`,
  skipped: (value) =>
    count(value, { one: '# Lauf konnte nicht gelesen werden.', other: '# Läufe konnten nicht gelesen werden.' }),
  timeUnknown: 'Zeitpunkt unbekannt',
  durationUnknown: 'Dauer unbekannt',
};

/** Texts of the run ribbon, in German. */
export const ribbon: Messages['ribbon'] = {
  none: 'Noch keine Läufe',
  summary: (total, parts) => count(total, { one: `Letzter Lauf: ${parts}`, other: `Letzte # Läufe: ${parts}` }),
  success: (value) => count(value, { other: '# erfolgreich' }),
  failure: (value) => count(value, { other: '# fehlgeschlagen' }),
  pending: (value) => count(value, { one: '# läuft noch', other: '# laufen noch' }),
  unknown: (value) => count(value, { other: '# unklar' }),
};

/** Texts of the errors of a workflow, grouped by cause, in German. */
export const problems: Messages['problems'] = {
  title: 'Fehler',
  auth_expired: {
    title: 'Der Zugriff ist abgelaufen oder wurde widerrufen',
    next: 'Verbinden Sie neu, damit der Workflow wieder laufen kann.',
  },
  auth_revoked: {
    title: 'Der Zugriff wurde widerrufen',
    next: 'Verbinden Sie neu und erlauben Sie den Zugriff wieder.',
  },
  auth_invalid: {
    title: 'Die Zugangsdaten wurden abgelehnt',
    next: 'Geben Sie sie noch einmal ein, damit der Workflow wieder laufen kann.',
  },
  permission_missing: {
    title: 'Eine Berechtigung fehlt',
    next: 'Verbinden Sie neu, mit einem Konto, das dies darf.',
  },
  rate_limited: {
    title: 'Der Anbieter hat uns gebremst',
    next: 'Im Moment nichts zu tun. Sehen Sie nach, ob spätere Läufe gelungen sind.',
  },
  timeout: {
    title: 'Der Anbieter hat zu lange für die Antwort gebraucht',
    next: 'Das erledigt sich oft von selbst. Prüfen Sie es in ein paar Minuten noch einmal.',
  },
  provider_down: {
    title: 'Der Anbieter war nicht erreichbar',
    next: 'Das erledigt sich oft von selbst. Prüfen Sie es in ein paar Minuten noch einmal.',
  },
  quota_exceeded: {
    title: 'Ein Kontingent beim Anbieter ist aufgebraucht',
    next: 'Bitten Sie, wer das Konto verwaltet, es zu erhöhen, oder warten Sie, bis es neu beginnt.',
  },
  data_rejected: {
    title: 'Der Anbieter hat Daten abgelehnt',
    next: 'Sehen Sie sich die fehlgeschlagenen Läufe an und korrigieren Sie die Datensätze an ihrer Quelle.',
  },
  config_invalid: {
    title: 'Eine Einstellung fehlt oder ist falsch',
    next: 'Prüfen Sie die Angaben, mit denen dieser Workflow verbunden ist.',
  },
  internal: {
    title: 'Während eines Laufs ist etwas schiefgegangen',
    next: 'Kopieren Sie die Details und senden Sie sie an den Support.',
  },
  reconnect: 'Neu verbinden',
  reconnectTo: (name) => `${name} neu verbinden`,
  update: 'Noch einmal eingeben',
  review: 'Berechtigungen prüfen',
  runs: 'Läufe ansehen',
  retry: 'Noch einmal prüfen',
  settings: 'Angaben prüfen',
  again: (time) => `Der Anbieter nimmt ab ${time} wieder Anfragen an.`,
  of: (names) => `Bei ${names}`,
  copyDetails: 'Details kopieren',
  details: 'Details',
  noMessage: 'Der Anbieter hat keine Meldung mitgeschickt.',
  times: (value) => count(value, { one: '#-mal', other: '#-mal' }),
  first: 'Zuerst',
  last: 'Zuletzt',
  timeUnknown: 'Zeitpunkt unbekannt',
  andMore: (value) => count(value, { other: 'und # weitere' }),
  more: 'Mehr zeigen',
  bundleHint: 'Nur IDs, Codes, Zeiten und Zahlen: keine Meldungen und keine Daten.',
  copyBundle: 'Support-Datei kopieren',
  downloadBundle: 'Support-Datei herunterladen',
  empty: 'Es ist nichts schiefgegangen.',
  stale: 'Die Fehler konnten nicht aktualisiert werden und sind vielleicht veraltet.',
  partial: (names) => `Die Fehler von ${names} konnten nicht geladen werden.`,
  skipped: (value) =>
    count(value, { one: '# Fehler konnte nicht gelesen werden.', other: '# Fehler konnten nicht gelesen werden.' }),
};
