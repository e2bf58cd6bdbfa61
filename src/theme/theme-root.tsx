'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

/** Which colours to use: light, dark, or as the user's system says. */
export type ColorScheme = 'light' | 'dark' | 'system';

export interface ThemeRootProps extends ComponentPropsWithoutRef<'div'> {
  /** @default 'system' */
  colorScheme?: ColorScheme | undefined;
  /** How tall controls are: 36 px, or 32 px when dense. @default 'regular' */
  density?: 'regular' | 'dense' | undefined;
}

/** Carries the tokens and is the container that layouts answer to. Everything of Plugboard sits inside one. Renders a `<div>`. */
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
