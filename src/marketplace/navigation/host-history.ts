/** Marks by which the Next.js App Router knows its own entries. A change that carries them is taken for its own and ignored. */
const isRouterMark = (name: string) => name.startsWith('__NA') || name === '_N' || name.startsWith('__PRIVATE_NEXTJS');

/** Returns the state of the current entry without a router's own marks, so that the router notices the change and adds them again. */
function hostState(): unknown {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return state;
  const rest = Object.entries(state).filter(([name]) => !isRouterMark(name));
  return rest.length > 0 ? Object.fromEntries(rest) : null;
}

/**
 * Writes an address of this page into the history of the host's page. Returns false where the browser refuses: in a sandboxed frame,
 * or after too many changes in a short time.
 */
export function writeUrl(href: string, { replace }: { replace: boolean }): boolean {
  try {
    // A new entry starts without state: a copy of the last one's would carry its position and key.
    if (replace) history.replaceState(hostState(), '', href);
    else history.pushState(null, '', href);
    return true;
  } catch {
    return false;
  }
}
