import { PlugboardError, systemClock } from '../../api/index.ts';
import { createKeyedBulkhead, type KeyedBulkhead } from './keyed-bulkhead.ts';

const queueLimit = 100;

const rejection = () => new PlugboardError('conflict', 'Other writes to this are under way, so this one was not sent.');

/**
 * Creates a mutex for each key: work of one key runs one at a time. Callers get `conflict` when the wait exceeds their `ms` or a hundred
 * callers wait already.
 */
export function createKeyedMutex(): KeyedBulkhead {
  // The real time: this waits for other requests, and not for an event that a host's clock controls.
  return createKeyedBulkhead(1, systemClock, { queueLimit, rejection });
}
