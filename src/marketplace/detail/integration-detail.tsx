'use client';
import { useEffect, useImperativeHandle, useRef, useState, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import {
  type CatalogueItem,
  EmptyState,
  ErrorBoundary,
  ErrorState,
  PageHeader,
  type HeadingLevel,
} from '../../components/index.ts';
import { nextLevel } from '../../components/internal.ts';
import { detailMessages, useMessages } from '../../i18n/internal.ts';
import { connectorOfItem } from '../catalogue-state/join-catalogue.ts';
import { DetailBody } from './detail-body.tsx';
import { DetailSkeleton } from './detail-skeleton.tsx';
import { useEmit } from '../provider/use-emit.ts';
import { IntegrationHeader } from './integration-header.tsx';
import { pageSections, type PageSections } from './page-sections.ts';
import { splitProps } from '../shared/split-props.ts';
import { useCatalogueItems } from '../catalogue-state/use-catalogue-items.ts';
import type { DetailTab, ViewAction } from '../navigation/view-url.ts';
import { standalone } from '../shared/standalone.tsx';

export interface IntegrationDetailProps extends ComponentPropsWithoutRef<'div'>, PageSections {
  /** The id of an integration, or of a catalogue item for a connector without one. */
  integrationId: string;
  /** Shows a button that leads back to the catalogue. */
  onBack?: (() => void) | undefined;
  /** URL of the catalogue. It turns the back button into a link. */
  backHref?: string | undefined;
  /** The logo of the host, at the other end of the patch line. @default none */
  hostMark?: ReactNode;
  /** Level of the page's heading. @default 2 */
  headingLevel?: HeadingLevel | undefined;
  /** Focuses the heading when the page opens. @default false */
  focusOnOpen?: boolean | undefined;
  /** Opens the connect form and focuses it. */
  action?: ViewAction | undefined;
  /** The open tab. @default the first one */
  tab?: DetailTab | undefined;
  /** Called when the user opens another tab. */
  onTabChange?: ((tab: DetailTab) => void) | undefined;
  /** Called when the action has started or is impossible. Remove it from the URL then. */
  onActionDone?: (() => void) | undefined;
}

/** Shows one integration with its accounts, workflows, runs and errors. Renders a `<div>`. */
export const IntegrationDetail = /* @__PURE__ */ standalone<HTMLDivElement, IntegrationDetailProps>(
  { name: 'IntegrationDetail', ids: ['integrationId'] },
  function IntegrationDetail({ integrationId, onBack, backHref, ...others }, ref) {
    const [sections, rest] = splitProps(others, pageSections);
    const { hostMark, headingLevel = 2, focusOnOpen = false, action, onActionDone, tab, onTabChange, ...props } = rest;
    const text = useMessages('detail', detailMessages);
    const emit = useEmit();
    const source = connectorOfItem(integrationId) === undefined ? 'integrations' : 'connectors';
    const { items, linked, settled, integrations } = useCatalogueItems(source);
    const root = useRef<HTMLDivElement>(null);
    const heading = useRef<HTMLHeadingElement>(null);
    useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => root.current);
    const found = items.find((one) => one.integrationId === integrationId && !one.hidden);
    const now = found && { item: found, connectorId: linked.get(integrationId) };
    const [last, setLast] = useState(now);
    if (now && (now.item !== last?.item || now.connectorId !== last.connectorId)) setLast(now);
    // A user who signs in again finds the page and their unsaved input.
    const waiting = integrations.isPending || integrations.error?.code === 'unauthenticated';
    const kept = waiting && last?.item.integrationId === integrationId ? last : undefined;
    const item: CatalogueItem | undefined = found ?? (kept && { ...kept.item, state: 'unknown', installed: undefined });
    const present = item !== undefined;
    const missing = !present && !integrations.isPending && !integrations.error;

    const told = useRef<string>(undefined);
    useEffect(() => {
      // Strict mode runs effects twice.
      if (told.current === integrationId) return;
      told.current = integrationId;
      emit({ type: 'integration_opened', integrationId });
    }, [emit, integrationId]);
    useEffect(() => {
      if (!focusOnOpen) return;
      if (present) heading.current?.focus();
      else if (missing) root.current?.focus();
    }, [focusOnOpen, present, missing, integrationId]);
    // Nothing on the page handles the action.
    const idle = missing || sections.hideCredentials === true;
    useEffect(() => {
      if (action && idle) onActionDone?.();
    }, [action, idle, onActionDone]);

    const back = (onBack || backHref !== undefined) && <PageHeader.Back href={backHref} onBack={onBack} />;

    function content() {
      if (item) {
        const connectorId = (now ?? kept)?.connectorId;
        return (
          <>
            <ErrorBoundary>
              <IntegrationHeader
                integration={item}
                connectorId={sections.hideCredentials || item.locked !== undefined ? undefined : connectorId}
                back={back}
                hostMark={hostMark}
                headingLevel={headingLevel}
                headingRef={heading}
              />
            </ErrorBoundary>
            <DetailBody
              {...{ item, connectorId, settled, sections, action, onActionDone, tab, onTabChange }}
              level={nextLevel(headingLevel)}
            />
          </>
        );
      }
      if (integrations.isPending) return <DetailSkeleton {...{ integrationId, back, sections }} />;
      if (missing) return <EmptyState>{text.notFound}</EmptyState>;
      return (
        <ErrorState
          error={integrations.error}
          onRetry={() => void integrations.refetch()}
          retrying={integrations.isFetching}
        />
      );
    }

    return (
      <div
        data-slot="pb-integration-detail"
        data-integration-id={integrationId}
        tabIndex={missing ? -1 : undefined}
        {...props}
        ref={root}
      >
        {!item && !integrations.isPending && back}
        {content()}
      </div>
    );
  },
);
