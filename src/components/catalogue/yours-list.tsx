'use client';
import { forwardRef, useEffect, useRef, useState, type ComponentPropsWithoutRef } from 'react';
import { useMessages, yoursMessages } from '../../i18n/internal.ts';
import type { CatalogueItem, IntegrationState } from '../integration/integration-state.ts';
import { Button } from '../primitives/button.tsx';
import { nextLevel, type HeadingLevel } from '../primitives/heading.tsx';
import { Section } from '../section/section.tsx';
import { useNow } from '../utilities/clock.ts';
import { YoursRow } from './yours-row.tsx';

export interface YoursListProps extends Omit<ComponentPropsWithoutRef<'section'>, 'title' | 'children'> {
  /** The integrations of the user, in display order. */
  items: readonly CatalogueItem[];
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** Returns the URL of an integration's page. Define the function outside the render. */
  hrefOf?: ((integrationId: string) => string) | undefined;
  onOpen?: ((integrationId: string) => void) | undefined;
  /** Called when the user presses the button of a row. Without it rows have none. */
  onAction?: ((integrationId: string, state: IntegrationState) => void) | undefined;
  /** Explains why the user cannot reconnect. */
  disabledReason?: string | undefined;
  /** Leaves out the sentence of each row. @default false */
  hideFacts?: boolean | undefined;
}

/** Rows shown at first: more would push the rest of the catalogue down. */
const firstRows = 8;

/** Lists the integrations that the user works with. Renders a `<section>`, or nothing for an empty list. */
export const YoursList = /* @__PURE__ */ forwardRef<HTMLElement, YoursListProps>(function YoursList(
  { items, headingLevel = 3, hrefOf, onOpen, onAction, disabledReason, hideFacts = false, ...props },
  ref,
) {
  const t = useMessages('yours', yoursMessages);
  const now = useNow();
  const [showAll, setShowAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  // The focused button disappears, so the first new row takes the focus.
  useEffect(() => {
    if (showAll) list.current?.children[firstRows]?.querySelector<HTMLElement>('a, button')?.focus();
  }, [showAll]);

  if (items.length === 0) return null;
  const shown = showAll ? items : items.slice(0, firstRows);
  const problems = items.filter(({ state }) => state === 'attention').length;
  return (
    <Section data-slot="pb-yours" title={t.title} count={items.length} level={headingLevel} {...props} ref={ref}>
      <ul data-slot="pb-yours-list" role="list" ref={list}>
        {shown.map((item) => (
          <li key={item.integrationId} data-slot="pb-yours-item">
            <YoursRow
              integration={item}
              level={nextLevel(headingLevel)}
              href={hrefOf?.(item.integrationId)}
              onOpen={onOpen}
              onAction={disabledReason === undefined ? onAction : undefined}
              primary={problems === 1 && item.state === 'attention'}
              hideFacts={hideFacts}
              now={now}
            />
          </li>
        ))}
      </ul>
      {disabledReason !== undefined && problems > 0 && <p data-slot="pb-yours-reason">{disabledReason}</p>}
      {shown.length < items.length && (
        <Button variant="quiet" onClick={() => setShowAll(true)}>
          {t.showAll(items.length)}
        </Button>
      )}
    </Section>
  );
});
