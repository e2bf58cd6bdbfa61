import { PlugboardError } from '../../api/index.ts';
import { within } from './with-timeout.ts';

const longestAnswer = 10_000;

const isPromise = <T>(value: T | PromiseLike<T>): value is PromiseLike<T> =>
  typeof value === 'object' && value !== null && 'then' in value;

/**
 * Asks the host's own code and reads what it gives. Whatever either throws is `internal`, one of our errors as well: its code would speak to
 * the browser for us. So is an answer that does not come in time, which would keep the request and its place for ever.
 */
export async function askHost<Given, T>(
  name: string,
  ask: () => Given | PromiseLike<Given>,
  read: (given: Given) => T,
): Promise<T> {
  const late = () => new Error(`\`${name}\` gave no answer within ${longestAnswer} ms.`);
  try {
    const given = ask();
    return read(isPromise(given) ? await within(longestAnswer, given, late) : given);
  } catch (cause) {
    throw new PlugboardError('internal', `\`${name}\` failed.`, { cause });
  }
}
