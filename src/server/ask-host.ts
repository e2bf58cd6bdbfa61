import { PlugboardError } from '../api/index.ts';
import { within } from './within.ts';

const longestAnswer = 10_000;

/**
 * Asks the host's own code. Whatever it throws is `internal`, one of our errors as well: its code would speak to the browser for us.
 * So is an answer that does not come in time, which would keep the request and its place for ever.
 */
export async function askHost<T>(name: string, ask: () => T | PromiseLike<T>): Promise<T> {
  try {
    return await within(longestAnswer, ask, () => new Error(`\`${name}\` gave no answer within ${longestAnswer} ms.`));
  } catch (cause) {
    throw new PlugboardError('internal', `\`${name}\` failed.`, { cause });
  }
}
