import type { ConnectMarker, ConnectSignal } from '../../flows/internal.ts';
import { parseJsonOrUndefined, parseConnectSignal, type ConnectPlatform } from './browser-platform.ts';

/** Where the callback page finds the way back, and leaves word of how the user came. As the server's own page has them. */
const returnKey = 'plugboard:return';
const returnedKey = 'plugboard:returned';

const keyOf = (connectorId: string) => `plugboard:connect:${connectorId}`;

/** Long enough for a sign-in with all its detours. */
const redirectPatience = 3_600_000;

type Platform = Pick<ConnectPlatform, 'storage'>;

/** What connecting keeps through a reload: ids and times, nothing typed and no address of the provider. */
interface Kept extends ConnectMarker {
  v: 1;
  /** Whose it is. */
  scope: string;
  integrationId?: string | undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function toKept(value: unknown): Kept | undefined {
  const kept = value as Partial<Record<keyof Kept, unknown>> | null | undefined;
  const { v, scope, mode, startedAt, known, signal, integrationId } = kept ?? {};
  if (v !== 1 || !isText(scope) || (mode !== 'popup' && mode !== 'redirect')) return undefined;
  if (typeof startedAt !== 'number' || !Array.isArray(known) || !known.every(isText)) return undefined;
  return {
    v,
    scope,
    mode,
    startedAt,
    known,
    signal: parseConnectSignal({ v: 1, status: signal }),
    integrationId: isText(integrationId) ? integrationId : undefined,
  };
}

function tryTo(act: () => void) {
  try {
    act();
  } catch {
    // A full or forbidden storage costs the way back, not the connection.
  }
}

const read = ({ storage }: Platform, key: string): unknown => parseJsonOrUndefined(storage()?.getItem(key));

const write = ({ storage }: Platform, key: string, value: unknown) =>
  tryTo(() => {
    if (value === undefined) storage()?.removeItem(key);
    else storage()?.setItem(key, JSON.stringify(value));
  });

/** The connector a note of ours is about. */
const connectorOf = (note: unknown): string | undefined => {
  const { connectorId } = (note ?? {}) as { connectorId?: unknown };
  return isText(connectorId) ? connectorId : undefined;
};

/** Keeps what is needed to go on with a connector after a reload, or forgets it. */
export function remember(
  platform: Platform,
  connectorId: string,
  marker: (ConnectMarker & Pick<Kept, 'scope' | 'integrationId'>) | undefined,
): void {
  write(platform, keyOf(connectorId), marker && { v: 1, ...marker });
}

/** Notes the way back for the callback page. */
export function saveReturnAddress(platform: Platform, connectorId: string, url: string): void {
  write(platform, returnedKey, undefined);
  write(platform, returnKey, { url, connectorId });
}

/** What the callback page said of a connector. Heard once. */
function takeSignal(platform: Platform, connectorId: string): ConnectSignal | undefined {
  // Who went back by hand has not met the callback page, and must not be led by it later.
  if (connectorOf(read(platform, returnKey)) === connectorId) write(platform, returnKey, undefined);
  const note = read(platform, returnedKey);
  if (connectorOf(note) !== connectorId) return undefined;
  write(platform, returnedKey, undefined);
  return parseConnectSignal(note);
}

/** What was kept for a connector and this user. What is another's or too old is forgotten. */
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
  // For another reload before the end.
  remember(platform, connectorId, { ...kept, signal });
  return { ...kept, signal };
}

/** The integration whose page the user left for a provider and has come back to, until its page takes that up. */
export function findReturnIntegration(platform: Platform): string | undefined {
  const connectorId = connectorOf(read(platform, returnedKey)) ?? connectorOf(read(platform, returnKey));
  return connectorId === undefined ? undefined : toKept(read(platform, keyOf(connectorId)))?.integrationId;
}
