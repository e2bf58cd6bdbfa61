'use client';
import { forwardRef, useId, useState, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Icon } from './icon.tsx';

export interface FoldProps extends Omit<ComponentPropsWithoutRef<'section'>, 'title'> {
  title: ReactNode;
  /** @default 3 */
  level?: HeadingLevel | undefined;
  /** Made when first opened, and kept. */
  children: ReactNode;
}

/** A titled part of a page that is opened on demand. Renders a `<section>` named by its title, a button. */
export const Fold = /* @__PURE__ */ forwardRef<HTMLElement, FoldProps>(function Fold(
  { title, level = 3, children, ...props },
  ref,
) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);

  function toggle() {
    setOpen(!open);
    setOpened(true);
  }

  return (
    <section data-slot="pb-fold" data-state={open ? 'open' : 'closed'} aria-labelledby={id} {...props} ref={ref}>
      <Heading data-slot="pb-section-title" level={level}>
        <button
          data-slot="pb-fold-button"
          type="button"
          id={id}
          aria-expanded={open}
          aria-controls={`${id}-content`}
          onClick={toggle}
        >
          <Icon name="chevron" />
          {title}
        </button>
      </Heading>
      <div data-slot="pb-fold-content" id={`${id}-content`} hidden={!open}>
        {opened && <ErrorBoundary>{children}</ErrorBoundary>}
      </div>
    </section>
  );
});
