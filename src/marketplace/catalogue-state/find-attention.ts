import type { Credential, Run, Workflow, WorkflowError } from '../../api/index.ts';
import { type Attention, type CatalogueItem } from '../../components/index.ts';
import { classifyError } from '../../components/internal.ts';

/** The data that decides whether a workflow needs the user. Unloaded data is undefined. */
export interface Evidence {
  workflow: Workflow;
  /** The user's accounts for its connector. */
  credentials: readonly Credential[] | undefined;
  errors?: readonly WorkflowError[] | undefined;
  runs?: readonly Run[] | undefined;
}

const latest = (instants: readonly (string | undefined)[]): number =>
  Math.max(-Infinity, ...instants.map((instant) => Date.parse(instant ?? '')).filter((time) => !Number.isNaN(time)));

/** Returns the time of the last authentication error, in ms, or -Infinity without one. */
const refusedAt = (errors: readonly WorkflowError[] = []): number =>
  latest(errors.filter(({ message }) => classifyError(message).startsWith('auth_')).map((error) => error.occurredAt));

/** Returns true when an authentication error is newer than every account. Only a later successful run can clear it. */
export const isSuspect = ({ credentials, errors }: Evidence): boolean =>
  credentials !== undefined && refusedAt(errors) > latest(credentials.map(({ createdAt }) => createdAt));

/**
 * Decides whether a workflow needs the user. An active workflow does when its connector has no account, or when an
 * authentication error is newer than every account and every successful run. Missing data is never a reason.
 */
export function findWorkflowAttention(evidence: Evidence): Attention | undefined {
  const { workflow, credentials, errors, runs } = evidence;
  if (workflow.state !== 'active' || !credentials) return undefined;
  if (credentials.length === 0) return { cause: 'missing' };
  if (!runs || !isSuspect(evidence)) return undefined;
  const succeeded = latest(runs.filter(({ status }) => status === 'success').map(({ executedAt }) => executedAt));
  return succeeded > refusedAt(errors) ? undefined : { cause: 'rejected' };
}

/** Finds the first reason that needs the user, by integration. */
export function findAttention(evidence: readonly Evidence[]): Record<string, Attention> {
  const found: Record<string, Attention> = {};
  for (const one of evidence) {
    const attention = findWorkflowAttention(one);
    if (attention) found[one.workflow.integrationId] ??= attention;
  }
  return found;
}

/** Returns the visible, unlocked items that need the user. */
export const itemsNeedingAttention = (items: readonly CatalogueItem[]): CatalogueItem[] =>
  items.filter(({ state, hidden, locked }) => state === 'attention' && !hidden && !locked);
