import type { Transport } from '../contract/transport.ts';
import { openSession, recordWorkflowState, type RecordWorkflowStateInput } from '../operations/session.ts';
import { givenUp, isOutcomeUnknown, PlugboardError } from '../contract/errors.ts';
import { exchange } from '../http/send-request.ts';
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

/** The state that a confirmed write leaves a workflow in. */
const recorded: Partial<Record<ApiRequest['operation'], 'active' | 'inactive'>> = {
  activateWorkflow: 'active',
  deactivateWorkflow: 'inactive',
};

/** What of a workflow a request would change, as far as it is shown. */
function writtenBy({ operation, params, body }: ApiRequest): RecordWorkflowStateInput | undefined {
  const state = recorded[operation];
  const version = operation === 'upgradeWorkflow' ? body?.['version'] : undefined;
  const workflowId = params?.['workflowId'] ?? body?.['workflowId'];
  if ((!state && typeof version !== 'string') || typeof workflowId !== 'string') return undefined;
  return { workflowId, state, version: typeof version === 'string' ? version : undefined };
}

/**
 * Sends operations to the upstream itself, with a JWT that the handler minted. What only the handler knows stays on the handler.
 * A refused token is replaced once per request.
 */
export function createTokenTransport(options: TransportOptions): Transport {
  const { fetch, clock, random, online } = options;
  const handler = createProxyTransport(options);
  const tokens = createTokenSource(handler, clock);
  let session: Promise<Session> | undefined;
  let loading: Promise<Session> | undefined;
  let scope: string | undefined;

  /** One session request serves whoever asks while it runs. */
  function loadSession(): Promise<Session> {
    if (loading) return loading;
    const started = openSession(handler);
    loading = session = started;
    started
      .then(
        (opened) => {
          // The token is of the user before.
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
    const answer = await exchange(
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
        // A refusal may come as a good answer too.
        parseAcknowledgement(answer);
        await record(written, generation);
      }
      // Here as the handler does it, where the answer comes past it: no other code downloads what redacts.
      return request.operation === 'listWorkflowErrors' ? redactErrors(parseWorkflowErrors(answer)) : answer;
    } catch (error) {
      // What was confirmed before may be wrong by now.
      if (written?.state && isOutcomeUnknown(error)) await record({ ...written, state: 'unknown' }, generation);
      throw error;
    }
  }

  // Here the browser asks the upstream itself, so it says where the callback page is: on the handler it was given.
  async function connect(request: ApiRequest): Promise<unknown> {
    const { oauth } = (await known()).capabilities;
    const { href } = globalThis.location ?? {};
    if (!oauth || !URL.canParse(options.basePath, href)) return sendUpstream(request);
    const callback = new URL(`${options.basePath.replace(/\/+$/, '')}/oauth/callback`, href);
    return withRedirect({ send: sendUpstream }, callback.href).send(request);
  }

  // The write is as it is whether or not the handler can be told of it. Without the signal: told also when the component that asked is gone.
  async function record(written: RecordWorkflowStateInput, generation: number): Promise<void> {
    // By now it would be kept as the next user's.
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
