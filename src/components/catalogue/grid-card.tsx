'use client';
import { memo } from 'react';
import { nextLevel, type HeadingLevel } from '../heading.tsx';
import { IntegrationCard } from '../integration-card/index.ts';
import type { CatalogueItem, IntegrationState } from '../integration-state.ts';

export interface GridCardProps {
  integration: CatalogueItem;
  level: HeadingLevel;
  href: string | undefined;
  onOpen?: ((integrationId: string) => void) | undefined;
  onAction?: ((integrationId: string, state: IntegrationState) => void) | undefined;
  readOnly?: boolean | undefined;
}

/** The card as the grid composes it from its parts. Renders an `<article>`. */
export const GridCard = /* @__PURE__ */ memo(function GridCard({
  integration,
  level,
  href,
  onOpen,
  onAction,
  readOnly,
}: GridCardProps) {
  return (
    <IntegrationCard.Root integration={integration} href={href} onOpen={onOpen}>
      <IntegrationCard.Header>
        <IntegrationCard.Icon />
        <div data-slot="pb-card-title">
          <IntegrationCard.Name level={nextLevel(level)} />
          <IntegrationCard.Category />
        </div>
        <IntegrationCard.Badges />
      </IntegrationCard.Header>
      <IntegrationCard.Purpose />
      <IntegrationCard.Footer>
        <IntegrationCard.Status />
        {onAction && <IntegrationCard.Action onAction={onAction} readOnly={readOnly} />}
      </IntegrationCard.Footer>
    </IntegrationCard.Root>
  );
});
