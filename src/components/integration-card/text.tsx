'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cardMessages, useMessages } from '../../i18n/index.ts';
import { useIntegrationCard } from './context.ts';

export type IntegrationCardCategoryProps = ComponentPropsWithoutRef<'p'>;

/** The integration's category. Renders a `<p>`. */
export const IntegrationCardCategory = /* @__PURE__ */ forwardRef<HTMLParagraphElement, IntegrationCardCategoryProps>(
  function IntegrationCardCategory({ children, ...props }, ref) {
    const { integration } = useIntegrationCard('IntegrationCard.Category');
    const text = useMessages('card', cardMessages);
    return (
      <p data-slot="pb-card-category" {...props} ref={ref}>
        <bdi>
          {children ?? ((integration.categories?.join(' · ') ?? integration.category?.trim()) || text.otherCategory)}
        </bdi>
      </p>
    );
  },
);

export type IntegrationCardPurposeProps = ComponentPropsWithoutRef<'p'>;

/** What the integration is good for, in two lines. Renders a `<p>`, or nothing when it is not known. */
export const IntegrationCardPurpose = /* @__PURE__ */ forwardRef<HTMLParagraphElement, IntegrationCardPurposeProps>(
  function IntegrationCardPurpose({ children, ...props }, ref) {
    const { integration } = useIntegrationCard('IntegrationCard.Purpose');
    const purpose = children ?? integration.purpose;
    return purpose ? (
      <p data-slot="pb-card-purpose" {...props} ref={ref}>
        <bdi>{purpose}</bdi>
      </p>
    ) : null;
  },
);
