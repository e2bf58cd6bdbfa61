export { CredentialFieldsField as Field } from './field.tsx';
export { CredentialFieldsInputs as Inputs } from './field.tsx';
export { CredentialFieldsIntro as Intro } from './root.tsx';
export { CredentialFieldsRoot as Root } from './root.tsx';
export { CredentialFieldsSubmit as Submit } from './root.tsx';
export { CredentialFieldsSummary as Summary } from './summary.tsx';
