import { PlugboardError } from '../../api/index.ts';
import { isTooDeep, readText } from '../../api/internal.ts';
import { within } from '../concurrency/with-timeout.ts';

const longestArrival = 30_000;

const isJson = (type: string | null) => /^application\/json\s*(;|$)/i.test(type ?? '');

/** Refuses a key that would become a prototype, instead of dropping what the user may mean. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__')
    throw new PlugboardError('unexpected_field', 'The body has a key `__proto__`.', { fields: ['__proto__'] });
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, text.includes('__proto__') || text.includes('\\u') ? refuseProto : undefined);
  } catch (error) {
    if (error instanceof PlugboardError) throw error;
    // No cause: a syntax error quotes the text, and the text may hold a secret.
    throw new PlugboardError('invalid_request', 'The body is not JSON.');
  }
}

const slow = () => new PlugboardError('invalid_request', 'The body did not arrive in time.');

/** Reads a body that may be large, slow or cut off: all of it is the sender's doing, and none a failure of ours. */
async function arrive(request: Request, maxBytes: number, tooLarge: () => PlugboardError): Promise<string> {
  if (request.bodyUsed) throw new TypeError('The body was read before the handler got it.');
  try {
    return await within(longestArrival, readText(request, maxBytes, tooLarge), slow);
  } catch (error) {
    if (error instanceof PlugboardError) throw error;
    throw new PlugboardError('aborted', 'The body ended before it was whole.');
  }
}

/** Reads a request's JSON, up to so many bytes as they arrive. No body reads as an empty object. */
export async function readBody(request: Request, maxBytes: number): Promise<object> {
  const tooLarge = () => new PlugboardError('too_large', `The body is larger than ${maxBytes} bytes.`);
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const text = await arrive(request, maxBytes, tooLarge);
  if (text.trim() === '') return {};
  if (!isJson(request.headers.get('content-type'))) {
    throw new PlugboardError('unsupported_type', 'The body is not sent as application/json.');
  }
  const body = parse(text);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new PlugboardError('invalid_request', 'The body is not an object.');
  }
  if (isTooDeep(body)) throw new PlugboardError('invalid_request', 'The body nests too deep.');
  return body;
}
