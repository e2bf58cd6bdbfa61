import type { IntegrationGridProps } from './integration-grid.tsx';

/** Names of the props that `Marketplace` passes unchanged to its `IntegrationGrid`. */
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
  'hideYours',
  'renderItem',
  'renderRequest',
] as const satisfies (keyof IntegrationGridProps)[];

/** The props that `Marketplace` passes unchanged to its `IntegrationGrid`. */
export type CatalogueProps = Pick<IntegrationGridProps, (typeof catalogueProps)[number]>;
