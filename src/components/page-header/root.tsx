'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import type { CatalogueItem } from '../integration-state.ts';
import { PageHeaderProvider } from './context.ts';

export interface PageHeaderRootProps extends ComponentPropsWithoutRef<'div'> {
  integration: CatalogueItem;
}

/** Groups the parts of the top of an integration's page. Renders a `<div>`. */
export const PageHeaderRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, PageHeaderRootProps>(function PageHeaderRoot(
  { integration, ...props },
  ref,
) {
  return (
    <PageHeaderProvider value={integration}>
      <div
        data-slot="pb-page-header"
        data-state={integration.state}
        data-integration-id={integration.integrationId}
        {...props}
        ref={ref}
      />
    </PageHeaderProvider>
  );
});
