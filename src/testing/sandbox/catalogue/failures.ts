/** The error messages of runs. Each is constant, so that errors can be grouped. */
export const failures: readonly [(name: string) => string, ...((name: string) => string)[]] = [
  (name) => `Connection timeout to ${name}`,
  (name) => `The authorization of ${name} has expired or was revoked (401)`,
  (name) => `${name} rate limit exceeded: too many requests (429)`,
  (name) => `${name} rejected a record: a required field is missing (422)`,
  (name) => `${name} is temporarily unavailable (503)`,
];
