'use client';
import * as RadixAvatar from 'radix-ui/avatar';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { safeUrl } from '../../api/internal.ts';
import { initialsOf } from './brand-icon.tsx';
import { usePageUrl } from '../utilities/use-page-url.ts';

export interface AvatarProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** The name of the account. Gives the initials. */
  name: string;
  /** A picture of the account. Ignored when its address is not safe. @default the initials */
  src?: string | undefined;
}

/** Stands for an account: its picture, or its initials until that has loaded. Hidden from screen readers. Renders a `<span>`. */
export const Avatar = /* @__PURE__ */ forwardRef<HTMLSpanElement, AvatarProps>(function Avatar(
  { name, src, ...props },
  ref,
) {
  const url = safeUrl(src, usePageUrl());
  return (
    <RadixAvatar.Root data-slot="pb-avatar" aria-hidden="true" {...props} ref={ref}>
      {url !== undefined && <RadixAvatar.Image src={url} alt="" referrerPolicy="no-referrer" draggable={false} />}
      <RadixAvatar.Fallback>{initialsOf(name)}</RadixAvatar.Fallback>
    </RadixAvatar.Root>
  );
});
