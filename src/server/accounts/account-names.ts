import type { Credential } from '../../api/index.ts';
import type { Config } from '../config/config.ts';
import type { HostUser } from '../config/options.ts';
import type { Store, StoreKey } from '../store/store.ts';

/** A store that keeps the names of accounts. */
type NamingStore = Store & Required<Pick<Store, 'listAccountNames' | 'saveAccountName'>>;

/** True when a store keeps the names of accounts. A host's own store may not. */
export const keepsAccountNames = (store: Store): store is NamingStore =>
  store.listAccountNames !== undefined && store.saveAccountName !== undefined;

/** Returns the store key of a user's account names. */
export const accountKey = ({ alloy }: Pick<Config, 'alloy'>, { id }: HostUser): StoreKey => ({
  upstream: alloy.connectivityUrl,
  user: id,
});

/** Adds the user's names to their accounts. Without a name of the user's an account keeps the upstream's, if there is one. */
export async function withAccountNames(
  config: Pick<Config, 'alloy' | 'store'>,
  user: HostUser,
  credentials: readonly Credential[],
): Promise<Credential[]> {
  const { store } = config;
  if (credentials.length === 0 || !keepsAccountNames(store)) return [...credentials];
  // Accounts without names are worth more than none.
  const rows = await store.listAccountNames(accountKey(config, user)).catch(() => []);
  const names = new Map(rows.map(({ credentialId, name }) => [credentialId, name]));
  return credentials.map((credential) => {
    const name = names.get(credential.credentialId);
    return name === undefined ? credential : { ...credential, name };
  });
}
