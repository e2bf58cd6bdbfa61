export { AttentionList, type AttentionListProps } from '../integration/attention-list.tsx';
export {
  createCatalogueIndex,
  listCategories,
  type CatalogueEntry,
  type CatalogueIndex,
  type CatalogueSort,
  type Category,
} from '../catalogue-search/catalogue-index.ts';
export { CategoryFilter, type CategoryFilterProps } from './category-filter.tsx';
export {
  countCategories,
  filterCatalogue,
  searchIntegrations,
  type CatalogueFilter,
  type CatalogueLayout,
  type CatalogueResult,
  type CatalogueView,
  type FuzzySearch,
} from '../catalogue-search/filter-catalogue.ts';

export { IntegrationGridView, type IntegrationGridViewProps } from './grid-view.tsx';
export { RequestPrompt, type RequestPromptProps } from './request-prompt.tsx';
export { SearchField, type SearchFieldProps } from '../form/search-field.tsx';
export { CatalogueToolbar, type CatalogueToolbarProps, type ToolbarHiding } from './toolbar.tsx';
export { StartList, type StartListProps } from './start-list.tsx';
export { useCatalogue, type Catalogue } from '../catalogue-search/use-catalogue.ts';
export { YoursList, type YoursListProps } from './yours-list.tsx';
