import type { Credential } from '../../api/index.ts';

/** A credential with its position among those of its connector. */
export interface Account {
  credential: Credential;
  /** Counts from the oldest, so a new account does not renumber the others. */
  position: number;
  /** True for the newest of several accounts. */
  newest: boolean;
}

const timeOf = ({ createdAt }: Credential) => (createdAt && Date.parse(createdAt)) || 0;

/** Orders the credentials of a connector: newest first, those without a date last. */
export function toAccounts(credentials: readonly Credential[]): Account[] {
  // Ids break ties: the upstream promises no order.
  const oldestFirst = credentials.toSorted(
    (a, b) => timeOf(a) - timeOf(b) || (a.credentialId < b.credentialId ? -1 : 1),
  );
  const last = oldestFirst.at(-1);
  return oldestFirst
    .map((credential, index) => ({
      credential,
      position: index + 1,
      newest: credential === last && oldestFirst.length > 1 && timeOf(credential) > 0,
    }))
    .toReversed();
}
