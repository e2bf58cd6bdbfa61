import type { Transport } from '../contract/transport.ts';
import { openSession, recordWorkflowState, type RecordWorkflowStateInput } from '../operations/session.ts';
import { givenUp, isOutcomeUnknown, PlugboardError } from '../contract/errors.ts';
import { sendRequest } from '../http/send-request.ts';
import { operations, type Operation } from '../contract/operation-table.ts';
import { parseWorkflowErrors } from '../parse/workflows.ts';
import { parseAcknowledgement } from '../parse/users-and-integrations.ts';
import { createProxyTransport, type TransportOptions } from './proxy-transport.ts';
import type { ApiRequest } from '../contract/transport.ts';
import { effectOf, toUpstreamRequest } from '../http/build-request.ts';
import { redactErrors } from '../text/redact.ts';
import { withRetry } from '../http/retry.ts';
import { createTokenSource } from './token-cache.ts';
import type { Session } from '../contract/types.ts';
import { readUpstreamAnswer } from '../http/upstream-response.ts';
import { withRedirect } from './oauth-redirect.ts';

type Upstream = NonNullable<Session['upstream']>;

/** The state of a workflow after each confirmed write. */
const recorded: Partial<Record<ApiRequest['operation'], 'active' | 'inactive'>> = {
  activateWorkflow: 'active',
  deactivateWorkflow: 'inactive',
};

/** Returns the workflow change that the handler records for a request. Undefined if the request changes none. */
function writtenBy({ operation, params, body }: ApiRequest): RecordWorkflowStateInput | undefined {
  const state = recorded[operation];
  const version = operation === 'upgradeWorkflow' ? body?.['version'] : undefined;
  const workflowId = params?.['workflowId'] ?? body?.['workflowId'];
  if ((!state && typeof version !== 'string') || typeof workflowId !== 'string') return undefined;
  return { workflowId, state, version: typeof version === 'string' ? version : undefined };
}

/**
 * Sends contract operations to the upstream directly, with a JWT that the handler mints. Extension operations go to the handler.
 * Replaces a refused token once per request.
 */
export function createTokenTransport(options: TransportOptions): Transport {
  const { fetch, clock, random, online } = options;
  const handler = createProxyTransport(options);
  const tokens = createTokenSource(handler, clock);
  let session: Promise<Session> | undefined;
  let loading: Promise<Session> | undefined;
  let scope: string | undefined;

  /** Loads the session. Concurrent callers share one request. */
  function loadSession(): Promise<Session> {
    if (loading) return loading;
    const started = openSession(handler);
    loading = session = started;
    started
      .then(
        (opened) => {
          // The cached token belongs to the previous user.
          if (scope !== undefined && scope !== opened.scope) tokens.reset();
          ({ scope } = opened);
        },
        (error: unknown) => {
          if (session === started) session = undefined;
          if (error instanceof PlugboardError && error.code === 'unauthenticated') tokens.reset();
        },
      )
      .finally(() => {
        loading = undefined;
      });
    return started;
  }

  const known = () => session ?? loadSession();

  async function upstream(): Promise<Upstream> {
    const { upstream } = await known();
    if (!upstream)
      throw new PlugboardError(
        'not_allowed',
        "The handler does not give tokens. Set its option access to 'token', or the provider's to 'proxy'.",
      );
    return upstream;
  }

  async function attempt(request: ApiRequest, timeout: number, generation: number, replay = false): Promise<unknown> {
    const end = clock.now() + timeout;
    const left = () => Math.max(1, end - clock.now());
    const [{ embeddedUrl, connectivityUrl }, { token, userId }] = await Promise.all([
      upstream(),
      tokens.get(request.signal),
    ]);
    if (generation !== tokens.generation()) throw givenUp();
    const { api }: Operation = operations[request.operation];
    const answer = await sendRequest(
      toUpstreamRequest(api === 'embedded' ? embeddedUrl : connectivityUrl, request, userId ?? ''),
      {
        fetch,
        headers: { authorization: `Bearer ${token}` },
        timeout: left(),
        signal: request.signal,
        onTimeout: 'timeout',
        onUnreachable: online() ? 'upstream_unreachable' : 'offline',
      },
    );
    if (answer.status === 401) {
      tokens.refuse(token);
      if (!replay) return attempt(request, left(), generation, true);
    }
    return readUpstreamAnswer(answer, clock.now(), Object.keys((request.body?.['data'] as object | undefined) ?? {}));
  }

  async function sendUpstream(request: ApiRequest): Promise<unknown> {
    const written = writtenBy(request);
    const generation = tokens.generation();
    try {
      const answer = await withRetry((timeout) => attempt(request, timeout, generation), {
        effect: effectOf(request),
        clock,
        random,
        signal: request.signal,
      });
      if (written) {
        // A response with status 200 may also be a refusal.
        parseAcknowledgement(answer);
        await record(written, generation);
      }
      // The handler does not see this response, so the browser redacts it. Only token access downloads the redaction code.
      return request.operation === 'listWorkflowErrors' ? redactErrors(parseWorkflowErrors(answer)) : answer;
    } catch (error) {
      // The recorded state may be wrong now.
      if (written?.state && isOutcomeUnknown(error)) await record({ ...written, state: 'unknown' }, generation);
      throw error;
    }
  }

  // The handler does not see this request, so the browser adds the URL of the handler's callback page.
  async function connect(request: ApiRequest): Promise<unknown> {
    const { oauth } = (await known()).capabilities;
    const { href } = globalThis.location ?? {};
    if (!oauth || !URL.canParse(options.basePath, href)) return sendUpstream(request);
    const callback = new URL(`${options.basePath.replace(/\/+$/, '')}/oauth/callback`, href);
    return withRedirect({ send: sendUpstream }, callback.href).send(request);
  }

  // A failure to record does not change the outcome of the write. No signal: the state is recorded even after the component unmounts.
  async function record(written: RecordWorkflowStateInput, generation: number): Promise<void> {
    // In a later generation the handler would record it for the next user.
    if (generation === tokens.generation()) await recordWorkflowState(handler, written).catch(() => undefined);
  }

  return {
    async send(request) {
      if (request.operation === 'openSession') return loadSession();
      if (request.operation === 'generateUserToken') return tokens.get(request.signal);
      if (request.operation === 'createCredential') return connect(request);
      return operations[request.operation].api === 'plugboard' ? handler.send(request) : sendUpstream(request);
    },
    reset() {
      session = undefined;
      scope = undefined;
      tokens.reset();
    },
  };
}
