'use client';
import { forwardRef, useState, type ComponentPropsWithoutRef } from 'react';
import { isId, type Resource } from '../../api/index.ts';
import { ResourceList, type HeadingLevel } from '../../components/index.ts';
import { nextLevel, readableName } from '../../components/internal.ts';
import { useConnectorResources, useSession } from '../../hooks/index.ts';
import { ActionRunner } from './action-runner.tsx';
import { useHost, usePermission } from '../provider/host-options.tsx';

/** The id under which a connector knows what a resource calls by a short name: `list` of `orders` → `list-orders`. The contract only hints at it. */
export const defaultActionId = ({ resourceId }: Resource, action: string): string => `${action}-${resourceId}`;

export interface ConnectorResourcesProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'onToggle'> {
  connectorId: string;
  /** @default what the host calls it, or the connector's id, made readable */
  connectorName?: string | undefined;
  /** Finds the id of an action by its resource and short name. @default `${action}-${resourceId}` */
  resolveActionId?: ((resource: Resource, action: string) => string) | undefined;
  /** Of what stands above the list; an open action is one further in. @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** Takes the user to where an account can be connected. Without it no such step is offered. */
  onConnect?: (() => void) | undefined;
}

/** What a connector's records are and what can be done with them. Actions that the user may run are run in place. Renders a `<div>`. */
export const ConnectorResources = /* @__PURE__ */ forwardRef<HTMLDivElement, ConnectorResourcesProps>(
  function ConnectorResources(
    { connectorId, connectorName, resolveActionId = defaultActionId, headingLevel = 3, onConnect, ...props },
    ref,
  ) {
    const host = useHost().connectors?.[connectorId];
    const name = connectorName ?? host?.name ?? readableName(connectorId);
    const { data, error, isFetching, refetch } = useConnectorResources(connectorId);
    const { offered, reason } = usePermission('actions');
    const runnable = useSession().data?.capabilities.actions;
    const [open, setOpen] = useState<string>();

    const actionsOf = (resource: Resource) =>
      resource.actions.map((action) => {
        const actionId = resolveActionId(resource, action);
        const allowed = offered && isId(actionId) && (runnable?.includes(`${connectorId}/${actionId}`) ?? false);
        return { actionId, name: action, allowed };
      });

    return (
      <ResourceList
        connectorId={connectorId}
        connectorName={name}
        resources={data?.resources}
        skipped={data?.skipped}
        error={error ?? undefined}
        onRetry={() => void refetch()}
        retrying={isFetching}
        actionsOf={actionsOf}
        disabledReason={reason}
        openAction={open}
        onToggle={(actionId) => setOpen(actionId === open ? undefined : actionId)}
        renderRunner={(actionId) => (
          <ActionRunner
            connectorId={connectorId}
            actionId={actionId}
            connectorName={name}
            headingLevel={nextLevel(headingLevel)}
            onConnect={onConnect}
          />
        )}
        {...props}
        ref={ref}
      />
    );
  },
);
