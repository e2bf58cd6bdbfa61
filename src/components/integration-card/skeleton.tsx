'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { Skeleton } from '../skeleton.tsx';

export type IntegrationCardSkeletonProps = ComponentPropsWithoutRef<'div'>;

/** A card that is still loading, in its final size. Hidden from screen readers. Renders a `<div>`. */
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
        </div>
        <div data-slot="pb-card-footer">
          <Skeleton extent="short" />
          <Skeleton shape="control" />
        </div>
      </div>
    );
  },
);
