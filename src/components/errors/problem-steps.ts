import type { ErrorClass } from './classify-error.ts';

/** Steps that a host can offer to solve a problem. */
export type ProblemAction = 'reconnect' | 'update' | 'review' | 'runs' | 'retry' | 'settings';

/** The steps that help with each class, best first. An empty list means only support can help. */
const steps: Record<ErrorClass, readonly ProblemAction[]> = {
  auth_expired: ['reconnect'],
  auth_revoked: ['reconnect'],
  auth_invalid: ['update', 'reconnect'],
  permission_missing: ['review', 'reconnect'],
  rate_limited: ['runs', 'retry'],
  quota_exceeded: [],
  timeout: ['retry', 'runs'],
  provider_down: ['retry', 'runs'],
  config_invalid: ['settings', 'reconnect'],
  data_rejected: ['runs'],
  internal: [],
};

/** Returns the best step that the host offers. Undefined when only support can help. */
export const nextStepOf = (errorClass: ErrorClass, offered: readonly ProblemAction[]): ProblemAction | undefined =>
  steps[errorClass].find((step) => offered.includes(step));
