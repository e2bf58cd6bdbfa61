import type { KeyOwner } from './keys.ts';

/** How the pages of one user in a browser tell each other to look who is signed in. */
export interface Tabs {
  tell(): void;
  /** Listens until what it returns is called. */
  open(user: KeyOwner, onTold: () => void): () => void;
}

const nothing = () => {};

/** Creates the way to the other tabs. It carries one word and nobody's data. Silent where the browser has none. */
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
