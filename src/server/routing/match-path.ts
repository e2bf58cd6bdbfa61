/** A value found by path, and the values of its placeholders. */
export interface PathMatch<T> {
  value: T;
  params: Record<string, string>;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not an id, so the request is refused like one with any other unusable id.
    return segment;
  }
}

/** Matches the segments of a path against a pattern such as `/workflows/:workflowId/logs`. Returns the values of the placeholders. */
function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== segment) return undefined;
    } else if (segment === '') return undefined;
    else params[part.slice(1)] = decode(segment);
  }
  return params;
}

/**
 * Creates a function that finds the value of a path. Paths without placeholders come first and take one look-up.
 * A slash at the end changes nothing: some hosts redirect every address to the one with it.
 */
export function createPathMatcher<T>(entries: Iterable<readonly [path: string, value: T]>) {
  const fixed = new Map<string, T>();
  const patterns: { segments: readonly string[]; value: T }[] = [];
  for (const [path, value] of entries) {
    if (path.includes('/:')) patterns.push({ segments: path.split('/'), value });
    else fixed.set(path, value);
  }
  return (pathname: string): PathMatch<T> | undefined => {
    const path = pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
    const value = fixed.get(path);
    if (value !== undefined) return { value, params: {} };
    const segments = path.split('/');
    for (const pattern of patterns) {
      const params = matchSegments(pattern.segments, segments);
      if (params) return { value: pattern.value, params };
    }
    return undefined;
  };
}
