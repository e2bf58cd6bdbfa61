export { toAccounts, type Account } from './accounts.ts';
export { CredentialRows, type CredentialRowsProps } from './credential-rows.tsx';
