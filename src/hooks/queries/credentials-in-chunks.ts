import {
  listAllCredentials,
  PlugboardError,
  type Api,
  type CallOptions,
  type CredentialFanOut,
} from '../../api/index.ts';
import { mapLimited } from '../../api/internal.ts';

const largestChunk = 20;
const parallel = 3;

/**
 * Lists the credentials of any number of connectors, twenty in a request and three requests at a time. The connectors of a failed
 * request count as failed. Throws the first error if every request fails.
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

  const failures: PlugboardError[] = [];
  const answers = await mapLimited(chunks, parallel, async (chunk): Promise<CredentialFanOut> => {
    try {
      return await listAllCredentials(api, { connectorIds: chunk }, options);
    } catch (error) {
      const over = options.signal?.aborted || (error instanceof PlugboardError && error.code === 'unauthenticated');
      if (over || !(error instanceof PlugboardError)) throw error;
      failures.push(error);
      return { credentials: [], failed: chunk.map((connectorId) => ({ connectorId, code: error.code })) };
    }
  });

  const [failure] = failures;
  if (failure && failures.length === chunks.length) throw failure;
  return {
    credentials: answers.flatMap(({ credentials }) => credentials),
    failed: answers.flatMap(({ failed }) => failed),
  };
}
