export { Button, type ButtonProps, type ButtonVariant } from './button.tsx';
export { Glyph, type GlyphProps, type GlyphShape } from './glyph.tsx';
export { Icon, type IconName, type IconProps } from './icon.tsx';
export { Spinner, type SpinnerProps } from './spinner.tsx';
export { createStrictContext } from './strict-context.ts';
export { VisuallyHidden, type VisuallyHiddenProps } from './visually-hidden.tsx';
