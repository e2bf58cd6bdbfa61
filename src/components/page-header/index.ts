export * as PageHeader from './parts.ts';
export type { PageHeaderBackProps } from './page-header.tsx';
export type { PageHeaderHealthProps } from './page-header.tsx';
export type * from './page-header.tsx';
export type { PageHeaderRootProps } from './page-header.tsx';
