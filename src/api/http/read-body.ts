/**
 * Reads a body as text, counting bytes after decoding, and throws what `tooLarge` gives as soon as there are too many.
 * Stops reading when the signal has ended, whatever the body's source makes of it.
 * A compressed body is small on the wire only, so its announced length says nothing.
 */
export async function readText(
  message: Pick<Request | Response, 'body' | 'text'>,
  maxBytes: number,
  tooLarge: () => Error,
  signal?: AbortSignal,
): Promise<string> {
  if (!message.body) {
    // Firefox has no streams on requests.
    const text = await message.text();
    if (text.length > maxBytes) throw tooLarge();
    return text;
  }
  const chunks: Uint8Array[] = [];
  const reader = message.body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes || signal?.aborted) {
      // Not awaited: whoever sends too much may not stop when told to.
      void reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  const decoder = new TextDecoder();
  const [only] = chunks;
  if (only && chunks.length === 1) return decoder.decode(only);
  // All but the last may end within a character.
  return chunks.map((chunk, index) => decoder.decode(chunk, { stream: index < chunks.length - 1 })).join('');
}
