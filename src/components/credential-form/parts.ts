export {
  CredentialFieldsIntro as Intro,
  CredentialFieldsRoot as Root,
  CredentialFieldsSubmit as Submit,
  CredentialFieldsSummary as Summary,
} from './credential-fields.tsx';
export { CredentialFieldsField as Field, CredentialFieldsInputs as Inputs } from './field.tsx';
