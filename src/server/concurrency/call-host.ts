import { PlugboardError } from '../../api/index.ts';
import { withTimeout } from './with-timeout.ts';

const timeout = 10_000;

/**
 * Calls the host's own code and reads its result. Every error of either becomes `internal`, a `PlugboardError` as well: a host's code must
 * not choose what the browser is told. A result that takes longer than ten seconds is `internal` too, since it would hold the request and its slot.
 */
export async function callHost<Result, T>(
  name: string,
  call: () => Result | PromiseLike<Result>,
  read: (result: Result) => T,
): Promise<T> {
  const onTimeout = () => new Error(`\`${name}\` did not answer within ${timeout} ms.`);
  const settle = async () => call();
  try {
    return read(await withTimeout(timeout, settle(), onTimeout));
  } catch (cause) {
    throw new PlugboardError('internal', `\`${name}\` failed.`, { cause });
  }
}
