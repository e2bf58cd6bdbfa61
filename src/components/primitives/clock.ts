'use client';
import { createContext, createElement, useContext, useEffect, useState, type ReactNode } from 'react';

/** Tells the time in ms since 1970. */
export type Clock = () => number;

const ClockContext = /* @__PURE__ */ createContext<Clock>(() => Date.now());

/** Replaces the machine's clock for everything inside, as tests and stories do. */
export const ClockProvider = ({ clock, children }: { clock: Clock; children?: ReactNode }) =>
  createElement(ClockContext.Provider, { value: clock }, children);

/** The clock in force, for an instant that is not shown as time passes. */
export const useClock = (): Clock => useContext(ClockContext);

/** The time, renewed every so often. Undefined on the server and in the first render, so hydration agrees. */
export function useNow(intervalMs = 30_000): number | undefined {
  const clock = useContext(ClockContext);
  const [now, setNow] = useState<number>();

  useEffect(() => {
    const tick = () => setNow(clock());
    tick();
    const timer = setInterval(tick, intervalMs);
    return () => clearInterval(timer);
  }, [clock, intervalMs]);

  return now;
}
