import { authorize, authenticate } from './state/auth.ts';
import { checkBody, checkQuery } from './contract/check.ts';
import { withConsentKeys } from './state/oauth-modes.ts';
import { respondWithFault, replacesResponse, type FaultStore } from './faults.ts';
import { operationHandlers, writes } from './operations/index.ts';
import { unit } from './contract/random.ts';
import type { RequestLog } from './request-log.ts';
import { CustomResponse, json, notFound, HttpError, refuse } from './contract/respond.ts';
import type { ContractOperation } from './contract/operation.ts';
import { createLocator, findOperation } from './contract/router.ts';
import type { SandboxOptions, SandboxRequest } from './contract/types.ts';
import { toSnapshot, type SandboxState } from './state/sandbox-state.ts';

type Wait = NonNullable<SandboxOptions['wait']>;

/** The dependencies of a dispatcher. */
export interface DispatchContext {
  embeddedUrl: string;
  connectivityUrl: string;
  wait: Wait;
  state: SandboxState;
  faults: FaultStore;
  log: RequestLog;
  latency: SandboxOptions['latency'];
  onChange: SandboxOptions['onChange'];
}

interface ParsedRequest {
  operation: ContractOperation;
  params: Record<string, string>;
  url: URL;
  body: Record<string, unknown>;
}

/** Returns the user id in the path, query or body of a request. */
function namedUser({ operation, params, url, body }: ParsedRequest): string | undefined {
  if (params.userId !== undefined) return params.userId;
  if (operation.query.userId) return url.searchParams.get('userId') ?? undefined;
  return typeof body.userId === 'string' ? body.userId : undefined;
}

function createDelay(seed: string, latency: DispatchContext['latency'], wait: Wait) {
  let requests = 0;
  return async (signal: AbortSignal | undefined, extra = 0): Promise<void> => {
    requests += 1;
    const usual = latency ? latency.min + unit(seed, 'latency', requests) * (latency.max - latency.min) : 0;
    if (usual + extra > 0) await wait(usual + extra, signal);
  };
}

async function execute({ state, onChange }: DispatchContext, request: ParsedRequest): Promise<Response> {
  const { operation, params, url, body } = request;
  const { api, operationId, success } = operation;
  const call = { api, params, query: url.searchParams, body, origin: url.origin, userId: namedUser(request) ?? '' };
  const result = await operationHandlers[operationId](state, call);
  if (onChange && writes.has(operationId)) await onChange(toSnapshot(state));
  return result instanceof CustomResponse ? json(result.status, result.body) : json(success, result);
}

/** Creates the dispatcher: finds the operation, validates the request, applies faults, authenticates and executes. */
export function createDispatch(
  context: DispatchContext,
): (request: Request, signal: AbortSignal | undefined) => Promise<Response> {
  const { state, faults, log } = context;
  const locate = createLocator({ embedded: context.embeddedUrl, connectivity: context.connectivityUrl });
  const delay = createDelay(state.seed, context.latency, context.wait);

  async function answer(request: Request, url: URL, entry: SandboxRequest, signal: AbortSignal | undefined) {
    const match = entry.api ? findOperation(entry.api, entry.method, entry.path) : { methods: [] };
    if (!match.operation) {
      const rule = match.methods.length > 0 && `the method must be ${match.methods.join(' or ')}`;
      log.addViolations(entry, [rule || 'the path is not in the contract']);
      await delay(signal);
      throw rule ? new HttpError(405, 'METHOD_NOT_ALLOWED', rule) : notFound('path in the contract');
    }
    const { params } = match;
    const operation = state.oauth.hasConsentPages ? withConsentKeys(match.operation) : match.operation;
    entry.operationId = operation.operationId;
    const authorization = request.headers.get('authorization');
    const { body, broken: inBody } = checkBody(operation, request.headers.get('content-type'), await request.text());
    const parsed = { operation, params, url, body };
    const broken = [...checkQuery(operation.query, url.searchParams), ...inBody];
    log.addViolations(entry, authorization ? broken : ['the Authorization header is required', ...broken]);

    const fault = faults.take(operation.operationId, params);
    const isBroken = fault !== undefined && replacesResponse(fault);
    await delay(signal, fault?.delayMs);
    if (isBroken && !fault.applied) return respondWithFault(fault, signal);

    const caller = await authenticate(state, authorization);
    if (broken.length) throw new HttpError(400, 'CONTRACT_VIOLATION', broken.join('; '));
    authorize(caller, operation.operationId, namedUser(parsed));
    const response = await execute(context, parsed);
    return isBroken ? respondWithFault(fault, signal) : response;
  }

  return async (request, signal) => {
    const url = new URL(request.url);
    const { api, path = url.pathname } = locate(url) ?? {};
    const entry = log.addRequest({ api, operationId: undefined, method: request.method, path, status: undefined });
    try {
      const response = await answer(request, url, entry, signal);
      entry.status = response.status;
      return response;
    } catch (error) {
      entry.status = error instanceof HttpError ? error.status : 0;
      if (error instanceof HttpError) return refuse(error);
      throw error;
    }
  };
}
