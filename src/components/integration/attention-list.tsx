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
  /** The integrations that need the user. */
  items: readonly CatalogueItem[];
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined;
  /** The address of the page on which an integration is connected again. */
  hrefOf?: ((integrationId: string) => string) | undefined;
  /** Called when the way there is taken. With `hrefOf`, only for a plain click, which then stays on the page. */
  onReconnect?: ((integrationId: string) => void) | undefined;
  /** Why the user cannot connect again. Then nothing is offered. */
  disabledReason?: string | undefined;
}

/** More than these would push the page away: the others come on request. */
const most = 3;

/** What needs the user, each with why and the way to mend it. Renders a `<section>`, or nothing when all is well. */
export const AttentionList = /* @__PURE__ */ forwardRef<HTMLElement, AttentionListProps>(function AttentionList(
  { items, headingLevel = 2, hrefOf, onReconnect, disabledReason, ...props },
  ref,
) {
  const t = useMessages('attention', attentionMessages);
  const { connect, reconnect } = useMessages('card', cardMessages);
  const [all, setAll] = useState(false);
  const id = useId();
  if (items.length === 0) return null;
  const shown = all ? items : items.slice(0, most);
  const offered = !disabledReason && (hrefOf || onReconnect);

  return (
    <section data-slot="pb-attention" aria-labelledby={id} {...props} ref={ref}>
      <Heading data-slot="pb-attention-title" level={headingLevel} id={id}>
        <Icon name="alert" />
        {t.title(items.length)}
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
            {offered && (
              // "Reconnect Shopify": three buttons called "Reconnect" tell a screen reader nothing.
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
        <Button variant="quiet" onClick={() => setAll(true)}>
          {t.showAll(items.length)}
        </Button>
      )}
    </section>
  );
});
