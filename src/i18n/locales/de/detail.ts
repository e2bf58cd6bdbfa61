import type { Messages } from '../../messages/index.ts';

/** Texts of the sections of an integration’s page, in German. */
export const detail: Messages['detail'] = {
  connectAnother: 'Weiteres Konto verbinden',
  connected: (name) => `${name} ist verbunden.`,
  connectedNext: 'Schalten Sie jetzt die gewünschten Workflows ein.',
  cancel: 'Abbrechen',
  unknown: (name) =>
    `Wir können nicht sagen, ob ${name} verbunden wurde. Prüfen Sie das, bevor Sie es erneut versuchen.`,
  check: 'Verbindung prüfen',
  notStored: 'Es wurde nichts gespeichert. Ihre Eingaben sind noch da, Sie können es also erneut versuchen.',
  tabs: (name) => `Bereiche von ${name}`,
  workflows: 'Workflows',
  activity: 'Aktivität',
  accounts: 'Konten',
  developer: 'Entwickler',
  someOn: (on, total) => `${on} von ${total} ein`,
  addAccount: 'Konto hinzufügen',
  connect: (name) => `${name} verbinden`,
  choose: 'Wählen, was automatisch laufen soll',
  connectFirst: 'Erst verbinden. Dann wählen, was automatisch laufen soll.',
  noAccount: (name) => `Noch ist kein ${name}-Konto verbunden.`,
  noWorkflows: 'Für diese Integration gibt es noch keine Workflows.',
  runs: 'Läufe',
  notFound: 'Diese Integration ist nicht in Ihrem Katalog. Vielleicht wurde sie entfernt.',
  resources: 'Ressourcen',
  events: 'Ereignisse',
  locked: 'Diese Integration steht Ihnen nicht zur Verfügung.',
  marketplace: 'Integrationen',
};
