const warned = new Set<string>();

/** Warns the host's developers in the console, once per message and page. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  globalThis.console.warn(`plugboard: ${message}`);
}
