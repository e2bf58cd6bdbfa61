'use client';
import { forwardRef } from 'react';
import { cardMessages, useMessages } from '../../i18n/index.ts';
import { Icon } from '../icon.tsx';
import { IntegrationStatus, type IntegrationStatusProps } from '../integration-status.tsx';
import { useIntegrationCard } from './context.ts';

export type IntegrationCardStatusProps = Omit<IntegrationStatusProps, 'state'>;

/** The integration's state in words, after its socket; or why it is locked, after a padlock. Renders a `<span>`. */
export const IntegrationCardStatus = /* @__PURE__ */ forwardRef<HTMLSpanElement, IntegrationCardStatusProps>(
  function IntegrationCardStatus(props, ref) {
    const { state, locked } = useIntegrationCard('IntegrationCard.Status').integration;
    const text = useMessages('card', cardMessages);
    if (!locked) return <IntegrationStatus state={state} {...props} ref={ref} />;
    return (
      <span data-slot="pb-status-word" data-tone="neutral" {...props} ref={ref}>
        <Icon name="lock" />
        <span>
          {text.locked} <bdi>{locked}</bdi>
        </span>
      </span>
    );
  },
);
