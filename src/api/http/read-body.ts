/**
 * Reads a body as text. Throws the error of `tooLarge` once the decompressed body exceeds `maxBytes` or the signal is aborted.
 * Ignores `content-length`, since a compressed body is larger than it announces.
 */
export async function readText(
  message: Pick<Request | Response, 'body' | 'text'>,
  maxBytes: number,
  tooLarge: () => Error,
  signal?: AbortSignal,
): Promise<string> {
  if (!message.body) {
    // Firefox does not support streams on requests.
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
      // Not awaited: the sender may ignore the cancellation.
      void reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  const decoder = new TextDecoder();
  const [only] = chunks;
  if (only && chunks.length === 1) return decoder.decode(only);
  // Every chunk except the last may end in the middle of a character.
  return chunks.map((chunk, index) => decoder.decode(chunk, { stream: index < chunks.length - 1 })).join('');
}
