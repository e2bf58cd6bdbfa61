'use client';
import * as Collapsible from 'radix-ui/collapsible';
import { forwardRef, useId, useState, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { ErrorBoundary } from '../feedback/error-boundary.tsx';
import { Heading, type HeadingLevel } from '../primitives/heading.tsx';
import { Icon } from '../primitives/icon.tsx';

export interface DisclosureProps extends Omit<ComponentPropsWithoutRef<'section'>, 'title'> {
  title: ReactNode;
  /** @default 3 */
  level?: HeadingLevel | undefined;
  /** Mounted when the user opens it for the first time, then kept. */
  children: ReactNode;
}

/** A titled part of a page that the user opens on demand. Renders a `<section>` named by its title, a button. */
export const Disclosure = /* @__PURE__ */ forwardRef<HTMLElement, DisclosureProps>(function Disclosure(
  { title, level = 3, children, ...props },
  ref,
) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [mounted, setMounted] = useState(false);

  function change(next: boolean) {
    setOpen(next);
    setMounted(true);
  }

  return (
    <Collapsible.Root open={open} onOpenChange={change} asChild>
      <section data-slot="pb-fold" aria-labelledby={id} {...props} ref={ref}>
        <Heading data-slot="pb-section-title" level={level}>
          <Collapsible.Trigger data-slot="pb-fold-button" id={id}>
            <Icon name="chevron" />
            <span>{title}</span>
          </Collapsible.Trigger>
        </Heading>
        {/* Mounted for good, so that what the user typed survives closing. */}
        <Collapsible.Content data-slot="pb-fold-content" forceMount={mounted || undefined} hidden={!open}>
          <ErrorBoundary>{children}</ErrorBoundary>
        </Collapsible.Content>
      </section>
    </Collapsible.Root>
  );
});
