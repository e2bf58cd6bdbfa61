/** The provider and the connected components. */
export * from './marketplace/index.ts';
export type { Locale, MessageOverrides, Messages } from './i18n/internal.ts';
export { PlugboardError, type PlugboardErrorCode } from './api/index.ts';
export type {
  ConnectorOptions,
  FieldOptions,
  IntegrationLinks,
  IntegrationOptions,
  IntegrationPermission,
} from './components/index.ts';
