export { PageHeaderBack as Back } from './page-header.tsx';
export { PageHeaderHealth as Health } from './page-header.tsx';
export {
  PageHeaderActions as Actions,
  PageHeaderCategory as Category,
  PageHeaderMeta as Meta,
  PageHeaderName as Name,
  PageHeaderPatch as Patch,
  PageHeaderPurpose as Purpose,
  PageHeaderStatus as Status,
  PageHeaderTitle as Title,
} from './page-header.tsx';
export { PageHeaderRoot as Root } from './page-header.tsx';
