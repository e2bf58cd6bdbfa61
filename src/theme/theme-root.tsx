'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

/** The colour scheme. `system` follows the setting of the user's operating system. */
export type ColorScheme = 'light' | 'dark' | 'system';

export interface ThemeRootProps extends ComponentPropsWithoutRef<'div'> {
  /** @default 'system' */
  colorScheme?: ColorScheme | undefined;
  /** The height of controls: 36 px for `regular`, 32 px for `dense`. @default 'regular' */
  density?: 'regular' | 'dense' | undefined;
}

/** Provides the design tokens and the query container. Wraps every Plugboard component. Renders a `<div>`. */
export const ThemeRoot = /* @__PURE__ */ forwardRef<HTMLDivElement, ThemeRootProps>(function ThemeRoot(
  { colorScheme = 'system', density = 'regular', ...props },
  ref,
) {
  return (
    <div
      data-pb-root=""
      data-pb-scheme={colorScheme}
      data-pb-density={density === 'dense' ? 'dense' : undefined}
      data-slot="pb-root"
      {...props}
      ref={ref}
    />
  );
});
