'use client';
import { createContext, useContext } from 'react';
import type { PlugboardErrorCode } from '../../api/index.ts';

/** Tells the parts of a page which failure a bar above them reports, so that they do not repeat it. */
export const ReportedAboveContext = /* @__PURE__ */ createContext<PlugboardErrorCode | undefined>(undefined);

/** True when a bar above reports this failure. */
export const useReportedAbove = (code: PlugboardErrorCode | undefined): boolean => {
  const reported = useContext(ReportedAboveContext);
  return reported !== undefined && reported === code;
};
