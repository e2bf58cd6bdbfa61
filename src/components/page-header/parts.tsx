'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { cardMessages, useMessages } from '../../i18n/index.ts';
import { BrandIcon } from '../brand-icon.tsx';
import { Heading, type HeadingProps } from '../heading.tsx';
import { stateLook } from '../integration-state.ts';
import { IntegrationStatus, type IntegrationStatusProps } from '../integration-status.tsx';
import { PatchLine, type PatchLineProps } from '../patch-line.tsx';
import { usePageHeader } from './context.ts';

export type PageHeaderPatchProps = Omit<PatchLineProps, 'state'>;

/** Joins the host's mark and the integration's, as its state is. Renders a `<span>`. */
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

/** The integration's name. Takes focus when the page opens. Renders an `<h2>`. */
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

/** The integration's category. Renders a `<span>`. */
export const PageHeaderCategory = /* @__PURE__ */ forwardRef<HTMLSpanElement, PageHeaderCategoryProps>(
  function PageHeaderCategory({ children, ...props }, ref) {
    const { category } = usePageHeader('PageHeader.Category');
    const text = useMessages('card', cardMessages);
    return (
      <span data-slot="pb-page-category" {...props} ref={ref}>
        <bdi>{children ?? (category?.trim() || text.otherCategory)}</bdi>
      </span>
    );
  },
);

export type PageHeaderStatusProps = Omit<IntegrationStatusProps, 'state'>;

/** The integration's state in words. Renders a `<span>`. */
export const PageHeaderStatus = /* @__PURE__ */ forwardRef<HTMLSpanElement, PageHeaderStatusProps>(
  function PageHeaderStatus(props, ref) {
    const { state } = usePageHeader('PageHeader.Status');
    return <IntegrationStatus state={state} {...props} ref={ref} />;
  },
);

export type PageHeaderPurposeProps = ComponentPropsWithoutRef<'p'>;

/** What the integration is good for, in a sentence. Renders a `<p>`, or nothing when nobody said. */
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

/** What can be done with the integration. Renders a `<div>`. */
export const PageHeaderActions = /* @__PURE__ */ forwardRef<HTMLDivElement, PageHeaderActionsProps>(
  function PageHeaderActions(props, ref) {
    return <div data-slot="pb-page-actions" {...props} ref={ref} />;
  },
);

export type PageHeaderTitleProps = ComponentPropsWithoutRef<'div'>;

/** Lays the name over category and state. Renders a `<div>`. */
export const PageHeaderTitle = /* @__PURE__ */ forwardRef<HTMLDivElement, PageHeaderTitleProps>(
  function PageHeaderTitle(props, ref) {
    return <div data-slot="pb-page-title" {...props} ref={ref} />;
  },
);

export type PageHeaderMetaProps = ComponentPropsWithoutRef<'div'>;

/** Lays category and state in a line under the name. Renders a `<div>`. */
export const PageHeaderMeta = /* @__PURE__ */ forwardRef<HTMLDivElement, PageHeaderMetaProps>(
  function PageHeaderMeta(props, ref) {
    return <div data-slot="pb-page-meta" {...props} ref={ref} />;
  },
);
