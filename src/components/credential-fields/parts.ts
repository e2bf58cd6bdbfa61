export { CredentialFieldsField as Field } from './field.tsx';
export { CredentialFieldsInputs as Inputs } from './inputs.tsx';
export { CredentialFieldsIntro as Intro } from './intro.tsx';
export { CredentialFieldsRoot as Root } from './root.tsx';
export { CredentialFieldsSubmit as Submit } from './submit.tsx';
export { CredentialFieldsSummary as Summary } from './summary.tsx';
