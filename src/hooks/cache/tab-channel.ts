import type { KeyOwner } from './keys.ts';

/** Tells the other tabs of a user to check who is signed in. */
export interface Tabs {
  tell(): void;
  /** Listens to the other tabs. Returns a function that stops. */
  open(user: KeyOwner, onTold: () => void): () => void;
}

const nothing = () => {};

/** Creates the channel between tabs. It carries one word and no user data. Silent in a browser without `BroadcastChannel`. */
export function createTabs(): Tabs {
  let say = nothing;
  return {
    tell: () => say(),
    open({ userKey }, onTold) {
      try {
        const channel = new BroadcastChannel(`plugboard:${userKey}`);
        channel.addEventListener('message', onTold);
        say = channel.postMessage.bind(channel, 'look');
        return () => {
          say = nothing;
          channel.close();
        };
      } catch {
        return nothing;
      }
    },
  };
}
