export { CredentialFormView, type CredentialFormViewProps } from './form-view.tsx';
export * as CredentialFields from './parts.ts';
export type { SignIn } from './context.ts';
export type { CredentialFieldsRootProps } from './root.tsx';
export type { ReadValues } from './read-values.ts';
export type { OnConnect } from './use-submit.ts';
export { readableLabel } from './readable-label.ts';
