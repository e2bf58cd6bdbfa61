'use client';
import { forwardRef, useState, type ComponentPropsWithoutRef } from 'react';
import { safeUrl } from '../../api/internal.ts';
import { usePageUrl } from '../utilities/use-page-url.ts';

const word = /[\p{L}\p{N}]/u;

/** One or two letters that stand for a name whose mark is missing. */
export function initialsOf(name: string): string {
  const starts = name
    .split(/[\s\-_./&]+/u)
    .map((part) => Array.from(part).find((letter) => word.test(letter)))
    .filter((letter) => letter !== undefined);
  return starts.slice(0, 2).join('').toUpperCase() || '?';
}

export interface BrandIconProps extends ComponentPropsWithoutRef<'span'> {
  /** Whose mark it is. Gives the initials when there is no mark. */
  name: string;
  /** As the upstream gave it: used only when safe. */
  src?: string | undefined;
}

/**
 * An image in the server's markup may have failed before React listened: then it is asked for again, and fails again.
 * Zero width alone does not tell, as an SVG may have no size of its own.
 */
function askAgain(image: HTMLImageElement | null) {
  if (image?.complete && image.naturalWidth === 0 && image.currentSrc) image.setAttribute('src', image.src);
}

/** A brand's mark in a fixed box, or its initials. Hidden from screen readers: the name stands beside it. Renders a `<span>`. */
export const BrandIcon = /* @__PURE__ */ forwardRef<HTMLSpanElement, BrandIconProps>(function BrandIcon(
  { name, src, ...props },
  ref,
) {
  const url = safeUrl(src, usePageUrl());
  const [failed, setFailed] = useState<string>();

  const shown = url !== undefined && url !== failed;
  return (
    <span data-slot="pb-brand-icon" data-state={shown ? 'image' : 'initials'} aria-hidden="true" {...props} ref={ref}>
      {shown ? (
        <img
          ref={askAgain}
          src={url}
          alt=""
          width="40"
          height="40"
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          draggable={false}
          onError={() => setFailed(url)}
        />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
});
