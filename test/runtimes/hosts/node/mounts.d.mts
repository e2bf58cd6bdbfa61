import type { NodeListener } from 'plugboard/server/node';
import type { PlugboardHandler } from 'plugboard/server';

/** A server on a port. */
export interface Running {
  url: string;
  close(): void;
}

/** Starts a server that mounts the handler at `/api/plugboard`. */
export type Mount = (plugboard: { handler: PlugboardHandler; listener: NodeListener }) => Promise<Running>;

export const mounts: Record<string, Mount>;
export const more: Record<string, Mount>;
export const consumed: Record<string, Mount>;
