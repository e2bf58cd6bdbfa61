'use client';
import {
  forwardRef,
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  type ComponentPropsWithoutRef,
  type ReactNode,
} from 'react';
import { Heading, Skeleton, type HeadingLevel } from '../components/index.ts';
import { detailMessages, useMessages } from '../i18n/index.ts';
import { IntegrationGrid, type IntegrationGridProps } from './integration-grid.tsx';
import { splitSections, type PageSections } from './page-sections.ts';
import { useLeave } from './use-leave.ts';
import { useReturn } from './use-return.ts';
import { useView, type ViewOptions } from './use-view.ts';

// The page of one integration weighs more than the catalogue and is not needed for it.
const IntegrationDetail = /* @__PURE__ */ lazy(async () => ({
  default: (await import('./integration-detail.tsx')).IntegrationDetail,
}));

export interface MarketplaceProps
  extends
    ComponentPropsWithoutRef<'section'>,
    ViewOptions,
    PageSections,
    Pick<IntegrationGridProps, 'hideSearch' | 'renderItem'> {
  /** The host's mark, at the other end of the patch line. @default none */
  hostMark?: ReactNode;
  /** Level of an integration's heading; what is inside is one further in. @default 2 */
  headingLevel?: HeadingLevel | undefined;
}

/** The whole marketplace: the catalogue, and the page of an integration and back. Renders a `<section>`. */
export const Marketplace = /* @__PURE__ */ forwardRef<HTMLElement, MarketplaceProps>(function Marketplace(
  {
    view: controlled,
    defaultView,
    onViewChange,
    syncUrl,
    hideSearch,
    renderItem,
    hostMark,
    headingLevel = 2,
    ...others
  },
  ref,
) {
  const { sections, rest: props } = splitSections(others);
  const text = useMessages('detail', detailMessages);
  const { view, setView, hrefFor } = useView({ view: controlled, defaultView, onViewChange, syncUrl });
  const { integrationId, action } = view;
  const content = useRef<HTMLDivElement>(null);
  const before = useRef(integrationId);

  // Coming back, the focus lands on the card one came from.
  useEffect(() => {
    const left = before.current;
    before.current = integrationId;
    if (integrationId || !left) return;
    const card = `[data-integration-id="${CSS.escape(left)}"] :is(a, button)`;
    // Further down a long catalogue the card is not in the page yet.
    (content.current?.querySelector<HTMLElement>(card) ?? content.current)?.focus();
  }, [integrationId]);

  const open = useCallback((id: string) => setView({ integrationId: id }), [setView]);
  const leave = useLeave('Marketplace');
  const back = useCallback(() => leave(() => setView({})), [leave, setView]);
  const come = useCallback((id: string) => setView({ integrationId: id }, { replace: true }), [setView]);
  useReturn(integrationId, come);
  // Done is done: neither going back to the page nor loading it again begins it once more.
  const endAction = useCallback(() => setView({ integrationId }, { replace: true }), [setView, integrationId]);

  return (
    <section data-slot="pb-marketplace" aria-label={text.marketplace} {...props} ref={ref}>
      <div data-slot="pb-marketplace-content" tabIndex={-1} ref={content}>
        {integrationId ? (
          <Suspense fallback={<Skeleton shape="control" />}>
            <IntegrationDetail
              key={integrationId}
              integrationId={integrationId}
              onBack={back}
              backHref={hrefFor?.({})}
              hostMark={hostMark}
              headingLevel={headingLevel}
              focusOnOpen
              action={action}
              onActionDone={endAction}
              {...sections}
            />
          </Suspense>
        ) : (
          <>
            {/* The cards' headings need one to be under. */}
            <Heading data-slot="pb-visually-hidden" level={headingLevel}>
              {text.marketplace}
            </Heading>
            <IntegrationGrid
              headingLevel={headingLevel}
              hideSearch={hideSearch}
              renderItem={renderItem}
              hrefOf={hrefFor && ((id) => hrefFor({ integrationId: id }))}
              onOpen={open}
            />
          </>
        )}
      </div>
    </section>
  );
});
