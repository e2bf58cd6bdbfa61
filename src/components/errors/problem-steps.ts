import type { ErrorClass } from './classify-error.ts';

/** What a host can offer against a problem. */
export type ProblemAction = 'reconnect' | 'update' | 'review' | 'runs' | 'retry' | 'settings';

/** The steps that help against each class, the best first. None is left to support. */
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

/** The one next step to offer, of those the host can take. Undefined when only support can help. */
export const nextStepOf = (errorClass: ErrorClass, offered: readonly ProblemAction[]): ProblemAction | undefined =>
  steps[errorClass].find((step) => offered.includes(step));
