'use client';
import { createContext, createElement, useContext, useEffect, useState, type ReactNode } from 'react';

/** Returns the current time in ms since 1970. */
export type NowSource = () => number;

const NowContext = /* @__PURE__ */ createContext<NowSource>(() => Date.now());

export interface ClockProviderProps {
  clock: NowSource;
  children?: ReactNode;
}

/** Replaces the system clock for its children. Tests and stories use it. Renders no element. */
export const ClockProvider = ({ clock, children }: ClockProviderProps) =>
  createElement(NowContext.Provider, { value: clock }, children);

/** Returns the clock of the nearest `<ClockProvider>`. Use it in handlers, where the time is read once. */
export const useClock = (): NowSource => useContext(NowContext);

/**
 * Returns the current time in ms since 1970 and renders again every `intervalMs`.
 * Undefined on the server and in the first render, so hydration agrees.
 */
export function useNow(intervalMs = 30_000): number | undefined {
  const clock = useClock();
  const [now, setNow] = useState<number>();

  useEffect(() => {
    const tick = () => setNow(clock());
    tick();
    const timer = setInterval(tick, intervalMs);
    return () => clearInterval(timer);
  }, [clock, intervalMs]);

  return now;
}
