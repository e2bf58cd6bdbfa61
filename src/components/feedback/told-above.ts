'use client';
import { createContext, useContext } from 'react';
import type { PlugboardErrorCode } from '../../api/index.ts';

/** Tells the parts of a page which failure a bar above them reports, so that they do not repeat it. */
export const ToldAboveContext = /* @__PURE__ */ createContext<PlugboardErrorCode | undefined>(undefined);

/** True when a bar above reports this failure. */
export const useToldAbove = (code: PlugboardErrorCode | undefined): boolean => {
  const told = useContext(ToldAboveContext);
  return told !== undefined && told === code;
};
