import type { PlugboardErrorCode } from '../../api/index.ts';

/** A failure in plain words: what happened, then what to do. */
export interface ErrorMessage {
  title: string;
  next: string;
}

/** The text of each error code. */
export const errorsMessages: Record<PlugboardErrorCode, ErrorMessage> = {
  invalid_request: {
    title: 'The request wasn’t understood.',
    next: 'Check what you entered and try again.',
  },
  unexpected_field: {
    title: 'The request held something it may not hold.',
    next: 'Reload the page and try again.',
  },
  unauthenticated: { title: 'Your session has ended.', next: 'Sign in again to go on.' },
  forbidden_origin: {
    title: 'This page isn’t allowed to make that request.',
    next: 'Open it from its usual address, or ask an admin.',
  },
  not_allowed: { title: 'You don’t have access to this.', next: 'Ask an admin if you need it.' },
  not_found: {
    title: 'This no longer exists.',
    next: 'Go back and reload the list.',
  },
  method_not_allowed: { title: 'That can’t be done here.', next: 'Reload the page and try again.' },
  conflict: {
    title: 'Someone or something changed this first.',
    next: 'Reload to see how it stands, then try again.',
  },
  too_large: { title: 'That was too much to send at once.', next: 'Shorten it and try again.' },
  unsupported_type: { title: 'That format isn’t supported.', next: 'Reload the page and try again.' },
  rejected: {
    title: 'The provider didn’t accept these details.',
    next: 'Check them and try again.',
  },
  rate_limited: { title: 'Too many requests in a short time.', next: 'Wait a moment, then try again.' },
  internal: {
    title: 'Something went wrong on our side.',
    next: 'Try again. If it keeps happening, send the request ID to support.',
  },
  upstream_auth: {
    title: 'Integrations aren’t set up correctly here.',
    next: 'Send the request ID to support. Trying again won’t help.',
  },
  user_exists: {
    title: 'Your account couldn’t be linked to the integration service.',
    next: 'Send the request ID to support. Trying again won’t help.',
  },
  upstream_error: { title: 'The integration service had a problem.', next: 'Try again in a few minutes.' },
  upstream_invalid: {
    title: 'The integration service sent an answer we couldn’t read.',
    next: 'Try again. If it keeps happening, send the request ID to support.',
  },
  upstream_unreachable: { title: 'The integration service can’t be reached.', next: 'Try again in a few minutes.' },
  upstream_timeout: { title: 'The integration service took too long to answer.', next: 'Try again in a moment.' },
  not_mounted: {
    title: 'Integrations can’t be shown right now.',
    next: 'Try again in a few minutes. If it keeps happening, tell support.',
  },
  offline: { title: 'You’re offline.', next: 'Check your connection and try again.' },
  timeout: { title: 'This took too long.', next: 'Check your connection and try again.' },
  aborted: { title: 'This was stopped before it finished.', next: 'Try again if you still need it.' },
};
