'use client';
import { useCallback, useEffect, useRef, useState, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { Heading, Skeleton, type HeadingLevel } from '../components/index.ts';
import { detailMessages, useMessages } from '../i18n/internal.ts';
import { catalogueProps, type CatalogueProps } from './catalogue/catalogue-props.ts';
import { IntegrationGrid } from './catalogue/integration-grid.tsx';
import { lazyPart } from './shared/lazy-part.tsx';
import { pageSections, type PageSections } from './detail/page-sections.ts';
import { splitProps } from './shared/split-props.ts';
import { useConfirmLeave } from './connect/use-unsaved-changes.tsx';
import { useReturnFromProvider } from './connect/use-return-from-provider.ts';
import { useView, type ViewOptions } from './navigation/use-view.ts';
import type { DetailTab, ViewAction } from './navigation/view-url.ts';
import { standalone } from './shared/standalone.tsx';

// Loads on demand: the page of an integration is larger than the catalogue.
const IntegrationDetail = /* @__PURE__ */ lazyPart(
  async () => (await import('./detail/integration-detail.tsx')).IntegrationDetail,
  <Skeleton shape="control" />,
);

export interface MarketplaceProps
  extends ComponentPropsWithoutRef<'section'>, ViewOptions, PageSections, CatalogueProps {
  /** The logo of the host, at the other end of the patch line. @default none */
  hostMark?: ReactNode;
  /** Level of an integration's heading. Nested headings are one level deeper. @default 2 */
  headingLevel?: HeadingLevel | undefined;
  /** Opens the page directly when the catalogue has one integration. @default false */
  skipSingle?: boolean | undefined;
}

/** Shows the catalogue and the pages of its integrations. Renders a `<section>`. */
export const Marketplace = /* @__PURE__ */ standalone<HTMLElement, MarketplaceProps>(
  { name: 'Marketplace' },
  function Marketplace(
    { view: controlled, defaultView, onViewChange, syncUrl, hostMark, headingLevel = 2, skipSingle = false, ...others },
    ref,
  ) {
    const [catalogue, rest] = splitProps(others, catalogueProps);
    const [sections, props] = splitProps(rest, pageSections);
    const text = useMessages('detail', detailMessages);
    const { view, setView, hrefFor } = useView({ view: controlled, defaultView, onViewChange, syncUrl });
    const [single, setSingle] = useState<string>();
    const { integrationId = skipSingle ? single : undefined, action, tab } = view;
    const skipped = view.integrationId === undefined;
    const content = useRef<HTMLDivElement>(null);
    const before = useRef(integrationId);

    // On return, focus the card that the user opened.
    useEffect(() => {
      const left = before.current;
      before.current = integrationId;
      if (integrationId || !left) return;
      const card = `[data-integration-id="${CSS.escape(left)}"]:not([data-slot="pb-attention-row"]) :is(a, button)`;
      // A windowed card further down is not in the document yet.
      (content.current?.querySelector<HTMLElement>(card) ?? content.current)?.focus();
    }, [integrationId]);

    const open = useCallback(
      (id: string, next?: ViewAction) => setView({ integrationId: id, action: next }),
      [setView],
    );
    const leave = useConfirmLeave();
    const back = useCallback(() => leave(() => setView({})), [leave, setView]);
    const come = useCallback((id: string) => setView({ integrationId: id }, { replace: true }), [setView]);
    useReturnFromProvider(integrationId, come);
    // Replace the URL, so neither back nor reload starts the action again.
    const endAction = useCallback(
      () => setView({ integrationId, tab }, { replace: true }),
      [setView, integrationId, tab],
    );
    const openTab = useCallback((next: DetailTab) => setView({ integrationId, tab: next }), [setView, integrationId]);

    return (
      <section data-slot="pb-marketplace" aria-label={text.marketplace} {...props} ref={ref}>
        <div data-slot="pb-marketplace-content" tabIndex={-1} ref={content}>
          {integrationId ? (
            <IntegrationDetail
              key={integrationId}
              integrationId={integrationId}
              onBack={skipped ? undefined : back}
              backHref={skipped ? undefined : hrefFor?.({})}
              hostMark={hostMark}
              headingLevel={headingLevel}
              focusOnOpen={!skipped}
              action={action}
              onActionDone={endAction}
              tab={tab}
              onTabChange={openTab}
              {...sections}
            />
          ) : (
            <>
              {/* The headings of the cards need a parent heading. */}
              <Heading data-slot="pb-visually-hidden" level={headingLevel}>
                {text.marketplace}
              </Heading>
              <IntegrationGrid
                headingLevel={headingLevel}
                {...catalogue}
                syncUrl={syncUrl}
                hrefOf={hrefFor && ((id, next) => hrefFor({ integrationId: id, action: next }))}
                onOpen={open}
                onSingle={skipSingle ? setSingle : undefined}
              />
            </>
          )}
        </div>
      </section>
    );
  },
);
