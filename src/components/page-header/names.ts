export { PageHeaderBack as Back } from './back.tsx';
export { PageHeaderHealth as Health } from './health.tsx';
export {
  PageHeaderActions as Actions,
  PageHeaderCategory as Category,
  PageHeaderMeta as Meta,
  PageHeaderName as Name,
  PageHeaderPatch as Patch,
  PageHeaderPurpose as Purpose,
  PageHeaderStatus as Status,
  PageHeaderTitle as Title,
} from './parts.tsx';
export { PageHeaderRoot as Root } from './root.tsx';
