'use client';
import { forwardRef, useState, type ComponentPropsWithoutRef } from 'react';
import { safeUrl } from '../../api/internal.ts';
import { usePageUrl } from '../utilities/use-page-url.ts';

const word = /[\p{L}\p{N}]/u;

/** Returns one or two initials of a name. */
export function initialsOf(name: string): string {
  const starts = name
    .split(/[\s\-_./&]+/u)
    .map((part) => Array.from(part).find((letter) => word.test(letter)))
    .filter((letter) => letter !== undefined);
  return starts.slice(0, 2).join('').toUpperCase() || '?';
}

export interface BrandIconProps extends ComponentPropsWithoutRef<'span'> {
  /** The name of the brand. Gives the initials. */
  name: string;
  /** The address of the mark, from the upstream. Ignored when it is not safe. */
  src?: string | undefined;
}

/**
 * Loads an image of the server's markup again if it failed before React attached its handlers, so that `onError` runs.
 * Zero width alone is no failure: an SVG can have no size of its own.
 */
function askAgain(image: HTMLImageElement | null) {
  if (image?.complete && image.naturalWidth === 0 && image.currentSrc) image.setAttribute('src', image.src);
}

/** The mark of a brand in a fixed box, or its initials. Hidden from screen readers: the name is beside it. Renders a `<span>`. */
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
