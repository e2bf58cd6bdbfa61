'use client';
import { forwardRef, useEffect, useRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { EmptyState, ErrorState, nextLevel, PageHeader, Section, type HeadingLevel } from '../components/index.ts';
import { detailMessages, useMessages } from '../i18n/index.ts';
import { Activity } from './activity.tsx';
import { Connection } from './connection.tsx';
import { DetailSkeleton } from './detail-skeleton.tsx';
import { useEmit } from './events-context.tsx';
import { IntegrationHeader } from './integration-header.tsx';
import { useItems } from './use-items.ts';
import { WorkflowList } from './workflow-list.tsx';

export interface IntegrationDetailProps extends ComponentPropsWithoutRef<'div'> {
  integrationId: string;
  /** Shows a way back to the catalogue. */
  onBack?: (() => void) | undefined;
  /** Makes the way back a link. */
  backHref?: string | undefined;
  /** The host's mark, at the other end of the patch line. @default none */
  hostMark?: ReactNode;
  /** Level of the page's heading. @default 2 */
  headingLevel?: HeadingLevel | undefined;
  /** Moves the focus to the heading when the page opens. @default false */
  focusOnOpen?: boolean | undefined;
}

/** The page of one integration: connection, workflows, runs and errors. Renders a `<div>`. */
export const IntegrationDetail = /* @__PURE__ */ forwardRef<HTMLDivElement, IntegrationDetailProps>(
  function IntegrationDetail(
    { integrationId, onBack, backHref, hostMark, headingLevel = 2, focusOnOpen = false, ...props },
    ref,
  ) {
    const text = useMessages('detail', detailMessages);
    const emit = useEmit();
    const { items, linked, settled, integrations } = useItems('IntegrationDetail');
    const heading = useRef<HTMLHeadingElement>(null);
    const item = items.find((one) => one.integrationId === integrationId);
    const connectorId = linked.get(integrationId);
    const present = item !== undefined;

    const told = useRef<string>(undefined);
    useEffect(() => {
      // Strict mode runs effects twice.
      if (told.current === integrationId) return;
      told.current = integrationId;
      emit({ type: 'integration_opened', integrationId });
    }, [emit, integrationId]);
    useEffect(() => {
      if (focusOnOpen && present) heading.current?.focus();
    }, [focusOnOpen, present, integrationId]);

    const back = (onBack || backHref !== undefined) && <PageHeader.Back href={backHref} onBack={onBack} />;
    const level = nextLevel(headingLevel);

    function content() {
      if (!item) {
        if (integrations.isPending) {
          return <DetailSkeleton level={level} />;
        }
        if (integrations.error) {
          return (
            <ErrorState
              error={integrations.error}
              onRetry={() => void integrations.refetch()}
              retrying={integrations.isFetching}
            />
          );
        }
        return <EmptyState>{text.notFound}</EmptyState>;
      }
      return (
        <>
          <IntegrationHeader
            integration={item}
            connectorId={connectorId}
            back={back}
            hostMark={hostMark}
            headingLevel={headingLevel}
            headingRef={heading}
          />
          <div data-slot="pb-page-columns">
            <div data-slot="pb-page-aside">
              <Connection
                integrationId={integrationId}
                connectorId={connectorId}
                name={item.name}
                settled={settled}
                level={level}
              />
            </div>
            <div data-slot="pb-page-main">
              <Section title={text.workflows} level={level}>
                <WorkflowList integrationId={integrationId} />
              </Section>
              <Activity integrationId={integrationId} level={level} />
            </div>
          </div>
        </>
      );
    }

    return (
      <div data-slot="pb-integration-detail" data-integration-id={integrationId} {...props} ref={ref}>
        {!item && back}
        {content()}
      </div>
    );
  },
);
