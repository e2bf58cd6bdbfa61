import type { ConnectMarker, ConnectSignal } from '../../flows/internal.ts';
import { maxNameLength } from '../../api/internal.ts';
import { parseJsonOrUndefined, parseConnectSignal, type ConnectPlatform } from './browser-platform.ts';

/** Storage keys that the callback page of the server reads and writes. */
const returnKey = 'plugboard:return';
const returnedKey = 'plugboard:returned';

const keyOf = (connectorId: string) => `plugboard:connect:${connectorId}`;

/** Lifetime of a marker for a redirect, in ms. It leaves time for a slow sign-in. */
const redirectPatience = 3_600_000;

type Platform = Pick<ConnectPlatform, 'storage'>;

/** The part of a connect attempt that survives a reload: ids, times and the account's name, no secret and no URL of the provider. */
interface Kept extends ConnectMarker {
  v: 1;
  /** The scope of the user who started the attempt. */
  scope: string;
  integrationId?: string | undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function toKept(value: unknown): Kept | undefined {
  const kept = value as Partial<Record<keyof Kept, unknown>> | null | undefined;
  const { v, scope, mode, startedAt, known, label, signal, integrationId } = kept ?? {};
  if (v !== 1 || !isText(scope) || (mode !== 'popup' && mode !== 'redirect')) return undefined;
  if (typeof startedAt !== 'number' || !Array.isArray(known) || !known.every(isText)) return undefined;
  return {
    v,
    scope,
    mode,
    startedAt,
    known,
    label: isText(label) && label.length <= maxNameLength ? label : undefined,
    signal: parseConnectSignal({ v: 1, status: signal }),
    integrationId: isText(integrationId) ? integrationId : undefined,
  };
}

function tryTo(act: () => void) {
  try {
    act();
  } catch {
    // With a full or forbidden storage the user loses the return page, not the connection.
  }
}

function read({ storage }: Platform, key: string): unknown {
  try {
    return parseJsonOrUndefined(storage()?.getItem(key));
  } catch {
    return undefined;
  }
}

const write = ({ storage }: Platform, key: string, value: unknown) =>
  tryTo(() => {
    if (value === undefined) storage()?.removeItem(key);
    else storage()?.setItem(key, JSON.stringify(value));
  });

/** Reads the connector id of a stored note. */
const connectorOf = (note: unknown): string | undefined => {
  const { connectorId } = (note ?? {}) as { connectorId?: unknown };
  return isText(connectorId) ? connectorId : undefined;
};

/** Stores the marker of an attempt so it resumes after a reload, or removes it. */
export function remember(
  platform: Platform,
  connectorId: string,
  marker: (ConnectMarker & Pick<Kept, 'scope' | 'integrationId'>) | undefined,
): void {
  write(platform, keyOf(connectorId), marker && { v: 1, ...marker });
}

/** Stores the return URL for the callback page. */
export function saveReturnAddress(platform: Platform, connectorId: string, url: string): void {
  write(platform, returnedKey, undefined);
  write(platform, returnKey, { url, connectorId });
}

/** Reads and removes the signal of the callback page for a connector. */
function takeSignal(platform: Platform, connectorId: string): ConnectSignal | undefined {
  // A user who went back by hand never saw the callback page, so its stored return URL must not apply later.
  if (connectorOf(read(platform, returnKey)) === connectorId) write(platform, returnKey, undefined);
  const note = read(platform, returnedKey);
  if (connectorOf(note) !== connectorId) return undefined;
  write(platform, returnedKey, undefined);
  return parseConnectSignal(note);
}

/** Returns the stored marker of a connector for this user. Removes one that belongs to another user or is too old. */
export function recall(platform: Platform, connectorId: string, scope: string, now: number): ConnectMarker | undefined {
  const kept = toKept(read(platform, keyOf(connectorId)));
  if (!kept) return undefined;
  if (kept.scope !== scope || (kept.mode === 'redirect' && now - kept.startedAt > redirectPatience)) {
    remember(platform, connectorId, undefined);
    return undefined;
  }
  if (kept.mode !== 'redirect') return kept;
  const signal = takeSignal(platform, connectorId);
  if (!signal) return kept;
  // The page may reload again before the attempt ends.
  remember(platform, connectorId, { ...kept, signal });
  return { ...kept, signal };
}

/** Returns the integration whose page the user left for a provider, until that page resumes the attempt. */
export function findReturnIntegration(platform: Platform): string | undefined {
  const connectorId = connectorOf(read(platform, returnedKey)) ?? connectorOf(read(platform, returnKey));
  return connectorId === undefined ? undefined : toKept(read(platform, keyOf(connectorId)))?.integrationId;
}
