export {
  createCatalogueIndex,
  listCategories,
  warmIndex,
  type CatalogueEntry,
  type CatalogueIndex,
  type Category,
} from './catalogue-index.ts';
export { CategoryFilter, type CategoryFilterProps } from './category-filter.tsx';
export {
  countCategories,
  filterCatalogue,
  searchIntegrations,
  type CatalogueFilter,
  type CatalogueResult,
} from './filter-catalogue.ts';
export { foldCategory, foldText } from './fold-text.ts';
export { IntegrationGridView, type IntegrationGridViewProps } from './grid-view.tsx';
export { SearchField, type SearchFieldProps } from './search-field.tsx';
export { CatalogueToolbar, type CatalogueToolbarProps } from './toolbar.tsx';
export { useCatalogue, type Catalogue } from './use-catalogue.ts';
