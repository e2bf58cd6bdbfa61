import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('de', value, forms);

/** Texts of the list of integrations that need attention, in German. */
export const attention: Messages['attention'] = {
  title: (value) =>
    count(value, {
      one: '# Integration braucht Ihre Aufmerksamkeit',
      other: '# Integrationen brauchen Ihre Aufmerksamkeit',
    }),
  missing: 'Ein Workflow ist aktiv, aber es ist kein Konto verbunden. Verbinden Sie eines, damit er läuft.',
  rejected: 'Das Konto wird nicht mehr angenommen. Verbinden Sie es neu, damit die Workflows weiterlaufen.',
  showAll: (value) => count(value, { other: 'Alle # anzeigen' }),
};

/** Texts of the prompt that requests a missing integration, in German. */
export const request: Messages['request'] = {
  hint: 'Nicht dabei, was Sie suchen?',
  request: (query) => (query ? `„${query}“ anfragen` : 'Integration anfragen'),
  requestIt: 'Anfragen',
  thanks: (query) => (query ? `Danke. Ihre Anfrage zu „${query}“ ist gesendet.` : 'Danke. Ihre Anfrage ist gesendet.'),
};
