import type { IntegrationGridProps } from './integration-grid.tsx';

/** What the marketplace hands on to its catalogue as it is. */
export type CatalogueProps = Pick<
  IntegrationGridProps,
  | 'source'
  | 'filter'
  | 'defaultFilter'
  | 'onFilterChange'
  | 'hideSearch'
  | 'hideCategories'
  | 'hideSort'
  | 'hideLayout'
  | 'hideAttention'
  | 'renderItem'
  | 'renderRequest'
>;

/** Sets what is the catalogue's apart from the rest of a component's props. */
export function splitCatalogue<Props extends CatalogueProps>(props: Props) {
  const {
    source,
    filter,
    defaultFilter,
    onFilterChange,
    hideSearch,
    hideCategories,
    hideSort,
    hideLayout,
    hideAttention,
    renderItem,
    renderRequest,
    ...rest
  } = props;
  const catalogue: CatalogueProps = {
    source,
    filter,
    defaultFilter,
    onFilterChange,
    hideSearch,
    hideCategories,
    hideSort,
    hideLayout,
    hideAttention,
    renderItem,
    renderRequest,
  };
  return { catalogue, rest };
}
