export * as CredentialFields from './parts.ts';
export type { SignIn } from './context.ts';
export type { CredentialFieldsFieldProps } from './field.tsx';
export { CredentialFormView, type CredentialFormViewProps } from './form-view.tsx';
export type { ReadValues } from './read-values.ts';
export { readableLabel } from './readable-label.ts';
export type { CredentialFieldsRootProps } from './root.tsx';
export type { CredentialFieldsSummaryProps } from './summary.tsx';
export type { OnConnect } from './use-submit.ts';
