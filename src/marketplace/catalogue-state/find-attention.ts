import type { Credential, Run, Workflow, WorkflowError } from '../../api/index.ts';
import { type Attention, type CatalogueItem } from '../../components/index.ts';
import { classifyError } from '../../components/internal.ts';

/** What is known of a workflow when it is asked whether it needs the user. What is not known is undefined. */
export interface Evidence {
  workflow: Workflow;
  /** The user's accounts for its connector. */
  credentials: readonly Credential[] | undefined;
  errors?: readonly WorkflowError[] | undefined;
  runs?: readonly Run[] | undefined;
}

const latest = (instants: readonly (string | undefined)[]): number =>
  Math.max(-Infinity, ...instants.map((instant) => Date.parse(instant ?? '')).filter((time) => !Number.isNaN(time)));

/** When an account was last refused, in ms. -Infinity when the errors tell of none. */
const refusedAt = (errors: readonly WorkflowError[] = []): number =>
  latest(errors.filter(({ message }) => classifyError(message).startsWith('auth_')).map((error) => error.occurredAt));

/** Whether an account was refused since the newest was connected, so that only a later success can tell otherwise. */
export const isSuspect = ({ credentials, errors }: Evidence): boolean =>
  credentials !== undefined && refusedAt(errors) > latest(credentials.map(({ createdAt }) => createdAt));

/**
 * The rule. A workflow that is on needs the user when its connector has no account, or when an account was refused
 * after the newest was connected and no run has succeeded since. What could not be asked is never a reason.
 */
export function findWorkflowAttention(evidence: Evidence): Attention | undefined {
  const { workflow, credentials, errors, runs } = evidence;
  if (workflow.state !== 'active' || !credentials) return undefined;
  if (credentials.length === 0) return { cause: 'missing' };
  if (!runs || !isSuspect(evidence)) return undefined;
  const succeeded = latest(runs.filter(({ status }) => status === 'success').map(({ executedAt }) => executedAt));
  return succeeded > refusedAt(errors) ? undefined : { cause: 'rejected' };
}

/** What needs the user, by integration: the first reason found for each. */
export function findAttention(evidence: readonly Evidence[]): Record<string, Attention> {
  const found: Record<string, Attention> = {};
  for (const one of evidence) {
    const attention = findWorkflowAttention(one);
    if (attention) found[one.workflow.integrationId] ??= attention;
  }
  return found;
}

/** The items that need the user, as far as they are shown and can be mended. */
export const itemsNeedingAttention = (items: readonly CatalogueItem[]): CatalogueItem[] =>
  items.filter(({ state, hidden, locked }) => state === 'attention' && !hidden && !locked);
