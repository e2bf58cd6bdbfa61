'use client';
import { forwardRef, useId, useState, type ComponentPropsWithoutRef } from 'react';
import { attentionMessages, cardMessages, useMessages } from '../../i18n/internal.ts';
import { BrandIcon } from '../primitives/brand-icon.tsx';
import { Button } from '../primitives/button.tsx';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { Icon } from '../primitives/icon.tsx';
import type { CatalogueItem } from './integration-state.ts';
import { OpenLink } from '../primitives/external-link.tsx';

export interface AttentionListProps extends ComponentPropsWithoutRef<'section'> {
  /** The integrations that need attention. */
  items: readonly CatalogueItem[];
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined;
  /** Returns the URL of the page that reconnects an integration. */
  hrefOf?: ((integrationId: string) => string) | undefined;
  /** Called when the user follows the link. With `hrefOf`, only for a plain click, which then stays on the page. */
  onReconnect?: ((integrationId: string) => void) | undefined;
  /** Explains why the user cannot reconnect, and hides the buttons. */
  disabledReason?: string | undefined;
}

/** Rows shown at first: more would push the page down. */
const firstRows = 3;

/** Lists the integrations that need attention, each with its reason and a fix. Renders a `<section>`, or nothing for an empty list. */
export const AttentionList = /* @__PURE__ */ forwardRef<HTMLElement, AttentionListProps>(function AttentionList(
  { items, headingLevel = 2, hrefOf, onReconnect, disabledReason, ...props },
  ref,
) {
  const t = useMessages('attention', attentionMessages);
  const { connect, reconnect } = useMessages('card', cardMessages);
  const [showAll, setShowAll] = useState(false);
  const id = useId();
  if (items.length === 0) return null;
  const shown = showAll ? items : items.slice(0, firstRows);
  const canReconnect = !disabledReason && (hrefOf || onReconnect);

  return (
    <section data-slot="pb-attention" aria-labelledby={id} {...props} ref={ref}>
      <Heading data-slot="pb-attention-title" level={headingLevel} id={id}>
        <Icon name="alert" />
        <span>{t.title(items.length)}</span>
      </Heading>
      <ul data-slot="pb-attention-rows" role="list">
        {shown.map(({ integrationId, name, iconUrl, attention = { cause: 'rejected' } }, index) => (
          <li key={integrationId} data-slot="pb-attention-row" data-integration-id={integrationId}>
            <BrandIcon name={name} src={iconUrl} />
            <div data-slot="pb-attention-text">
              <strong id={`${id}${index}`}>
                <bdi>{name}</bdi>
              </strong>
              <span>{attention.cause === 'said' ? attention.reason : t[attention.cause]}</span>
            </div>
            {canReconnect && (
              // "Reconnect Shopify": a screen reader cannot tell three buttons named "Reconnect" apart.
              <Button asChild id={`${id}${index}-go`} aria-labelledby={`${id}${index}-go ${id}${index}`}>
                <OpenLink href={hrefOf?.(integrationId)} onOpen={onReconnect && (() => onReconnect(integrationId))}>
                  {attention.cause === 'missing' ? connect : reconnect}
                </OpenLink>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {disabledReason && <p data-slot="pb-attention-reason">{disabledReason}</p>}
      {shown.length < items.length && (
        <Button variant="quiet" onClick={() => setShowAll(true)}>
          {t.showAll(items.length)}
        </Button>
      )}
    </section>
  );
});
