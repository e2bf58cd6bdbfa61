'use client';
import { forwardRef } from 'react';
import { IntegrationStatus, type IntegrationStatusProps } from '../integration-status.tsx';
import { useIntegrationCard } from './context.ts';

export type IntegrationCardStatusProps = Omit<IntegrationStatusProps, 'state'>;

/** The integration's state in words, after its socket. Renders a `<span>`. */
export const IntegrationCardStatus = /* @__PURE__ */ forwardRef<HTMLSpanElement, IntegrationCardStatusProps>(
  function IntegrationCardStatus(props, ref) {
    const { integration } = useIntegrationCard('IntegrationCard.Status');
    return <IntegrationStatus state={integration.state} {...props} ref={ref} />;
  },
);
