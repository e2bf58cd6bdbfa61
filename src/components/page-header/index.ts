export * as PageHeader from './parts.ts';
export type {
  PageHeaderActionsProps,
  PageHeaderBackProps,
  PageHeaderCategoryProps,
  PageHeaderHealthProps,
  PageHeaderMetaProps,
  PageHeaderNameProps,
  PageHeaderPatchProps,
  PageHeaderPurposeProps,
  PageHeaderRootProps,
  PageHeaderStatusProps,
  PageHeaderTitleProps,
} from './page-header.tsx';
