import type { Messages } from '../../messages/index.ts';

/** Texts that several components share, in German. */
export const common: Messages['common'] = {
  retry: 'Erneut versuchen',
  close: 'Schließen',
  cancel: 'Abbrechen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren nicht möglich. Markieren Sie den Text und kopieren Sie ihn von Hand.',
  retryIn: (wait) => `Sie können es in ${wait} erneut versuchen.`,
  loading: 'Wird geladen…',
  slow: 'Das dauert länger als üblich.',
  busy: 'Einen Moment…',
  broken: 'Dieser Teil kann nicht angezeigt werden. Der Rest der Seite funktioniert weiter.',
  id: 'ID',
  requestId: 'Anfrage-ID',
  copyRequestId: 'Anfrage-ID kopieren',
  notAllowed: 'Ihre Rolle erlaubt das nicht. Fragen Sie eine Person mit Administratorrechten.',
  notAvailable: 'Für Sie nicht verfügbar',
  locked: 'Gesperrt',
  seePlans: 'Tarife ansehen',
  opensInNewTab: 'öffnet sich in einem neuen Tab',
  justNow: 'gerade eben',
};

/** The word for each state, the same wherever a state is shown, in German. */
export const status: Messages['status'] = {
  available: 'Nicht verbunden',
  connecting: 'Wird verbunden…',
  connected: 'Verbunden',
  installed: 'Verbunden',
  attention: 'Braucht Aufmerksamkeit',
  unknown: 'Status nicht verfügbar',
};
