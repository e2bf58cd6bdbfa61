'use client';
import { type ComponentPropsWithoutRef } from 'react';
import { Skeleton } from '../../components/index.ts';
import { usePermission } from '../provider/host-options.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';
import type { EventTriggerBodyProps } from './event-trigger-body.tsx';
import { standalone } from '../shared/standalone.tsx';

// Loads on demand: most hosts allow no events.
const EventTriggerBody = /* @__PURE__ */ lazyPart(
  async () => (await import('./lazy-tools.ts')).EventTriggerBody,
  <Skeleton shape="control" aria-busy="true" />,
);

export interface EventTriggerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, EventTriggerBodyProps {}

/** Sends an event that starts the user's workflows. Renders a `<div>`, or nothing without permission. */
export const EventTrigger = /* @__PURE__ */ standalone<HTMLDivElement, EventTriggerProps>(
  { name: 'EventTrigger' },
  function EventTrigger({ examples, headingLevel = 4, onShowRuns, ...props }, ref) {
    const { offered } = usePermission('events');
    if (!offered) return null;
    return (
      <div data-slot="pb-event-trigger" {...props} ref={ref}>
        <EventTriggerBody {...{ examples, headingLevel, onShowRuns }} />
      </div>
    );
  },
);
