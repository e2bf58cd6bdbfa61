'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cardMessages, useMessages } from '../../i18n/index.ts';
import { Badge } from '../badge.tsx';
import { useIntegrationCard } from './context.ts';

export type IntegrationCardBadgesProps = ComponentPropsWithoutRef<'span'>;

/** Says that the integration is new or featured. Renders a `<span>`, or nothing when it is neither. */
export const IntegrationCardBadges = /* @__PURE__ */ forwardRef<HTMLSpanElement, IntegrationCardBadgesProps>(
  function IntegrationCardBadges(props, ref) {
    const { isNew, featured } = useIntegrationCard('IntegrationCard.Badges').integration;
    const text = useMessages('card', cardMessages);
    return isNew || featured ? (
      <span data-slot="pb-card-badges" {...props} ref={ref}>
        {isNew && <Badge tone="accent">{text.isNew}</Badge>}
        {featured && <Badge>{text.featured}</Badge>}
      </span>
    ) : null;
  },
);
