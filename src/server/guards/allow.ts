import { PlugboardError } from '../../api/index.ts';

/** Stops what the host does not let the user do, before anything is sent. */
export function checkAllowed(allowed: boolean): void {
  if (!allowed) throw new PlugboardError('not_allowed', 'The option `allow` does not name this for the user.');
}
