import { createDialects, type Dialects } from './dialects.ts';
import { hash } from '../contract/random.ts';
import { notFound } from '../contract/respond.ts';
import type {
  SandboxActivation,
  SandboxAttempt,
  SandboxCredential,
  SandboxEvent,
  SandboxOptions,
  SandboxSnapshot,
  SandboxUser,
} from '../contract/types.ts';

/** What the operations work on: the state, the time and what all randomness follows from. */
export interface World {
  readonly seed: string;
  readonly apiKey: string;
  now(): number;
  readonly users: Map<string, SandboxUser>;
  readonly credentials: SandboxCredential[];
  /** By what their address carries. */
  readonly attempts: Map<string, SandboxAttempt>;
  readonly dialects: Dialects;
  /** Where the consent page is; undefined: at the origin that is asked. */
  readonly consentUrl: string | undefined;
  /** By `activationKey`. */
  readonly activations: Map<string, SandboxActivation>;
  readonly events: SandboxEvent[];
  readonly erasures: Map<string, number>;
}

/** Names what one user did to one workflow. */
export const activationKey = (userId: string, workflowId: string): string => `${userId} ${workflowId}`;

/** Builds the state, from a snapshot if there is one. */
export function createWorld(options: SandboxOptions): World {
  if (options.snapshot && (options.snapshot as { version: unknown }).version !== 1) {
    throw new TypeError(
      'createSandbox: `snapshot` is not one that `snapshot()` of this version gave. Leave it out to start empty.',
    );
  }
  const { seed, users, credentials, attempts, activations, events, erasures } = structuredClone<
    Partial<SandboxSnapshot>
  >(options.snapshot ?? {});
  const seedText = seed ?? String(options.seed ?? 'plugboard');
  const clock = options.clock ?? Date;
  return {
    seed: seedText,
    apiKey:
      options.apiKey ?? `sandbox_key_${hash(seedText, 'key', 1).toString(36)}${hash(seedText, 'key', 2).toString(36)}`,
    now: () => clock.now(),
    users: new Map(users?.map((user) => [user.userId, user])),
    credentials: credentials ?? [],
    attempts: new Map(attempts?.map((one) => [one.attempt, one])),
    dialects: createDialects(options.oauth),
    consentUrl: options.consentUrl,
    activations: new Map(activations?.map((one) => [activationKey(one.userId, one.workflowId), one])),
    events: events ?? [],
    erasures: new Map(Object.entries(erasures ?? {})),
  };
}

/** Copies the state into plain JSON. */
export function toSnapshot(world: World): SandboxSnapshot {
  return structuredClone({
    version: 1,
    seed: world.seed,
    users: [...world.users.values()],
    credentials: world.credentials,
    ...(world.attempts.size > 0 && { attempts: [...world.attempts.values()] }),
    activations: [...world.activations.values()],
    events: world.events,
    erasures: Object.fromEntries(world.erasures),
  });
}

/** The user of that id, or a 404. */
export function findUser(world: World, userId: string): SandboxUser {
  const user = world.users.get(userId);
  if (!user) throw notFound('user');
  return user;
}
