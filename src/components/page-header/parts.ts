export {
  PageHeaderActions as Actions,
  PageHeaderBack as Back,
  PageHeaderCategory as Category,
  PageHeaderHealth as Health,
  PageHeaderMeta as Meta,
  PageHeaderName as Name,
  PageHeaderPatch as Patch,
  PageHeaderPurpose as Purpose,
  PageHeaderRoot as Root,
  PageHeaderStatus as Status,
  PageHeaderTitle as Title,
} from './page-header.tsx';
