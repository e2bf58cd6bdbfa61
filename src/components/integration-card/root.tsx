'use client';
import { forwardRef, useId, useMemo, type ComponentPropsWithoutRef } from 'react';
import type { CatalogueItem } from '../integration-state.ts';
import { Slot } from '../slot.tsx';
import { IntegrationCardProvider } from './context.ts';

export interface IntegrationCardRootProps extends ComponentPropsWithoutRef<'article'> {
  integration: CatalogueItem;
  /** Makes the name a link to the integration's page. */
  href?: string | undefined;
  /** Called when the name is clicked. With `href`, only for a plain click, which then stays on the page. */
  onOpen?: ((integrationId: string) => void) | undefined;
  /** Renders onto the single child element instead of an `<article>`. @default false */
  asChild?: boolean | undefined;
}

/** Groups the parts of one integration in the catalogue. Renders an `<article>`. */
export const IntegrationCardRoot = /* @__PURE__ */ forwardRef<HTMLElement, IntegrationCardRootProps>(
  function IntegrationCardRoot({ integration, href, onOpen, asChild = false, ...props }, ref) {
    const nameId = useId();
    const value = useMemo(() => ({ integration, nameId, href, onOpen }), [integration, nameId, href, onOpen]);
    const Root = asChild ? Slot : 'article';
    return (
      <IntegrationCardProvider value={value}>
        <Root
          data-slot="pb-integration-card"
          data-state={integration.state}
          data-locked={integration.locked ? '' : undefined}
          data-integration-id={integration.integrationId}
          aria-labelledby={nameId}
          {...props}
          ref={ref}
        />
      </IntegrationCardProvider>
    );
  },
);
