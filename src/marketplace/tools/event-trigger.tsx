'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Skeleton, type EventFormProps, type HeadingLevel } from '../../components/index.ts';
import { usePermission } from '../provider/host-options.tsx';
import { loaded } from '../shared/lazy-part.tsx';

// Most hosts allow no events.
const EventTriggerBody = /* @__PURE__ */ loaded(
  async () => (await import('./lazy-tools.ts')).EventTriggerBody,
  <Skeleton shape="control" aria-busy="true" />,
);

export interface EventTriggerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What an event may carry, by its name, for who does not know. @default guessed from the name */
  examples?: EventFormProps['examples'];
  /** Of the error summary. @default 4 */
  headingLevel?: HeadingLevel | undefined;
  /** Takes the user to the runs. Without it no such step is offered. */
  onShowRuns?: (() => void) | undefined;
}

/** Sends an event that starts the user's workflows. Nothing unless the host allows the user one. Renders a `<div>`. */
export const EventTrigger = /* @__PURE__ */ forwardRef<HTMLDivElement, EventTriggerProps>(function EventTrigger(
  { examples, headingLevel = 4, onShowRuns, ...props },
  ref,
) {
  const { offered } = usePermission('events');
  if (!offered) return null;
  return (
    <div data-slot="pb-event-trigger" {...props} ref={ref}>
      <EventTriggerBody {...{ examples, headingLevel, onShowRuns }} />
    </div>
  );
});
