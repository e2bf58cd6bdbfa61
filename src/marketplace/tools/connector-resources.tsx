'use client';
import { useState, type ComponentPropsWithoutRef } from 'react';
import { isId, type Resource } from '../../api/index.ts';
import { ResourceList, type HeadingLevel } from '../../components/index.ts';
import { nextLevel, readableName } from '../../components/internal.ts';
import { useConnectorResources, useSession } from '../../hooks/index.ts';
import { ActionRunner } from './action-runner.tsx';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { standalone } from '../shared/standalone.tsx';

/** Derives the id of an action from its short name: `list` of `orders` → `list-orders`. The contract only hints at this rule. */
export const defaultActionId = ({ resourceId }: Resource, action: string): string => `${action}-${resourceId}`;

export interface ConnectorResourcesProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'onToggle'> {
  connectorId: string;
  /** @default the host's name for the connector, else its id in readable form */
  connectorName?: string | undefined;
  /** Finds the id of an action by its resource and short name. @default `${action}-${resourceId}` */
  resolveActionId?: ((resource: Resource, action: string) => string) | undefined;
  /** Level of the heading above the list. An open action is one level deeper. @default 3 */
  headingLevel?: HeadingLevel | undefined;
  /** Takes the user to where they can connect an account. Without it, the component offers no such step. */
  onConnect?: (() => void) | undefined;
}

/** Lists the resources of a connector with their actions. The user can run permitted actions in place. Renders a `<div>`. */
export const ConnectorResources = /* @__PURE__ */ standalone<HTMLDivElement, ConnectorResourcesProps>(
  { name: 'ConnectorResources', ids: ['connectorId'] },
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
