'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { AttentionList, type HeadingLevel } from '../../components/index.ts';
import { useWorkflows } from '../../hooks/index.ts';
import { itemsNeedingAttention } from '../catalogue-state/find-attention.ts';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { useAttention } from '../catalogue-state/use-attention.ts';
import { useCatalogueItems } from '../catalogue-state/use-catalogue-items.ts';

export interface AttentionBannerProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** The address of the page on which an integration is connected again. Keep the function outside the render. */
  hrefOf?: ((integrationId: string) => string) | undefined;
  /** Takes the user there. With `hrefOf`, only for a plain click, which then stays on the page. */
  onOpen?: ((integrationId: string, action: 'reconnect') => void) | undefined;
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined;
}

const Found = /* @__PURE__ */ forwardRef<HTMLElement, AttentionBannerProps>(function Found(
  { hrefOf, onOpen, ...props },
  ref,
) {
  const { items, linked, settled } = useCatalogueItems();
  useAttention({ linked, settled });
  const { offered, reason } = usePermission('connect');
  return (
    <AttentionList
      {...props}
      data-slot="pb-attention-banner"
      items={itemsNeedingAttention(items)}
      hrefOf={offered ? hrefOf : undefined}
      onReconnect={offered && onOpen ? (id) => onOpen(id, 'reconnect') : undefined}
      disabledReason={reason}
      ref={ref}
    />
  );
});

/**
 * Says anywhere in the host which integrations need the user, each with the way to connect again. While no workflow is on it
 * asks for nothing but the list of workflows. Renders a `<section>`, or nothing when all is well.
 */
export const AttentionBanner = /* @__PURE__ */ forwardRef<HTMLElement, AttentionBannerProps>(
  function AttentionBanner(props, ref) {
    const { data } = useWorkflows();
    const { integrations = {} } = useHost();
    const possible =
      data?.some(({ state }) => state === 'active') || Object.values(integrations).some(({ attention }) => attention);
    return possible ? <Found {...props} ref={ref} /> : null;
  },
);
