import type { Messages } from '../../messages/index.ts';

/** Texts of the sections of an integration’s page, in German. */
export const detail: Messages['detail'] = {
  credentials: 'Verbindung',
  connectAnother: 'Weiteres Konto verbinden',
  connected: (name) => `${name} ist verbunden.`,
  connectedNext: 'Schalten Sie jetzt die gewünschten Workflows ein.',
  cancel: 'Abbrechen',
  unknown: (name) =>
    `Wir können nicht sagen, ob ${name} verbunden wurde. Prüfen Sie das, bevor Sie es erneut versuchen.`,
  check: 'Verbindung prüfen',
  notStored: 'Es wurde nichts gespeichert. Ihre Eingaben sind noch da, Sie können es also erneut versuchen.',
  noConnector: 'Diese Integration braucht keine eigene Verbindung.',
  workflows: 'Workflows',
  noWorkflows: 'Für diese Integration gibt es noch keine Workflows.',
  runs: 'Läufe',
  problems: 'Was schiefgegangen ist',
  notFound: 'Diese Integration ist nicht in Ihrem Katalog. Vielleicht wurde sie entfernt.',
  resources: 'Ressourcen',
  events: 'Ereignisse',
  privacy: 'Ihre Daten',
  locked: 'Diese Integration steht Ihnen nicht zur Verfügung.',
  marketplace: 'Integrationen',
};
