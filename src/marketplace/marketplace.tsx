'use client';
import {
  forwardRef,
  useCallback,
  useEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
} from 'react';
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
import type { ViewAction } from './navigation/view-url.ts';

// The page of one integration weighs more than the catalogue and is not needed for it.
const IntegrationDetail = /* @__PURE__ */ lazyPart(
  async () => (await import('./detail/integration-detail.tsx')).IntegrationDetail,
  <Skeleton shape="control" />,
);

export interface MarketplaceProps
  extends ComponentPropsWithoutRef<'section'>, ViewOptions, PageSections, CatalogueProps {
  /** The host's mark, at the other end of the patch line. @default none */
  hostMark?: ReactNode;
  /** Level of an integration's heading; what is inside is one further in. @default 2 */
  headingLevel?: HeadingLevel | undefined;
  /** Shows the page at once when the catalogue has but one integration. @default false */
  skipSingle?: boolean | undefined;
}

/** The whole marketplace: the catalogue, and the page of an integration and back. Renders a `<section>`. */
export const Marketplace = /* @__PURE__ */ forwardRef<HTMLElement, MarketplaceProps>(function Marketplace(
  { view: controlled, defaultView, onViewChange, syncUrl, hostMark, headingLevel = 2, skipSingle = false, ...others },
  ref,
) {
  const [catalogue, rest] = splitProps(others, catalogueProps);
  const [sections, props] = splitProps(rest, pageSections);
  const text = useMessages('detail', detailMessages);
  const { view, setView, hrefFor } = useView({ view: controlled, defaultView, onViewChange, syncUrl });
  const [single, setSingle] = useState<string>();
  const { integrationId = skipSingle ? single : undefined, action } = view;
  const skipped = view.integrationId === undefined;
  const content = useRef<HTMLDivElement>(null);
  const before = useRef(integrationId);

  // Coming back, the focus lands on the card one came from.
  useEffect(() => {
    const left = before.current;
    before.current = integrationId;
    if (integrationId || !left) return;
    const card = `[data-integration-id="${CSS.escape(left)}"]:not([data-slot="pb-attention-row"]) :is(a, button)`;
    // Further down a long catalogue the card is not in the page yet.
    (content.current?.querySelector<HTMLElement>(card) ?? content.current)?.focus();
  }, [integrationId]);

  const open = useCallback((id: string, next?: ViewAction) => setView({ integrationId: id, action: next }), [setView]);
  const leave = useConfirmLeave();
  const back = useCallback(() => leave(() => setView({})), [leave, setView]);
  const come = useCallback((id: string) => setView({ integrationId: id }, { replace: true }), [setView]);
  useReturnFromProvider(integrationId, come);
  // Done is done: neither going back to the page nor loading it again begins it once more.
  const endAction = useCallback(() => setView({ integrationId }, { replace: true }), [setView, integrationId]);

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
            {...sections}
          />
        ) : (
          <>
            {/* The cards' headings need one to be under. */}
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
});
