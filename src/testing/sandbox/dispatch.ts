import { authorize, identify } from './state/auth.ts';
import { checkBody, checkQuery } from './contract/check.ts';
import { withConsentKeys } from './state/dialects.ts';
import { answerFault, breaksAnswer, type FaultStore } from './faults.ts';
import { performers, writes } from './operations/index.ts';
import { unit } from './contract/random.ts';
import type { RequestLog } from './request-log.ts';
import { Instead, json, notFound, Refusal, refuse } from './contract/respond.ts';
import { createLocator, findOperation, type Operation } from './contract/router.ts';
import type { SandboxOptions, SandboxRequest } from './contract/types.ts';
import { toSnapshot, type World } from './state/world.ts';

type Wait = NonNullable<SandboxOptions['wait']>;

/** What answering needs besides the request. */
export interface Parts {
  embeddedUrl: string;
  connectivityUrl: string;
  wait: Wait;
  world: World;
  faults: FaultStore;
  log: RequestLog;
  latency: SandboxOptions['latency'];
  onChange: SandboxOptions['onChange'];
}

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

function createDawdle(seed: string, latency: Parts['latency'], wait: Wait) {
  let asked = 0;
  return async (signal: AbortSignal | undefined, delay = 0): Promise<void> => {
    asked += 1;
    const usual = latency ? latency.min + unit(seed, 'latency', asked) * (latency.max - latency.min) : 0;
    if (usual + delay > 0) await wait(usual + delay, signal);
  };
}

async function carryOut({ world, onChange }: Parts, asked: Asked): Promise<Response> {
  const { operation, params, url, body } = asked;
  const { api, operationId, success } = operation;
  const call = { api, params, query: url.searchParams, body, origin: url.origin, userId: namedUser(asked) ?? '' };
  const answer = await performers[operationId](world, call);
  if (onChange && writes.has(operationId)) await onChange(toSnapshot(world));
  return answer instanceof Instead ? json(answer.status, answer.body) : json(success, answer);
}

/** Builds what answers a request: find the operation, check the rules, meet the faults, know the sender, carry it out. */
export function createDispatch(parts: Parts): (request: Request, signal: AbortSignal | undefined) => Promise<Response> {
  const { world, faults, log } = parts;
  const locate = createLocator({ embedded: parts.embeddedUrl, connectivity: parts.connectivityUrl });
  const dawdle = createDawdle(world.seed, parts.latency, parts.wait);

  async function answer(request: Request, url: URL, entry: SandboxRequest, signal: AbortSignal | undefined) {
    const match = entry.api ? findOperation(entry.api, entry.method, entry.path) : { methods: [] };
    if (!match.operation) {
      const needed = match.methods.length > 0 && `the method must be ${match.methods.join(' or ')}`;
      log.broke(entry, [needed || 'the path is not in the contract']);
      await dawdle(signal);
      throw needed ? new Refusal(405, 'METHOD_NOT_ALLOWED', needed) : notFound('path in the contract');
    }
    const { params } = match;
    const operation = world.dialects.redirects ? withConsentKeys(match.operation) : match.operation;
    entry.operationId = operation.operationId;
    const authorization = request.headers.get('authorization');
    const { body, broken: inBody } = checkBody(operation, request.headers.get('content-type'), await request.text());
    const asked = { operation, params, url, body };
    const broken = [...checkQuery(operation.query, url.searchParams), ...inBody];
    log.broke(entry, authorization ? broken : ['the Authorization header is required', ...broken]);

    const fault = faults.take(operation.operationId, params);
    const isBroken = fault !== undefined && breaksAnswer(fault);
    await dawdle(signal, fault?.delayMs);
    if (isBroken && !fault.applied) return answerFault(fault, signal);

    const caller = await identify(world, authorization);
    if (broken.length) throw new Refusal(400, 'CONTRACT_VIOLATION', broken.join('; '));
    authorize(caller, operation.operationId, namedUser(asked));
    const response = await carryOut(parts, asked);
    return isBroken ? answerFault(fault, signal) : response;
  }

  return async (request, signal) => {
    const url = new URL(request.url);
    const { api, path = url.pathname } = locate(url) ?? {};
    const entry = log.opened({ api, operationId: undefined, method: request.method, path, status: undefined });
    try {
      const response = await answer(request, url, entry, signal);
      entry.status = response.status;
      return response;
    } catch (error) {
      entry.status = error instanceof Refusal ? error.status : 0;
      if (error instanceof Refusal) return refuse(error);
      throw error;
    }
  };
}
