/** Numbers from 0 to 1 that follow from a seed. */
export function createRandom(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A write as the page would make it, and what its sender knows of it. */
export interface Write {
  /** Unlike that of any other, and sent along where there is room for it. */
  mark: string;
  /** Writes of one lane follow each other, as those to one workflow do. */
  lane: string;
  kind: 'toggle' | 'credential' | 'event';
  to?: 'active' | 'inactive';
  /** `waiting`: never sent. `sent`: no answer came, or one that leaves it open. */
  known: 'waiting' | 'sent' | 'applied' | 'refused';
  credentialId?: string;
}

export const connectors = ['stripe', 'twilio', 'airtable'];

/** So many writes in lanes of their own: switches of workflows, accounts of connectors and, if there are to be, events. */
export function planWrites(total: number, workflows: readonly string[], random: () => number, events = false): Write[] {
  const on = new Map<string, boolean>();
  const pick = (lanes: readonly string[]) => lanes[Math.floor(random() * lanes.length)] ?? '';
  return Array.from({ length: total }, (_, index): Write => {
    const mark = `mark-${index}-end`;
    const kind = random();
    if (kind < 0.3) return { mark, lane: pick(connectors), kind: 'credential', known: 'waiting' };
    if (events && kind < 0.45) return { mark, lane: 'events', kind: 'event', known: 'waiting' };
    const lane = pick(workflows);
    on.set(lane, !on.get(lane));
    return { mark, lane, kind: 'toggle', to: on.get(lane) ? 'active' : 'inactive', known: 'waiting' };
  });
}

/** The writes of each lane, in their order. */
export const byLane = (writes: readonly Write[]): Map<string, Write[]> =>
  new Map(writes.map(({ lane }) => [lane, writes.filter((one) => one.lane === lane)]));

/** Method, path and body of a write. */
function requestOf({ mark, kind, lane, to }: Write): [string, string, object] {
  if (kind === 'event') return ['POST', '/embedded/run/event', { event: 'order.created', data: { mark } }];
  if (kind === 'toggle')
    return ['PUT', `/embedded/workflows/${to === 'active' ? 'activate' : 'deactivate'}`, { workflowId: lane }];
  const data = { api_key: mark, account_sid: mark, auth_token: mark, bot_token: mark, personal_access_token: mark };
  return ['POST', `/connectivity/connectors/${lane}/credentials`, { data }];
}

/** Calls the handler of a demo as the page of its user would. */
export const createCaller = (url: string, cookie: string) => (method: string, path: string, body?: unknown) =>
  fetch(`${url}/api/plugboard${path}`, {
    method,
    headers: { 'x-plugboard': '1', cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

/** Sends a write and keeps what can be known of it from the answer. */
export async function sendWrite(call: ReturnType<typeof createCaller>, write: Write): Promise<void> {
  write.known = 'sent';
  try {
    const answer = await call(...requestOf(write));
    const body = (await answer.json()) as { credentialId?: string };
    if (answer.ok && body.credentialId !== undefined) write.credentialId = body.credentialId;
    // Refused for certain; anything else, without an answer in hand, stays open.
    if (answer.ok) write.known = 'applied';
    else if (answer.status < 500) write.known = 'refused';
  } catch {
    // The process is gone.
  }
}
