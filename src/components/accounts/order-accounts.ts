import type { Credential } from '../../api/index.ts';

/** A credential among the others of its connector. */
export interface Account {
  credential: Credential;
  /** Counted from the oldest, so that a new one renumbers no other. */
  position: number;
  /** Whether it is the last that was connected, of several. */
  newest: boolean;
}

const timeOf = ({ createdAt }: Credential) => (createdAt && Date.parse(createdAt)) || 0;

/** A connector's credentials as a user tells them apart: the newest first, those without a date last. */
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

/** The end of an id, enough to tell it from the others of a list. */
export const shortId = (id: string): string => (id.length > 10 ? `…${id.slice(-6)}` : id);
