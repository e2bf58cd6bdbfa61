export { CredentialFieldsField as Field, type CredentialFieldsFieldProps as FieldProps } from './field.tsx';
export { CredentialFieldsInputs as Inputs } from './inputs.tsx';
export { CredentialFieldsIntro as Intro } from './intro.tsx';
export { CredentialFieldsRoot as Root, type CredentialFieldsRootProps as RootProps } from './root.tsx';
export { CredentialFieldsSubmit as Submit } from './submit.tsx';
export { CredentialFieldsSummary as Summary, type CredentialFieldsSummaryProps as SummaryProps } from './summary.tsx';
