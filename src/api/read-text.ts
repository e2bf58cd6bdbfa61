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
  const chunks: Uint8Array[] = [];
  const reader = message.body.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  const decoder = new TextDecoder();
  // All but the last may end within a character.
  return chunks.map((chunk, index) => decoder.decode(chunk, { stream: index < chunks.length - 1 })).join('');
}
