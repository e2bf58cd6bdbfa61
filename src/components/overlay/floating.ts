/** One download for everything that floats. Import it through `lazy-floating.tsx`. */
export { Menu } from './menu.tsx';
export { Tooltip } from './tooltip.tsx';
