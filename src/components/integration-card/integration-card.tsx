'use client';
import * as Slot from 'radix-ui/slot';
import { forwardRef, useId, type ComponentPropsWithoutRef, useMemo } from 'react';
import { cardMessages, useMessages } from '../../i18n/internal.ts';
import { Button, type ButtonProps } from '../primitives/button.tsx';
import type { IntegrationState, CatalogueItem } from '../integration/integration-state.ts';
import { Badge } from '../primitives/badge.tsx';
import { createStrictContext } from '../utilities/strict-context.ts';
import { BrandIcon, type BrandIconProps } from '../primitives/brand-icon.tsx';
import { Heading, type HeadingProps } from '../primitives/heading.tsx';
import { LockAction } from './lock-action.tsx';
import { OpenLink } from '../primitives/external-link.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { Icon } from '../primitives/icon.tsx';
import { IntegrationStatus, type IntegrationStatusProps } from '../integration/integration-status.tsx';

interface IntegrationCardContext {
  integration: CatalogueItem;
  nameId: string;
  href: string | undefined;
  onOpen: ((integrationId: string) => void) | undefined;
}

const [IntegrationCardProvider, useIntegrationCard] =
  /* @__PURE__ */ createStrictContext<IntegrationCardContext>('IntegrationCard.Root');

export interface IntegrationCardActionProps extends ButtonProps {
  /** Called with the integration and its state, which tells what the button offered. */
  onAction?: ((integrationId: string, state: IntegrationState) => void) | undefined;
  /** Offers only "View". @default false */
  readOnly?: boolean | undefined;
}

const labels = {
  available: 'connect',
  connecting: 'connect',
  connected: 'manage',
  installed: 'manage',
  attention: 'reconnect',
  unknown: 'view',
} as const satisfies Record<IntegrationState, keyof typeof cardMessages>;

/** The main action for the integration's state, or the plan that it is part of. Renders a `<button>`; for a lock also an `<a>` or a `<span>`. */
export const IntegrationCardAction = /* @__PURE__ */ forwardRef<HTMLButtonElement, IntegrationCardActionProps>(
  function IntegrationCardAction({ onAction, readOnly = false, children, ...props }, ref) {
    const { integration, nameId } = useIntegrationCard('IntegrationCard.Action');
    const t = useMessages('card', cardMessages);
    const id = useId();
    const { integrationId, state, attention } = integration;
    const offer = attention?.cause === 'missing' ? 'connect' : labels[state];
    if (integration.locked) return <LockAction lock={integration.locked} nameId={nameId} />;
    return (
      <Button
        id={id}
        // "Connect Shopify": a screen reader cannot tell thirty buttons named "Connect" apart.
        aria-labelledby={`${id} ${nameId}`}
        busy={state === 'connecting'}
        onClick={() => onAction?.(integrationId, state)}
        {...props}
        ref={ref}
      >
        {children ?? t[readOnly ? 'view' : offer]}
      </Button>
    );
  },
);

export interface IntegrationCardBadgesProps extends ComponentPropsWithoutRef<'span'> {
  /** Marks new integrations only. @default false */
  hideFeatured?: boolean | undefined;
}

/** Marks a new or featured integration. Renders a `<span>`, or nothing for any other. */
export const IntegrationCardBadges = /* @__PURE__ */ forwardRef<HTMLSpanElement, IntegrationCardBadgesProps>(
  function IntegrationCardBadges({ hideFeatured = false, ...props }, ref) {
    const { integration } = useIntegrationCard('IntegrationCard.Badges');
    const { isNew } = integration;
    const featured = integration.featured && !hideFeatured;
    const t = useMessages('card', cardMessages);
    return isNew || featured ? (
      <span data-slot="pb-card-badges" {...props} ref={ref}>
        {isNew && <Badge tone="accent">{t.isNew}</Badge>}
        {featured && <Badge>{t.featured}</Badge>}
      </span>
    ) : null;
  },
);

export type IntegrationCardHeaderProps = ComponentPropsWithoutRef<'div'>;

/** Places the brand mark beside name and category. Renders a `<div>`. */
export const IntegrationCardHeader = /* @__PURE__ */ forwardRef<HTMLDivElement, IntegrationCardHeaderProps>(
  function IntegrationCardHeader(props, ref) {
    return <div data-slot="pb-card-header" {...props} ref={ref} />;
  },
);

export type IntegrationCardFooterProps = ComponentPropsWithoutRef<'div'>;

/** Places state and action at the bottom of the card. Renders a `<div>`. */
export const IntegrationCardFooter = /* @__PURE__ */ forwardRef<HTMLDivElement, IntegrationCardFooterProps>(
  function IntegrationCardFooter(props, ref) {
    return <div data-slot="pb-card-footer" {...props} ref={ref} />;
  },
);

export type IntegrationCardIconProps = Omit<BrandIconProps, 'name' | 'src'>;

/** Shows the integration's brand mark, or its initials. Renders a `<span>`. */
export const IntegrationCardIcon = /* @__PURE__ */ forwardRef<HTMLSpanElement, IntegrationCardIconProps>(
  function IntegrationCardIcon(props, ref) {
    const { integration } = useIntegrationCard('IntegrationCard.Icon');
    return <BrandIcon name={integration.name} src={integration.iconUrl} {...props} ref={ref} />;
  },
);

export type IntegrationCardNameProps = Omit<HeadingProps, 'children'>;

/** Shows the integration's name, as a link or button when the root has `href` or `onOpen`. Renders an `<h3>`. */
export const IntegrationCardName = /* @__PURE__ */ forwardRef<HTMLHeadingElement, IntegrationCardNameProps>(
  function IntegrationCardName({ level = 3, ...props }, ref) {
    const { integration, nameId, href, onOpen } = useIntegrationCard('IntegrationCard.Name');
    const { integrationId, name } = integration;
    return (
      <Heading data-slot="pb-card-name" level={level} id={nameId} title={name} {...props} ref={ref}>
        {href === undefined && !onOpen ? (
          <bdi>{name}</bdi>
        ) : (
          <OpenLink data-slot="pb-card-open" href={href} onOpen={onOpen && (() => onOpen(integrationId))}>
            <bdi>{name}</bdi>
          </OpenLink>
        )}
      </Heading>
    );
  },
);

export interface IntegrationCardRootProps extends ComponentPropsWithoutRef<'article'> {
  integration: CatalogueItem;
  /** Makes the name a link to the integration's page. */
  href?: string | undefined;
  /** Called when the name is clicked. With `href`, only for a plain click, which then stays on the page. */
  onOpen?: ((integrationId: string) => void) | undefined;
  /** Renders onto the single child element instead of an `<article>`. @default false */
  asChild?: boolean | undefined;
}

/** Groups the parts of one integration in the catalogue. Renders an `<article>`. */
export const IntegrationCardRoot = /* @__PURE__ */ forwardRef<HTMLElement, IntegrationCardRootProps>(
  function IntegrationCardRoot({ integration, href, onOpen, asChild = false, ...props }, ref) {
    const nameId = useId();
    const value = useMemo(() => ({ integration, nameId, href, onOpen }), [integration, nameId, href, onOpen]);
    const Root = asChild ? Slot.Root : 'article';
    return (
      <IntegrationCardProvider value={value}>
        <Root
          data-slot="pb-integration-card"
          data-state={integration.state}
          data-locked={integration.locked ? '' : undefined}
          data-integration-id={integration.integrationId}
          aria-labelledby={nameId}
          {...props}
          ref={ref}
        />
      </IntegrationCardProvider>
    );
  },
);

export type IntegrationCardSkeletonProps = ComponentPropsWithoutRef<'div'>;

/** Placeholder of a loading card, in its final size. Hidden from screen readers. Renders a `<div>`. */
export const IntegrationCardSkeleton = /* @__PURE__ */ forwardRef<HTMLDivElement, IntegrationCardSkeletonProps>(
  function IntegrationCardSkeleton(props, ref) {
    return (
      <div data-slot="pb-card-skeleton" aria-hidden="true" {...props} ref={ref}>
        <div data-slot="pb-card-header">
          <Skeleton shape="icon" />
          <div data-slot="pb-card-title">
            <Skeleton extent="long" />
            <Skeleton extent="short" />
          </div>
          <Skeleton shape="control" />
        </div>
        <div data-slot="pb-card-purpose">
          <Skeleton />
          <Skeleton extent="long" />
        </div>
      </div>
    );
  },
);

export type IntegrationCardStatusProps = Omit<IntegrationStatusProps, 'state'>;

/** Shows the integration's state in words, or the reason why it is locked. Renders a `<span>`. */
export const IntegrationCardStatus = /* @__PURE__ */ forwardRef<HTMLSpanElement, IntegrationCardStatusProps>(
  function IntegrationCardStatus(props, ref) {
    const { state, locked } = useIntegrationCard('IntegrationCard.Status').integration;
    const t = useMessages('card', cardMessages);
    if (!locked) return <IntegrationStatus state={state} {...props} ref={ref} />;
    return (
      <span data-slot="pb-status-word" data-tone="neutral" {...props} ref={ref}>
        <Icon name="lock" />
        <span>
          {t.locked} <bdi>{locked.reason}</bdi>
        </span>
      </span>
    );
  },
);

export type IntegrationCardCategoryProps = ComponentPropsWithoutRef<'p'>;

/** Shows the integration's categories. Renders a `<p>`. */
export const IntegrationCardCategory = /* @__PURE__ */ forwardRef<HTMLParagraphElement, IntegrationCardCategoryProps>(
  function IntegrationCardCategory({ children, ...props }, ref) {
    const { integration } = useIntegrationCard('IntegrationCard.Category');
    const t = useMessages('card', cardMessages);
    return (
      <p data-slot="pb-card-category" {...props} ref={ref}>
        <bdi>
          {children ?? ((integration.categories?.join(' · ') ?? integration.category?.trim()) || t.otherCategory)}
        </bdi>
      </p>
    );
  },
);

export type IntegrationCardPurposeProps = ComponentPropsWithoutRef<'p'>;

/** Shows the integration's benefit in up to two lines, else the names of its workflows, else why it is locked. Renders a `<p>`, or nothing without either. */
export const IntegrationCardPurpose = /* @__PURE__ */ forwardRef<HTMLParagraphElement, IntegrationCardPurposeProps>(
  function IntegrationCardPurpose({ children, ...props }, ref) {
    const { integration } = useIntegrationCard('IntegrationCard.Purpose');
    const purpose =
      children ?? (integration.purpose || integration.workflows?.names.join(' · ') || integration.locked?.reason);
    return purpose ? (
      <p data-slot="pb-card-purpose" {...props} ref={ref}>
        <bdi>{purpose}</bdi>
      </p>
    ) : null;
  },
);
