export * as PageHeader from './names.ts';
export type { PageHeaderBackProps } from './back.tsx';
export type { PageHeaderHealthProps } from './health.tsx';
export type * from './parts.tsx';
export type { PageHeaderRootProps } from './root.tsx';
