'use client';
import { forwardRef, useId } from 'react';
import { cardMessages, useMessages } from '../../i18n/index.ts';
import { Button, type ButtonProps } from '../button.tsx';
import type { IntegrationState } from '../integration-state.ts';
import { useIntegrationCard } from './context.ts';

export interface IntegrationCardActionProps extends ButtonProps {
  /** Called with the integration and its state, which says what the button offered. */
  onAction?: ((integrationId: string, state: IntegrationState) => void) | undefined;
  /** Whether the user may only look, so that it offers no more than that. @default false */
  readOnly?: boolean | undefined;
}

const labels = {
  available: 'connect',
  connecting: 'connect',
  connected: 'manage',
  installed: 'manage',
  attention: 'reconnect',
  unknown: 'view',
} as const satisfies Record<IntegrationState, keyof typeof cardMessages>;

/** The one thing to do with an integration in its state. Renders a `<button>`, or nothing when it is locked. */
export const IntegrationCardAction = /* @__PURE__ */ forwardRef<HTMLButtonElement, IntegrationCardActionProps>(
  function IntegrationCardAction({ onAction, readOnly = false, children, ...props }, ref) {
    const { integration, nameId } = useIntegrationCard('IntegrationCard.Action');
    const text = useMessages('card', cardMessages);
    const id = useId();
    const { integrationId, state, attention } = integration;
    const offer = attention?.cause === 'missing' ? 'connect' : labels[state];
    if (integration.locked) return null;
    return (
      <Button
        id={id}
        // "Connect Shopify": thirty buttons called "Connect" tell a screen reader nothing.
        aria-labelledby={`${id} ${nameId}`}
        busy={state === 'connecting'}
        onClick={() => onAction?.(integrationId, state)}
        {...props}
        ref={ref}
      >
        {children ?? text[readOnly ? 'view' : offer]}
      </Button>
    );
  },
);
