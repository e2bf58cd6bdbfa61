import type { Messages } from '../../messages/index.ts';

/** Texts of the header of an integration’s page, in German. */
export const page: Messages['page'] = {
  back: 'Alle Integrationen',
  offline: 'Sie sind offline.',
  shownSince: (time) => `Angezeigt wird der Stand von ${time}.`,
  signIn: 'Anmelden',
};

/** Texts of an integration’s last success and last failure, in German. */
export const health: Messages['health'] = {
  success: 'Letzter Erfolg',
  failure: 'Letzter Fehler',
};

/** Texts of the section about an integration, in German. */
export const about: Messages['about'] = {
  title: 'Über diese Integration',
  developer: 'Hergestellt von',
  setup: 'Einrichtungsanleitung',
  support: 'Hilfe',
  privacy: 'Datenschutzerklärung',
  terms: 'Nutzungsbedingungen',
};

/** Texts of the list of permissions, in German. */
export const permissions: Messages['permissions'] = {
  title: 'Berechtigungen',
  before: (name) => `Das erlauben Sie, wenn Sie ${name} verbinden:`,
  after: (name) => `Das haben Sie erlaubt, als Sie ${name} verbunden haben:`,
  access: { read: 'Lesen', write: 'Schreiben', 'read-write': 'Lesen und schreiben' },
  isNew: 'Neu',
  scopes: 'Technische Namen',
  required: 'Neue Berechtigungen nötig',
  review: (name) =>
    `Verbinden Sie ${name} erneut, um zu erlauben, was mit „Neu“ markiert ist. Was Sie bisher erlaubt haben, steht auch hier und bleibt, wie es ist.`,
};
