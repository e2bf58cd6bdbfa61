export { I18nProvider, useFormat, useI18n, useMessages, type I18n, type I18nProviderProps } from './context.tsx';
export { directionOf, type Direction } from './direction.ts';
export { formatFor, type Format, type Instant } from './format.ts';
export { plural, type PluralForms } from './plural.ts';
export type { Locale, MessageOverrides, Messages } from './messages/index.ts';
export { commonMessages } from './messages/common.ts';
export { errorsMessages, type ErrorMessage } from './messages/errors.ts';
export { ribbonMessages } from './messages/ribbon.ts';
export { statusMessages } from './messages/status.ts';
