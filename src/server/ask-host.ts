import { PlugboardError } from '../api/index.ts';

const longestAnswer = 10_000;

/**
 * Asks the host's own code. Whatever it throws is `internal`, one of our errors as well: its code would speak to the browser for us.
 * So is an answer that does not come in time, which would keep the request and its place for ever.
 */
export async function askHost<T>(name: string, ask: () => T | PromiseLike<T>, ms = longestAnswer): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`\`${name}\` gave no answer within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (cause) {
    throw new PlugboardError('internal', `\`${name}\` failed.`, { cause });
  } finally {
    clearTimeout(timer);
  }
}
