export { ConnectStatus, type ConnectStatusName, type ConnectStatusProps } from './connect-status.tsx';

export { toAccounts, type Account } from './order-accounts.ts';
export { CredentialRows, type CredentialRowsProps } from './credential-rows.tsx';

export { PermissionList, type PermissionListProps } from './permission-list.tsx';
