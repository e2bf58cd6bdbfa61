'use client';
import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { type PlugboardError, type Resource } from '../../api/index.ts';
import { cleanText } from '../../api/internal.ts';
import { actionsMessages, useMessages } from '../../i18n/internal.ts';
import { LoadingText } from '../feedback/loading-text.tsx';
import { Button } from '../primitives/button.tsx';
import { readableLabel } from '../form/readable-label.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { Notice } from '../feedback/notice.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';

/** One action in the list of a resource. */
export interface ListedAction {
  /** The connector's id of the action. */
  actionId: string;
  /** The resource's short name of the action, such as `list`. */
  name: string;
  /** True when the user is allowed to run it. */
  allowed: boolean;
}

export interface ResourceListProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children' | 'onToggle'> {
  connectorId: string;
  connectorName: string;
  /** Undefined while they load. */
  resources: readonly Resource[] | undefined;
  /** Number of resources that could not be read. @default 0 */
  skipped?: number | undefined;
  error?: PlugboardError | undefined;
  onRetry?: (() => void) | undefined;
  /** @default false */
  retrying?: boolean | undefined;
  actionsOf: (resource: Resource) => readonly ListedAction[];
  /** Why allowed actions cannot run now. */
  disabledReason?: string | undefined;
  /** The action whose runner is open. */
  openAction?: string | undefined;
  onToggle: (actionId: string) => void;
  renderRunner: (actionId: string) => ReactNode;
}

const wordsOf = (action: string) => readableLabel(action) || cleanText(action, 200);

/** Lists the resources of a connector, each with its actions. Renders a `<div>` with a list in it. */
export const ResourceList = /* @__PURE__ */ forwardRef<HTMLDivElement, ResourceListProps>(function ResourceList(
  { connectorId, connectorName, resources, skipped = 0, error, onRetry, retrying, ...rest },
  ref,
) {
  const { actionsOf, disabledReason, openAction, onToggle, renderRunner, ...props } = rest;
  const text = useMessages('actions', actionsMessages);
  const id = useId();

  const isOpen = (resource: Resource) =>
    actionsOf(resource).some(({ actionId, allowed }) => allowed && actionId === openAction);

  function actions(resource: Resource) {
    // An upstream can list an action twice, and the resolver of a host can return one id for two.
    return actionsOf(resource).map(({ actionId, name, allowed }, index) =>
      allowed ? (
        <Button
          key={index}
          aria-expanded={actionId === openAction}
          aria-controls={actionId === openAction ? `${id}-${actionId}` : undefined}
          aria-disabled={disabledReason === undefined ? undefined : true}
          aria-describedby={disabledReason === undefined ? undefined : `${id}-reason`}
          onClick={() => disabledReason === undefined && onToggle(actionId)}
        >
          <bdi>{wordsOf(name)}</bdi> <VisuallyHidden>{resource.name}</VisuallyHidden>
        </Button>
      ) : (
        <span key={index} data-slot="pb-action-name" dir="auto">
          {wordsOf(name)}
        </span>
      ),
    );
  }

  function rows(known: readonly Resource[]) {
    return (
      <ul data-slot="pb-resources" role="list" aria-label={text.resources(connectorName)}>
        {known.map((resource) => (
          <li key={resource.resourceId} data-slot="pb-resource" data-resource-id={resource.resourceId}>
            <span data-slot="pb-resource-text">
              <bdi data-slot="pb-resource-name">{resource.name}</bdi>
              {resource.description && <bdi data-slot="pb-muted">{resource.description}</bdi>}
            </span>
            <span data-slot="pb-resource-actions">{actions(resource)}</span>
            {openAction !== undefined && isOpen(resource) && (
              <div data-slot="pb-resource-runner" id={`${id}-${openAction}`}>
                {renderRunner(openAction)}
              </div>
            )}
          </li>
        ))}
      </ul>
    );
  }

  function content() {
    if (!resources) {
      return error ? (
        <ErrorState error={error} onRetry={onRetry} retrying={retrying} />
      ) : (
        <>
          <LoadingText />
          <Skeleton extent="short" />
          <Skeleton extent="long" />
          <Skeleton extent="short" />
        </>
      );
    }
    if (resources.length > 0) return rows(resources);
    return skipped === 0 && <EmptyState>{text.noResources(connectorName)}</EmptyState>;
  }

  return (
    <div
      data-slot="pb-connector-resources"
      data-connector-id={connectorId}
      aria-busy={(!resources && !error) || undefined}
      {...props}
      ref={ref}
    >
      {skipped > 0 && <Notice>{text.skipped(skipped)}</Notice>}
      {disabledReason !== undefined && (
        <p data-slot="pb-muted" id={`${id}-reason`}>
          {disabledReason}
        </p>
      )}
      {content()}
    </div>
  );
});
