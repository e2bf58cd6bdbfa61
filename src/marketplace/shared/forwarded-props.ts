import type { IntegrationGridProps } from '../catalogue/integration-grid.tsx';

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

/** Sets the props of these names apart from the rest. */
export function splitProps<Props extends object, Name extends keyof Props>(
  props: Props,
  names: readonly Name[],
): [Pick<Props, Name>, Omit<Props, Name>] {
  const pick = (named: boolean) =>
    Object.fromEntries(Object.entries(props).filter(([name]) => names.some((one) => one === name) === named));
  return [pick(true) as Pick<Props, Name>, pick(false) as Omit<Props, Name>];
}
