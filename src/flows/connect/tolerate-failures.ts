import type { ConnectEffects, ConnectWindow } from './connect-types.ts';

function attempt<Result>(act: () => Result, otherwise: Result): Result {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

const nothing = () => {};

const tolerantWindow = (opened: ConnectWindow): ConnectWindow => ({
  navigate: (url) => opened.navigate(url),
  isClosed: () => attempt(() => opened.isClosed(), false),
  focus: () => attempt(() => opened.focus(), undefined),
  close: () => attempt(() => opened.close(), undefined),
});

/**
 * Wraps the effects of the flow. An ability that the browser lacks or refuses costs a hint or a way back, and never ends the flow: it
 * learns the outcome from the credentials. `leave` and `navigate` still throw, because the flow then offers a link instead.
 */
export function tolerateFailures(effects: ConnectEffects): ConnectEffects {
  const listen = (start: () => () => void) => {
    const stop = attempt(start, nothing);
    return () => attempt(stop, undefined);
  };
  return {
    open() {
      const opened = attempt(() => effects.open(), undefined);
      return opened && tolerantWindow(opened);
    },
    check: (url) => attempt(() => effects.check(url), undefined),
    leave: (url) => effects.leave(url),
    remember: (marker) => attempt(() => effects.remember(marker), undefined),
    onSignal: (listener) => listen(() => effects.onSignal(listener)),
    onAttention: (listener) => listen(() => effects.onAttention(listener)),
    isHidden: () => attempt(() => effects.isHidden(), false),
  };
}
