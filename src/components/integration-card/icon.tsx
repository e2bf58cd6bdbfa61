'use client';
import { forwardRef } from 'react';
import { BrandIcon, type BrandIconProps } from '../brand-icon.tsx';
import { useIntegrationCard } from './context.ts';

export type IntegrationCardIconProps = Omit<BrandIconProps, 'name' | 'src'>;

/** The integration's mark, or its initials. Renders a `<span>`. */
export const IntegrationCardIcon = /* @__PURE__ */ forwardRef<HTMLSpanElement, IntegrationCardIconProps>(
  function IntegrationCardIcon(props, ref) {
    const { integration } = useIntegrationCard('IntegrationCard.Icon');
    return <BrandIcon name={integration.name} src={integration.iconUrl} {...props} ref={ref} />;
  },
);
