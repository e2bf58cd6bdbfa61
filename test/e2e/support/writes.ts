/** Returns a generator of reproducible numbers from 0 to 1. */
export function createRandom(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A write of the page, and its outcome as the sender sees it. */
export interface Write {
  /** Unique. Sent in the body of every kind but `toggle`. */
  mark: string;
  /** Writes in one lane run in order, like the writes to one workflow. */
  lane: string;
  kind: 'toggle' | 'credential' | 'event';
  to?: 'active' | 'inactive';
  /** `unknown`: no answer arrived, or a server error that leaves the outcome open. */
  outcome: 'unsent' | 'unknown' | 'applied' | 'refused';
  credentialId?: string;
}

export const connectors = ['stripe', 'twilio', 'airtable'];

/** Plans `total` writes: toggles of workflows, credentials of connectors and, with `events`, events. */
export function planWrites(total: number, workflows: readonly string[], random: () => number, events = false): Write[] {
  const on = new Map<string, boolean>();
  const pick = (lanes: readonly string[]) => lanes[Math.floor(random() * lanes.length)] ?? '';
  return Array.from({ length: total }, (_, index): Write => {
    const mark = `mark-${index}-end`;
    const kind = random();
    if (kind < 0.3) return { mark, lane: pick(connectors), kind: 'credential', outcome: 'unsent' };
    if (events && kind < 0.45) return { mark, lane: 'events', kind: 'event', outcome: 'unsent' };
    const lane = pick(workflows);
    on.set(lane, !on.get(lane));
    return { mark, lane, kind: 'toggle', to: on.get(lane) ? 'active' : 'inactive', outcome: 'unsent' };
  });
}

/** Groups writes by lane and keeps their order. */
export const byLane = (writes: readonly Write[]): Map<string, Write[]> =>
  new Map(writes.map(({ lane }) => [lane, writes.filter((one) => one.lane === lane)]));

/** Returns the method, path and body of a write. */
function requestOf({ mark, kind, lane, to }: Write): [string, string, object] {
  if (kind === 'event') return ['POST', '/embedded/run/event', { event: 'order.created', data: { mark } }];
  if (kind === 'toggle')
    return ['PUT', `/embedded/workflows/${to === 'active' ? 'activate' : 'deactivate'}`, { workflowId: lane }];
  const data = { api_key: mark, account_sid: mark, auth_token: mark, bot_token: mark, personal_access_token: mark };
  return ['POST', `/connectivity/connectors/${lane}/credentials`, { data }];
}

/** Creates a function that calls the handler of a demo like the page of a signed-in user. */
export const createCaller = (url: string, cookie: string) => (method: string, path: string, body?: unknown) =>
  fetch(`${url}/api/plugboard${path}`, {
    method,
    headers: { 'x-plugboard': '1', cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

/** Sends a write and records its outcome. */
export async function sendWrite(call: ReturnType<typeof createCaller>, write: Write): Promise<void> {
  write.outcome = 'unknown';
  try {
    const answer = await call(...requestOf(write));
    const body = (await answer.json()) as { credentialId?: string };
    if (answer.ok && body.credentialId !== undefined) write.credentialId = body.credentialId;
    // Only a client error proves that nothing was applied.
    if (answer.ok) write.outcome = 'applied';
    else if (answer.status < 500) write.outcome = 'refused';
  } catch {
    // The process was killed: the outcome stays unknown.
  }
}
