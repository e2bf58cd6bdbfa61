'use client';
import { createContext, useContext } from 'react';
import type { OnEvent } from './events.ts';

/** Carries the function that reports events to the host. Does nothing outside a provider. */
export const EventsContext = /* @__PURE__ */ createContext<OnEvent>(() => {});

/** Returns the stable function that reports events to the host. */
export const useEmit = (): OnEvent => useContext(EventsContext);
