import { createOAuthModes, type OAuthModes } from './oauth-modes.ts';
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

/** The state of the sandbox, with its clock and seed. */
export interface SandboxState {
  readonly seed: string;
  readonly apiKey: string;
  now(): number;
  readonly users: Map<string, SandboxUser>;
  readonly credentials: SandboxCredential[];
  /** By token. */
  readonly attempts: Map<string, SandboxAttempt>;
  readonly oauth: OAuthModes;
  /** The URL of the consent page. Undefined means the origin of the request. */
  readonly consentUrl: string | undefined;
  /** By `activationKey`. */
  readonly activations: Map<string, SandboxActivation>;
  readonly events: SandboxEvent[];
  readonly erasures: Map<string, number>;
}

/** Returns the key of a workflow of one user. */
export const activationKey = (userId: string, workflowId: string): string => `${userId} ${workflowId}`;

/** Creates the state, optionally from a snapshot. Throws a `TypeError` for a snapshot of another version. */
export function createState(options: SandboxOptions): SandboxState {
  if (options.snapshot && (options.snapshot as { version: unknown }).version !== 1) {
    throw new TypeError(
      'createSandbox: `snapshot` is not from `snapshot()` of this version, so it cannot be restored. Leave it out to start empty.',
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
    oauth: createOAuthModes(options.oauth),
    consentUrl: options.consentUrl,
    activations: new Map(activations?.map((one) => [activationKey(one.userId, one.workflowId), one])),
    events: events ?? [],
    erasures: new Map(Object.entries(erasures ?? {})),
  };
}

/** Copies the state into plain JSON. */
export function toSnapshot(state: SandboxState): SandboxSnapshot {
  return structuredClone({
    version: 1,
    seed: state.seed,
    users: [...state.users.values()],
    credentials: state.credentials,
    ...(state.attempts.size > 0 && { attempts: [...state.attempts.values()] }),
    activations: [...state.activations.values()],
    events: state.events,
    erasures: Object.fromEntries(state.erasures),
  });
}

/** Returns a user by id. Throws a 404 if it is unknown. */
export function findUser(state: SandboxState, userId: string): SandboxUser {
  const user = state.users.get(userId);
  if (!user) throw notFound('user');
  return user;
}
