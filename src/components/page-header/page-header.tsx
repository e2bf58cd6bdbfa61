'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { pageMessages, useMessages, healthMessages, cardMessages } from '../../i18n/internal.ts';
import { Icon } from '../primitives/icon.tsx';
import { OpenLink, type OpenLinkProps } from '../primitives/external-link.tsx';
import { type CatalogueItem, stateLook } from '../integration/integration-state.ts';
import { createStrictContext } from '../utilities/strict-context.ts';
import { Time } from '../primitives/time.tsx';
import { useNow } from '../utilities/clock.ts';
import { BrandIcon } from '../primitives/brand-icon.tsx';
import { Heading, type HeadingProps } from '../primitives/heading.tsx';
import { IntegrationStatus, type IntegrationStatusProps } from '../integration/integration-status.tsx';
import { PatchLine, type PatchLineProps } from '../integration/patch-line.tsx';
import { ownText } from '../primitives/own-text.tsx';

export interface PageHeaderBackProps extends Omit<OpenLinkProps, 'onOpen'> {
  /** Called to go back. With `href`, only for a plain click, which then stays on the page. */
  onBack?: (() => void) | undefined;
}

/** Returns to the catalogue. Renders an `<a>`, or a `<button>` without `href`. */
export const PageHeaderBack = /* @__PURE__ */ forwardRef<HTMLElement, PageHeaderBackProps>(function PageHeaderBack(
  { onBack, children, ...props },
  ref,
) {
  const t = useMessages('page', pageMessages);
  return (
    <OpenLink data-slot="pb-page-back" {...props} onOpen={onBack} ref={ref}>
      <Icon name="back" />
      {ownText(children ?? t.back)}
    </OpenLink>
  );
});

const [PageHeaderProvider, usePageHeader] = /* @__PURE__ */ createStrictContext<CatalogueItem>('PageHeader.Root');

export interface PageHeaderHealthProps extends Omit<ComponentPropsWithoutRef<'dl'>, 'children'> {
  /** Time of the last successful run, ISO 8601. */
  success?: string | undefined;
  /** Time of the last failed run, ISO 8601. */
  failure?: string | undefined;
}

const kinds = ['success', 'failure'] as const;

/** Shows when runs last succeeded and failed, as relative time and as date. Renders a `<dl>`, or nothing without either. */
export const PageHeaderHealth = /* @__PURE__ */ forwardRef<HTMLDListElement, PageHeaderHealthProps>(
  function PageHeaderHealth({ success, failure, ...props }, ref) {
    const t = useMessages('health', healthMessages);
    const now = useNow();
    const times = { success, failure };
    if (!success && !failure) return null;
    return (
      <dl data-slot="pb-page-health" {...props} ref={ref}>
        {kinds.map((kind) => {
          const value = times[kind];
          return (
            value && (
              <div key={kind} data-state={kind}>
                <dt>{t[kind]}</dt>
                {now !== undefined && (
                  <dd>
                    <Time value={value} now={now} />
                  </dd>
                )}
                <dd data-slot="pb-page-health-date">
                  <Time value={value} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
    );
  },
);

export type PageHeaderPatchProps = Omit<PatchLineProps, 'state'>;

/** Connects the marks of host and integration with a line that shows the state. Renders a `<span>`. */
export const PageHeaderPatch = /* @__PURE__ */ forwardRef<HTMLSpanElement, PageHeaderPatchProps>(
  function PageHeaderPatch({ children, ...props }, ref) {
    const { name, iconUrl, state } = usePageHeader('PageHeader.Patch');
    return (
      <PatchLine state={stateLook[state].patch} {...props} ref={ref}>
        {children ?? <BrandIcon name={name} src={iconUrl} />}
      </PatchLine>
    );
  },
);

export type PageHeaderNameProps = HeadingProps;

/** Shows the integration's name. Takes the focus when the page opens. Renders an `<h2>`. */
export const PageHeaderName = /* @__PURE__ */ forwardRef<HTMLHeadingElement, PageHeaderNameProps>(
  function PageHeaderName({ children, ...props }, ref) {
    const { name } = usePageHeader('PageHeader.Name');
    return (
      <Heading data-slot="pb-page-name" tabIndex={-1} {...props} ref={ref}>
        {children ?? <bdi>{name}</bdi>}
      </Heading>
    );
  },
);

export type PageHeaderCategoryProps = ComponentPropsWithoutRef<'span'>;

/** Shows the integration's category. Renders a `<span>`. */
export const PageHeaderCategory = /* @__PURE__ */ forwardRef<HTMLSpanElement, PageHeaderCategoryProps>(
  function PageHeaderCategory({ children, ...props }, ref) {
    const { category, categories } = usePageHeader('PageHeader.Category');
    const t = useMessages('card', cardMessages);
    return (
      <span data-slot="pb-page-category" {...props} ref={ref}>
        <bdi>{children ?? (categories?.join(' · ') || category?.trim() || t.otherCategory)}</bdi>
      </span>
    );
  },
);

export type PageHeaderStatusProps = Omit<IntegrationStatusProps, 'state'>;

/** Shows the integration's state in words. Renders a `<span>`. */
export const PageHeaderStatus = /* @__PURE__ */ forwardRef<HTMLSpanElement, PageHeaderStatusProps>(
  function PageHeaderStatus(props, ref) {
    const { state } = usePageHeader('PageHeader.Status');
    return <IntegrationStatus state={state} {...props} ref={ref} />;
  },
);

export type PageHeaderPurposeProps = ComponentPropsWithoutRef<'p'>;

/** Shows the integration's benefit in one sentence. Renders a `<p>`, or nothing without one. */
export const PageHeaderPurpose = /* @__PURE__ */ forwardRef<HTMLParagraphElement, PageHeaderPurposeProps>(
  function PageHeaderPurpose({ children, ...props }, ref) {
    const { purpose } = usePageHeader('PageHeader.Purpose');
    const shown = children ?? purpose?.trim();
    return shown ? (
      <p data-slot="pb-page-purpose" {...props} ref={ref}>
        <bdi>{shown}</bdi>
      </p>
    ) : null;
  },
);

export type PageHeaderActionsProps = ComponentPropsWithoutRef<'div'>;

/** Groups the actions of the integration. Renders a `<div>`. */
export const PageHeaderActions = /* @__PURE__ */ forwardRef<HTMLDivElement, PageHeaderActionsProps>(
  function PageHeaderActions(props, ref) {
    return <div data-slot="pb-page-actions" {...props} ref={ref} />;
  },
);

export type PageHeaderTitleProps = ComponentPropsWithoutRef<'div'>;

/** Places the name above category and state. Renders a `<div>`. */
export const PageHeaderTitle = /* @__PURE__ */ forwardRef<HTMLDivElement, PageHeaderTitleProps>(
  function PageHeaderTitle(props, ref) {
    return <div data-slot="pb-page-title" {...props} ref={ref} />;
  },
);

export type PageHeaderMetaProps = ComponentPropsWithoutRef<'div'>;

/** Places category and state in a line below the name. Renders a `<div>`. */
export const PageHeaderMeta = /* @__PURE__ */ forwardRef<HTMLDivElement, PageHeaderMetaProps>(
  function PageHeaderMeta(props, ref) {
    return <div data-slot="pb-page-meta" {...props} ref={ref} />;
  },
);

export interface PageHeaderRootProps extends ComponentPropsWithoutRef<'div'> {
  integration: CatalogueItem;
}

/** Groups the parts of an integration's page header. Renders a `<div>`. */
export const PageHeaderRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, PageHeaderRootProps>(function PageHeaderRoot(
  { integration, ...props },
  ref,
) {
  return (
    <PageHeaderProvider value={integration}>
      <div
        data-slot="pb-page-header"
        data-state={integration.state}
        data-integration-id={integration.integrationId}
        {...props}
        ref={ref}
      />
    </PageHeaderProvider>
  );
});
