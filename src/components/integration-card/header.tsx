'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

export type IntegrationCardHeaderProps = ComponentPropsWithoutRef<'div'>;

/** Lays the mark beside name and category. Renders a `<div>`. */
export const IntegrationCardHeader = /* @__PURE__ */ forwardRef<HTMLDivElement, IntegrationCardHeaderProps>(
  function IntegrationCardHeader(props, ref) {
    return <div data-slot="pb-card-header" {...props} ref={ref} />;
  },
);

export type IntegrationCardFooterProps = ComponentPropsWithoutRef<'div'>;

/** Lays state and action at the card's foot. Renders a `<div>`. */
export const IntegrationCardFooter = /* @__PURE__ */ forwardRef<HTMLDivElement, IntegrationCardFooterProps>(
  function IntegrationCardFooter(props, ref) {
    return <div data-slot="pb-card-footer" {...props} ref={ref} />;
  },
);
