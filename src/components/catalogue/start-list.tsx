'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { useMessages, yoursMessages } from '../../i18n/internal.ts';
import { IntegrationCard } from '../integration-card/index.ts';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { Section } from '../section/section.tsx';
import { GridList, type GridListProps } from './grid-list.tsx';

export interface StartListProps
  extends
    Omit<ComponentPropsWithoutRef<'section'>, 'title' | 'children'>,
    Omit<GridListProps, 'resetKey' | 'level' | 'layout'> {
  /** @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** Number of placeholders, while the integrations load. @default 0 */
  loading?: number | undefined;
}

/** Shows where a user begins who has connected nothing yet. Renders a `<section>`, or nothing for an empty list. */
export const StartList = /* @__PURE__ */ forwardRef<HTMLElement, StartListProps>(function StartList(
  { items, headingLevel = 3, loading = 0, hrefOf, onOpen, onAction, readOnly, renderItem, ...props },
  ref,
) {
  const { start } = useMessages('yours', yoursMessages);
  if (items.length === 0 && loading === 0) return null;
  return (
    <Section data-slot="pb-start" title={start} level={headingLevel} {...props} ref={ref}>
      {items.length > 0 ? (
        <GridList resetKey="" level={headingLevel} {...{ items, hrefOf, onOpen, onAction, readOnly, renderItem }} />
      ) : (
        <div data-slot="pb-card-list" data-loading="">
          {Array.from({ length: loading }, (_, index) => (
            <IntegrationCard.Skeleton key={index} />
          ))}
        </div>
      )}
    </Section>
  );
});
