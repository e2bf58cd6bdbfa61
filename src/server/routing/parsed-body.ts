import { isObject } from '../../api/internal.ts';

/** Converts a body that a framework has read, as bytes, as text or as an object, to the text it was sent as. Returns undefined when there is none. */
export function toBodyText(body: unknown): string | undefined {
  if (typeof body === 'string') return body;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return new TextDecoder().decode(body);
  return isObject(body) ? JSON.stringify(body) : undefined;
}

/** Returns the text of the body that a host handed on in its context, as `rawBody` or as `body`. */
export function bodyInContext(context: unknown): string | undefined {
  if (!isObject(context)) return undefined;
  return toBodyText(context['rawBody']) ?? toBodyText(context['body']);
}
