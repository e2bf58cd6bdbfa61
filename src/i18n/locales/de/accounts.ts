import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('de', value, forms);

/** Texts of the list of credentials of a connector, in German. */
export const credentialRows: Messages['credentialRows'] = {
  list: (name) => `Konten von ${name}`,
  account: (position) => `Konto ${position}`,
  added: 'Verbunden',
  empty: (name) => `Für ${name} gibt es noch kein Konto.`,
  skipped: (value) =>
    count(value, {
      one: '# Konto konnte nicht gelesen werden.',
      other: '# Konten konnten nicht gelesen werden.',
    }),
  stale: 'Die Konten konnten nicht aktualisiert werden, die Angaben sind vielleicht nicht mehr aktuell.',
  showAll: (value) => count(value, { one: '# Konto anzeigen', other: 'Alle # Konten anzeigen' }),
  usedBy: (value) => count(value, { one: 'Von # Workflow genutzt', other: 'Von # Workflows genutzt' }),
  shared: (value) =>
    count(value, {
      one: '# Workflow ist an. Er kann jedes dieser Konten nutzen.',
      other: '# Workflows sind an. Jeder kann jedes dieser Konten nutzen.',
    }),
  rename: 'Umbenennen',
  details: 'Details',
  actionsOf: (account) => `Aktionen für ${account}`,
  renameTitle: (account) => `${account} umbenennen`,
  nameLabel: 'Name',
  nameHelp: 'Nur Sie sehen ihn. Lassen Sie das Feld leer, um ihn zu entfernen.',
  saveName: 'Speichern',
  cancelRename: 'Abbrechen',
  renamed: (name) => `Das Konto heißt jetzt ${name}.`,
  reconnect: 'Neu verbinden',
  reconnectOf: (account) => `${account} neu verbinden`,
  disconnect: 'Trennen',
  asked: 'Sie haben angefragt, dieses Konto zu trennen. Es bleibt verbunden, bis das geschehen ist.',
  askAdmin: 'Um ein Konto zu trennen, fragen Sie Ihre Administration.',
};

/** Texts of the dialog that confirms a disconnect, in German. */
export const disconnect: Messages['disconnect'] = {
  title: (name, account) => `${name}, ${account} trennen?`,
  request:
    'Ihre Anfrage geht an das Team hinter diesem Produkt. Das Konto bleibt verbunden, bis es sie ausgeführt hat.',
  stops: (value) =>
    count(value, {
      one: '# Workflow ist an und wird anhalten:',
      other: '# Workflows sind an und werden anhalten:',
    }),
  mayStop: (value) =>
    count(value, {
      one: '# Workflow ist an. Er hält an, falls er dieses Konto nutzt:',
      other: '# Workflows sind an. Es halten die an, die dieses Konto nutzen:',
    }),
  none: 'Kein Workflow ist an, also hält keiner an.',
  unsure: 'Wir konnten nicht feststellen, welche Workflows an sind. Es halten die an, die dieses Konto nutzen.',
  mayBeOn: (value) =>
    count(value, {
      one: 'Wir wissen nicht, ob dieser an ist. Wenn ja, hält er vielleicht auch an:',
      other: 'Wir wissen nicht, ob diese an sind. Die es sind, halten vielleicht auch an:',
    }),
  kept: 'Ihre Läufe bleiben gespeichert. Sie zu löschen ist ein eigener Schritt.',
  grant: (name) =>
    `Zugriff, den Sie bei ${name} selbst erteilt haben, kann bestehen bleiben, bis Sie ihn dort entfernen.`,
  keep: 'Verbunden lassen',
  confirm: 'Trennung anfragen',
};
