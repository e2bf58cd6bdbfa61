import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('de', value, forms);

/** Texts of the integration card, in German. */
export const card: Messages['card'] = {
  connect: 'Verbinden',
  manage: 'Verwalten',
  finish: 'Einrichtung abschließen',
  view: 'Ansehen',
  otherCategory: 'Sonstige',
  reconnect: 'Neu verbinden',
  locked: 'Gesperrt:',
  isNew: 'Neu',
  featured: 'Empfohlen',
};

/** Texts of the integrations that the user works with, in German. */
export const yours: Messages['yours'] = {
  title: 'Ihre Integrationen',
  start: 'Hier beginnen',
  nothingOn: 'Noch nichts aktiv',
  choose: 'Verbunden. Wählen Sie, was automatisch laufen soll.',
  on: (on, total) =>
    count(total, {
      one: `${count(on, { other: '#' })} von # Workflow aktiv`,
      other: `${count(on, { other: '#' })} von # Workflows aktiv`,
    }),
  ran: (time) => `lief ${time}`,
  missing: 'Es ist kein Konto verbunden.',
  rejected: 'Das Konto wurde abgemeldet.',
  waiting: (value) => count(value, { one: '# Workflow wartet.', other: '# Workflows warten.' }),
  showAll: (value) => count(value, { other: 'Alle # anzeigen' }),
};

/** Texts of the catalogue: its toolbar and its grid, in German. */
export const grid: Messages['grid'] = {
  title: 'Integrationen',
  search: 'Integrationen suchen',
  clearSearch: 'Suche leeren',
  categories: 'Kategorien',
  category: 'Kategorie',
  all: 'Alle',
  allCategories: 'Alle Kategorien',
  browse: 'Entdecken',
  found: 'Treffer',
  otherCategory: 'Sonstige',
  installed: 'Verbunden',
  results: (value) => count(value, { one: '# Integration', other: '# Integrationen' }),
  loading: 'Integrationen werden geladen…',
  empty: 'Es gibt noch keine Integrationen. Sobald welche hinzukommen, finden Sie sie hier.',
  emptyInstalled: 'Es ist noch nichts verbunden. Verbinden Sie eine Integration, dann erscheint sie hier.',
  noResult: (query) => (query ? `Keine Integration heißt „${query}“.` : 'Keine Integration passt zu diesen Filtern.'),
  clearFilters: 'Alle Integrationen zeigen',
  skipped: (value) =>
    count(value, {
      one: '# Integration konnte nicht gelesen werden und fehlt hier.',
      other: '# Integrationen konnten nicht gelesen werden und fehlen hier.',
    }),
  unreadable: (value) =>
    count(value, {
      one: 'Die einzige Integration konnte nicht gelesen werden. Versuchen Sie es erneut oder wenden Sie sich an den Support, wenn es so bleibt.',
      other:
        'Keine der # Integrationen konnte gelesen werden. Versuchen Sie es erneut oder wenden Sie sich an den Support, wenn es so bleibt.',
    }),
  stale: 'Die Liste konnte nicht aktualisiert werden und ist vielleicht veraltet.',
  showMore: 'Mehr zeigen',
  showPrevious: 'Vorherige zeigen',
  range: (first, last, total) => `${first}–${last} von ${total}`,
  attention: 'Zu prüfen',
  emptyAttention: 'Alles in Ordnung: Keine Integration braucht Ihre Aufmerksamkeit.',
  sort: 'Sortierung und Ansicht',
  recommended: 'Empfohlen',
  byName: 'A–Z',
  newest: 'Neueste',
  layout: 'Ansicht',
  grid: 'Karten',
  list: 'Liste',
};
