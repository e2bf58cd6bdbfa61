import { PlugboardError } from '../../api/index.ts';
import { isTooDeep, parseExactJson, readText } from '../../api/internal.ts';
import { withTimeout } from '../concurrency/with-timeout.ts';
import { bodyInContext } from './parsed-body.ts';

const timeout = 30_000;

const isJsonType = (type: string | null) => /^application\/json\s*(;|$)/i.test(type ?? '');

/** Throws for the key `__proto__`. Dropping it would change a user's input in silence. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__')
    throw new PlugboardError('unexpected_field', 'The body has a key `__proto__`.', { fields: ['__proto__'] });
  return value;
}

function parse(text: string): unknown {
  try {
    return parseExactJson(text, text.includes('__proto__') || text.includes('\\u') ? refuseProto : undefined);
  } catch (error) {
    if (error instanceof PlugboardError) throw error;
    // No cause: a syntax error quotes the text, which may hold a secret.
    throw new PlugboardError('invalid_request', 'The body is not JSON.');
  }
}

const late = () => new PlugboardError('invalid_request', 'The body did not arrive in time.');

const consumed = () =>
  new TypeError(
    'The body was read before the handler received it. Mount the handler before the body parser, or hand the body on as `rawBody` or `body`: on the Node request for `toNodeListener`, else in the context.',
  );

/** Receives a body. One that is too large, too slow or cut off is the client's error, not the handler's. */
async function receiveText(request: Request, maxBytes: number, tooLarge: () => PlugboardError): Promise<string> {
  try {
    return await withTimeout(timeout, readText(request, maxBytes, tooLarge), late);
  } catch (error) {
    if (error instanceof PlugboardError) throw error;
    throw new PlugboardError('aborted', 'The body is incomplete.');
  }
}

/**
 * Reads a request's JSON object of at most `maxBytes`. Returns an empty object when there is no body. A body that the host has read already
 * comes from the context. Throws the client's error, or a `TypeError` when the host has read the body and did not hand it on.
 */
export async function readBody(request: Request, maxBytes: number, context?: unknown): Promise<object> {
  const tooLarge = () => new PlugboardError('too_large', `The body is larger than ${maxBytes} bytes.`);
  const length = request.headers.get('content-length');
  if (Number(length ?? 0) > maxBytes) throw tooLarge();
  const isConsumed = request.bodyUsed;
  let text = isConsumed ? '' : await receiveText(request, maxBytes, tooLarge);
  if (text === '') {
    const given = bodyInContext(context);
    // Servers end a request that is shorter than it says, so nothing arrives only where something has read it.
    const hadBody = isConsumed ? length !== '0' : Number(length ?? 0) > 0;
    if (given === undefined && hadBody) throw consumed();
    text = given ?? '';
    if (new TextEncoder().encode(text).byteLength > maxBytes) throw tooLarge();
  }
  if (text.trim() === '') return {};
  if (!isJsonType(request.headers.get('content-type'))) {
    throw new PlugboardError('unsupported_type', 'The body is not application/json.');
  }
  const body = parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new PlugboardError('invalid_request', 'The body is not an object.');
  }
  if (isTooDeep(body)) throw new PlugboardError('invalid_request', 'The body nests too deep.');
  return body;
}
