import type { IntegrationGridProps } from './integration-grid.tsx';

/** What the marketplace hands on to its catalogue as it is. */
export const catalogueProps = [
  'source',
  'filter',
  'defaultFilter',
  'onFilterChange',
  'hideSearch',
  'hideCategories',
  'hideSort',
  'hideLayout',
  'hideAttention',
  'renderItem',
  'renderRequest',
] as const satisfies (keyof IntegrationGridProps)[];

export type CatalogueProps = Pick<IntegrationGridProps, (typeof catalogueProps)[number]>;
