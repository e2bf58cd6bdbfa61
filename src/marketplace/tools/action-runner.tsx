'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Notice, Skeleton, type HeadingLevel } from '../../components/index.ts';
import { useSession } from '../../hooks/index.ts';
import { commonMessages, useMessages } from '../../i18n/internal.ts';
import { usePermission } from '../provider/host-options.tsx';
import { loaded } from '../shared/lazy-part.tsx';

// Few pages run actions, and none before it is asked to.
const ActionRunnerBody = /* @__PURE__ */ loaded(
  async () => (await import('./lazy-tools.ts')).ActionRunnerBody,
  <Skeleton shape="control" aria-busy="true" />,
);

export interface ActionRunnerProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  connectorId: string;
  actionId: string;
  /** @default what the host calls it, or the connector's id, made readable */
  connectorName?: string | undefined;
  /** Of the action's name. @default 4 */
  headingLevel?: HeadingLevel | undefined;
  /** Takes the user to where an account can be connected. Without it no such step is offered. */
  onConnect?: (() => void) | undefined;
}

/** Runs one action with one of the user's accounts, and shows what it answered. Nothing unless the user may run actions. Renders a `<div>`. */
export const ActionRunner = /* @__PURE__ */ forwardRef<HTMLDivElement, ActionRunnerProps>(function ActionRunner(
  { connectorId, actionId, connectorName, headingLevel = 4, onConnect, ...props },
  ref,
) {
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
          // What is typed for one action must never show up in the form of another.
          key={`${connectorId}/${actionId}`}
          {...{ connectorId, actionId, connectorName, headingLevel, onConnect }}
        />
      )}
    </div>
  );
});
