'use client';
import { type ComponentPropsWithoutRef } from 'react';
import { Notice, Skeleton } from '../../components/index.ts';
import { useSession } from '../../hooks/index.ts';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { usePermission } from '../provider/host-options.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';
import type { ActionRunnerBodyProps } from './action-runner-body.tsx';
import { standalone } from '../shared/standalone.tsx';

// Loads on demand: few pages run actions.
const ActionRunnerBody = /* @__PURE__ */ lazyPart(
  async () => (await import('./lazy-tools.ts')).ActionRunnerBody,
  <Skeleton shape="control" aria-busy="true" />,
);

export interface ActionRunnerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ActionRunnerBodyProps {}

/** Runs one action with an account of the user and shows the response. Renders a `<div>`, or nothing without permission. */
export const ActionRunner = /* @__PURE__ */ standalone<HTMLDivElement, ActionRunnerProps>(
  { name: 'ActionRunner', ids: ['connectorId', 'actionId'] },
  function ActionRunner({ connectorId, actionId, connectorName, headingLevel = 4, onConnect, ...props }, ref) {
    const text = useMessages('common', commonMessages);
    const { offered } = usePermission('actions');
    const { data: session } = useSession();
    if (!offered) return null;
    const allowed = session?.capabilities.actions.includes(`${connectorId}/${actionId}`);

    return (
      <div data-slot="pb-action-runner" data-connector-id={connectorId} data-action-id={actionId} {...props} ref={ref}>
        {allowed === false ? (
          <Notice>{text.notAllowed}</Notice>
        ) : (
          <ActionRunnerBody
            // Input for one action must never appear in the form of another.
            key={`${connectorId}/${actionId}`}
            {...{ connectorId, actionId, connectorName, headingLevel, onConnect }}
          />
        )}
      </div>
    );
  },
);
