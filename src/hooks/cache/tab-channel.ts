import type { KeyOwner } from './keys.ts';

/** Tells the other tabs of a user to check who is signed in. */
export interface Tabs {
  /** Sends nothing during a check that another tab asked for: that tab has told all others. */
  tell(): void;
  /** Runs `check` when another tab asks for it. Returns a function that stops. */
  open(user: KeyOwner, check: () => Promise<unknown>): () => void;
}

const nothing = () => {};

/** The only message. It carries no user data. */
const word = 'look';

/** How long to gather the messages of several tabs before the check, in ms. */
const gatherTime = 100;

/** Merges calls: one check after a moment, and one more if calls come while it runs. Returns the call and a function that stops. */
function mergeCalls(check: () => Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let stopped = false;

  async function run() {
    timer = undefined;
    running = true;
    await check().catch(nothing);
    running = false;
    if (!again || stopped) return;
    again = false;
    request();
  }

  function request() {
    if (running) again = true;
    else timer ??= setTimeout(() => void run(), gatherTime);
  }

  function stop() {
    stopped = true;
    clearTimeout(timer);
  }

  return { request, isRunning: () => running, stop };
}

/** Creates the channel between tabs. Silent in a browser without `BroadcastChannel`. */
export function createTabs(): Tabs {
  let say = nothing;
  return {
    tell: () => say(),
    open({ userKey }, check) {
      try {
        const channel = new BroadcastChannel(`plugboard:${userKey}`);
        const merged = mergeCalls(check);
        channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          if (data === word) merged.request();
        });
        const send = channel.postMessage.bind(channel, word);
        say = () => {
          if (!merged.isRunning()) send();
        };
        return () => {
          say = nothing;
          merged.stop();
          channel.close();
        };
      } catch {
        return nothing;
      }
    },
  };
}
