'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { AttentionList, type HeadingLevel } from '../../components/index.ts';
import { useWorkflows } from '../../hooks/index.ts';
import { itemsNeedingAttention } from '../catalogue-state/find-attention.ts';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { useAttention } from '../catalogue-state/use-attention.ts';
import { useCatalogueItems } from '../catalogue-state/use-catalogue-items.ts';
import { standalone } from '../shared/standalone.tsx';

export interface AttentionBannerProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Returns the URL of the page on which the user reconnects an integration. Create the function outside the render. */
  hrefOf?: ((integrationId: string) => string) | undefined;
  /** Takes the user there. With `hrefOf`, it handles plain clicks only. */
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
 * Lists the integrations that need the user, each with a link to reconnect. Without an active workflow it
 * loads only the list of workflows. Renders a `<section>`, or nothing when no integration needs the user.
 */
export const AttentionBanner = /* @__PURE__ */ standalone<HTMLElement, AttentionBannerProps>(
  { name: 'AttentionBanner' },
  function AttentionBanner(props, ref) {
    const { data } = useWorkflows();
    const { integrations = {} } = useHost();
    const possible =
      data?.some(({ state }) => state === 'active') || Object.values(integrations).some(({ attention }) => attention);
    return possible ? <Found {...props} ref={ref} /> : null;
  },
);
