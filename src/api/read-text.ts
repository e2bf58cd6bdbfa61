/**
 * Reads a body as text, counting bytes after decoding, and throws what `tooLarge` gives as soon as there are too many.
 * A compressed body is small on the wire only, so its announced length says nothing.
 */
export async function readText(
  message: Pick<Request | Response, 'body' | 'text'>,
  maxBytes: number,
  tooLarge: () => Error,
): Promise<string> {
  if (!message.body) {
    // Firefox has no streams on requests.
    const text = await message.text();
    if (text.length > maxBytes) throw tooLarge();
    return text;
  }
  const decoder = new TextDecoder();
  const reader = message.body.getReader();
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}
