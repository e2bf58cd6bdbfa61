export { ThemeRoot, type ColorScheme, type ThemeRootProps } from './theme-root.tsx';
