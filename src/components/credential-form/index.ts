export * as CredentialFields from './parts.ts';
export type { ConnectMode } from './context.ts';
export type { CredentialFieldsRootProps, CredentialFieldsSummaryProps } from './credential-fields.tsx';
export type { CredentialFieldsFieldProps } from './field.tsx';
export { CredentialFormView, type CredentialFormViewProps } from './form-view.tsx';
export type { ReadValues } from './read-values.ts';
export type { OnConnect } from './use-submit.ts';
