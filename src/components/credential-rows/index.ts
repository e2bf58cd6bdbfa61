export { CredentialRows, type CredentialRowsProps } from './credential-rows.tsx';
