import { PlugboardError } from '../../api/index.ts';
import { isTooDeep, parseExactJson, readText } from '../../api/internal.ts';
import { withTimeout } from '../concurrency/with-timeout.ts';

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

/** Receives a body. One that is too large, too slow or cut off is the client's error, not the handler's. */
async function receiveText(request: Request, maxBytes: number, tooLarge: () => PlugboardError): Promise<string> {
  if (request.bodyUsed) throw new TypeError('The body was read before the handler received it.');
  try {
    return await withTimeout(timeout, readText(request, maxBytes, tooLarge), late);
  } catch (error) {
    if (error instanceof PlugboardError) throw error;
    throw new PlugboardError('aborted', 'The body is incomplete.');
  }
}

/** Reads a request's JSON object of at most `maxBytes`. Returns an empty object when there is no body. Throws the client's error otherwise. */
export async function readBody(request: Request, maxBytes: number): Promise<object> {
  const tooLarge = () => new PlugboardError('too_large', `The body is larger than ${maxBytes} bytes.`);
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const text = await receiveText(request, maxBytes, tooLarge);
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
