'use client';
import { useHost } from '../provider/host-options.tsx';
import { Accounts, type AccountsProps } from './accounts.tsx';

export interface AccountsTabProps extends Omit<AccountsProps, 'permissions'> {
  hidePermissions: boolean;
}

const none = [] as const;

/** Shows the accounts of an integration and what the user has allowed. Renders a `<div>`. */
export function AccountsTab({ hidePermissions, ...props }: AccountsTabProps) {
  const { permissions = none } = useHost().integrations?.[props.itemId] ?? {};
  return (
    <div data-slot="pb-accounts">
      <Accounts {...props} permissions={hidePermissions ? none : permissions} />
    </div>
  );
}
