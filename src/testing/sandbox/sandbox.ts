import { authorize, identify } from './auth.ts';
import { integrations, workflows } from './catalogue/catalogue.ts';
import { checkBody, checkQuery } from './check.ts';
import { answerFault, breaksAnswer, createFaults } from './faults.ts';
import { answerIcon } from './icons.ts';
import { performers, writes } from './operations/index.ts';
import { unit } from './random.ts';
import { createRequestLog } from './request-log.ts';
import { json, notFound, preflight, Refusal, refuse } from './respond.ts';
import { createLocator, findOperation, type Operation } from './router.ts';
import type { Sandbox, SandboxApi, SandboxOptions, SandboxRequest } from './types.ts';
import { wait as waitOnRealClock } from './wait.ts';
import { createWorld, toSnapshot, type World } from './world.ts';

interface Asked {
  operation: Operation;
  params: Record<string, string>;
  url: URL;
  body: Record<string, unknown>;
}

/** The user that a request names, wherever its operation has it. */
function namedUser({ operation, params, url, body }: Asked): string | undefined {
  if (params.userId !== undefined) return params.userId;
  if (operation.query.userId) return url.searchParams.get('userId') ?? undefined;
  return typeof body.userId === 'string' ? body.userId : undefined;
}

/** Carries a request out that keeps to the contract and whose sender is known. */
async function perform(world: World, asked: Asked): Promise<Response> {
  const { operation, params, url, body } = asked;
  const { api, operationId, success } = operation;
  const call = { api, params, query: url.searchParams, body, origin: url.origin, userId: namedUser(asked) ?? '' };
  return json(success, await performers[operationId](world, call));
}

/**
 * Builds a strict, stateful Alloy in memory. It refuses what the contract does not allow and says which rule, isolates
 * users, and makes up runs that follow from the seed, the clock and what was switched on.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { wait = waitOnRealClock, latency, onChange } = options;
  const embeddedUrl = options.embeddedUrl ?? 'https://sandbox.plugboard.test/embedded/2025-09';
  const connectivityUrl = options.connectivityUrl ?? 'https://sandbox.plugboard.test/connectivity';
  const world = createWorld(options);
  const faults = createFaults();
  const log = createRequestLog();
  const locate = createLocator({ embedded: embeddedUrl, connectivity: connectivityUrl });
  let asked = 0;

  async function dawdle(signal: AbortSignal | undefined, delay = 0): Promise<void> {
    asked += 1;
    const usual = latency ? latency.min + unit(world.seed, 'latency', asked) * (latency.max - latency.min) : 0;
    if (usual + delay > 0) await wait(usual + delay, signal);
  }

  async function carryOut(request: Request, to: Asked, broken: readonly string[]): Promise<Response> {
    const caller = await identify(world, request.headers.get('authorization'));
    if (broken.length) throw new Refusal(400, 'CONTRACT_VIOLATION', broken.join('; '));
    authorize(caller, to.operation.operationId, namedUser(to));
    const response = await perform(world, to);
    if (onChange && writes.has(to.operation.operationId)) await onChange(toSnapshot(world));
    return response;
  }

  async function answer(request: Request, url: URL, entry: SandboxRequest, signal: AbortSignal | undefined) {
    const match = entry.api ? findOperation(entry.api, entry.method, entry.path) : { methods: [] };
    if (!match.operation) {
      log.broke(entry, [
        match.methods.length ? `the method must be ${match.methods.join(' or ')}` : 'the path is not in the contract',
      ]);
      await dawdle(signal);
      if (!match.methods.length) throw notFound('path in the contract');
      throw new Refusal(405, 'METHOD_NOT_ALLOWED', `The method must be ${match.methods.join(' or ')}`);
    }
    const { operation, params } = match;
    const { body, broken: inBody } = checkBody(operation, request.headers.get('content-type'), await request.text());
    const broken = [...checkQuery(operation.query, url.searchParams), ...inBody];
    log.broke(
      entry,
      request.headers.has('authorization') ? broken : ['the Authorization header is required', ...broken],
    );
    const fault = faults.take(operation.operationId, params);
    await dawdle(signal, fault?.delayMs);
    if (fault && breaksAnswer(fault) && !fault.applied) return answerFault(fault, signal);
    const response = await carryOut(request, { operation, params, url, body }, broken);
    return fault && breaksAnswer(fault) ? answerFault(fault, signal) : response;
  }

  function open(request: Request, url: URL): SandboxRequest {
    const place = locate(url);
    const path = place?.path ?? url.pathname;
    const match = place && findOperation(place.api, request.method, path);
    const api: SandboxApi | undefined = place?.api;
    return log.opened({
      api,
      operationId: match?.operation?.operationId,
      method: request.method,
      path,
      status: undefined,
    });
  }

  return {
    async fetch(input, init) {
      // A server hands over requests that only look like one, and those cannot be copied.
      const request =
        init === undefined && typeof input === 'object' && 'method' in input ? input : new Request(input, init);
      const signal = init?.signal ?? request.signal ?? undefined;
      signal?.throwIfAborted();
      const url = new URL(request.url);
      if (request.method === 'OPTIONS') return preflight();
      const icon = request.method === 'GET' ? answerIcon(url.pathname) : undefined;
      if (icon) return icon;
      const entry = open(request, url);
      try {
        const response = await answer(request, url, entry, signal);
        entry.status = response.status;
        return response;
      } catch (error) {
        entry.status = error instanceof Refusal ? error.status : 0;
        if (error instanceof Refusal) return refuse(error);
        throw error;
      }
    },
    embeddedUrl,
    connectivityUrl,
    apiKey: world.apiKey,
    workflows: [...workflows.values()].map(({ workflowId, integrationId, name, version }) => ({
      workflowId,
      integrationId,
      name,
      version,
    })),
    links: Object.fromEntries(
      [...integrations.values()].map(({ integrationId, connectorId }) => [integrationId, connectorId]),
    ),
    faults: { set: (fault) => faults.set(fault), clear: () => faults.clear() },
    requests: log.requests,
    violations: log.violations,
    snapshot: () => toSnapshot(world),
  };
}
