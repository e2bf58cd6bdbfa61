'use client';
import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { useFormat } from '../../i18n/internal.ts';
import { ErrorBoundary } from '../feedback/error-boundary.tsx';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';

export interface SectionProps extends Omit<ComponentPropsWithoutRef<'section'>, 'title'> {
  title: ReactNode;
  /** Number of items in the section. */
  count?: number | undefined;
  /** Buttons for all items of the section. */
  actions?: ReactNode;
  /** @default 3 */
  level?: HeadingLevel | undefined;
}

/** A titled part of a page. Renders a `<section>` named by its title. */
export const Section = /* @__PURE__ */ forwardRef<HTMLElement, SectionProps>(function Section(
  { title, count, actions, level = 3, children, ...props },
  ref,
) {
  const id = useId();
  const format = useFormat();
  return (
    <section data-slot="pb-section" aria-labelledby={id} {...props} ref={ref}>
      <div data-slot="pb-section-header">
        <Heading data-slot="pb-section-title" level={level} id={id}>
          {title}
        </Heading>
        {count !== undefined && <span data-slot="pb-section-count">{format.number(count)}</span>}
        {actions !== undefined && <div data-slot="pb-section-actions">{actions}</div>}
      </div>
      <ErrorBoundary>{children}</ErrorBoundary>
    </section>
  );
});
