import {
  listAllCredentials,
  PlugboardError,
  type Api,
  type CallOptions,
  type CredentialFanOut,
} from '../../api/index.ts';

const largestChunk = 20;
const parallel = 3;

/**
 * Lists the credentials of any number of connectors, twenty to a request and three requests at a time. A request that fails counts
 * its connectors as failed; only when none succeeds is there nothing to show, and the first failure is thrown.
 */
export async function listCredentialsInChunks(
  api: Api,
  connectorIds: readonly string[],
  options: CallOptions = {},
): Promise<CredentialFanOut> {
  const chunks: string[][] = [];
  for (let at = 0; at < connectorIds.length; at += largestChunk) {
    chunks.push(connectorIds.slice(at, at + largestChunk));
  }

  const answers: CredentialFanOut[] = [];
  const failures: PlugboardError[] = [];
  const next = chunks.values();
  async function work() {
    for (const chunk of next) {
      try {
        answers.push(await listAllCredentials(api, { connectorIds: chunk }, options));
      } catch (error) {
        const over = options.signal?.aborted || (error instanceof PlugboardError && error.code === 'unauthenticated');
        if (over || !(error instanceof PlugboardError)) throw error;
        failures.push(error);
        answers.push({ credentials: [], failed: chunk.map((connectorId) => ({ connectorId, code: error.code })) });
      }
    }
  }
  await Promise.all(Array.from({ length: parallel }, work));

  const [failure] = failures;
  if (failure && failures.length === chunks.length) throw failure;
  return {
    credentials: answers.flatMap(({ credentials }) => credentials),
    failed: answers.flatMap(({ failed }) => failed),
  };
}
