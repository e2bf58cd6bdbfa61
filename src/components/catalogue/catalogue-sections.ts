import { isInUse, type CatalogueItem, type IntegrationState } from '../integration/integration-state.ts';

/** The largest number of integrations under "Start here". */
const starters = 4;

/** True when the integration belongs to "Yours": in use, or about to be. What is locked has no state. */
export const isYours = ({ state, hidden, locked }: CatalogueItem): boolean =>
  !hidden && !locked && (isInUse(state) || state === 'connecting');

const ranks: Partial<Record<IntegrationState, number>> = { attention: 0, connecting: 1 };

/** True when the user is connected and it is certain that no workflow is on. */
export const isIdle = ({ state, workflows }: CatalogueItem): boolean =>
  (state === 'connected' || state === 'installed') &&
  workflows !== undefined &&
  workflows.names.length > 0 &&
  workflows.on === 0 &&
  workflows.certain;

const rankOf = (item: CatalogueItem): number => ranks[item.state] ?? (isIdle(item) ? 3 : 2);

/** Sorts the integrations of the user: problems first, then by name, what has nothing on last. */
export const sortYours = (
  items: readonly CatalogueItem[],
  compare: (a: string, b: string) => number,
): readonly CatalogueItem[] => items.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.name, b.name));

/** Returns up to four featured integrations that the user can connect, in the order of the catalogue. */
export const findStarters = (items: readonly CatalogueItem[]): readonly CatalogueItem[] =>
  items.filter(({ featured, hidden, locked }) => featured && !hidden && !locked).slice(0, starters);
