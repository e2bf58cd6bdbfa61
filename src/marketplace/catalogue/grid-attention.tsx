'use client';
import { AttentionList, type HeadingLevel } from '../../components/index.ts';
import { nextLevel } from '../../components/internal.ts';
import { itemsNeedingAttention } from '../catalogue-state/find-attention.ts';
import { usePermission } from '../provider/host-options.tsx';
import { useAttention } from '../catalogue-state/use-attention.ts';
import type { CatalogueItems } from '../catalogue-state/use-catalogue-items.ts';
import type { ViewAction } from '../navigation/view-url.ts';

export interface GridAttentionProps extends Pick<CatalogueItems, 'items' | 'linked' | 'settled'> {
  headingLevel?: HeadingLevel | undefined;
  hrefOf?: ((integrationId: string, action?: ViewAction) => string) | undefined;
  onOpen?: ((integrationId: string, action?: ViewAction) => void) | undefined;
}

/** Loads and shows what needs the user, above the catalogue. */
export default function GridAttention({
  items,
  linked,
  settled,
  headingLevel = 2,
  hrefOf,
  onOpen,
}: GridAttentionProps) {
  useAttention({ linked, settled });
  const { offered, reason } = usePermission('connect');
  return (
    <AttentionList
      items={itemsNeedingAttention(items)}
      headingLevel={nextLevel(headingLevel)}
      hrefOf={offered && hrefOf ? (id) => hrefOf(id, 'reconnect') : undefined}
      onReconnect={offered && onOpen ? (id) => onOpen(id, 'reconnect') : undefined}
      disabledReason={reason}
    />
  );
}
