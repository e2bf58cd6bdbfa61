'use client';
import { forwardRef } from 'react';
import { statusMessages, useMessages } from '../../i18n/internal.ts';
import { StatusWord, type StatusWordProps } from '../primitives/status-word.tsx';
import { stateLook, type IntegrationState } from './integration-state.ts';

export interface IntegrationStatusProps extends Omit<StatusWordProps, 'shape' | 'tone'> {
  state: IntegrationState;
}

/** Shows the state of an integration in words. Renders a `<span>`. */
export const IntegrationStatus = /* @__PURE__ */ forwardRef<HTMLSpanElement, IntegrationStatusProps>(
  function IntegrationStatus({ state, children, ...props }, ref) {
    const t = useMessages('status', statusMessages);
    const { shape, tone } = stateLook[state];
    return (
      <StatusWord shape={shape} tone={tone} {...props} ref={ref}>
        {children ?? t[state]}
      </StatusWord>
    );
  },
);
