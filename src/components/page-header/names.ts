export { PageHeaderBack as Back } from './back.tsx';
export {
  PageHeaderActions as Actions,
  PageHeaderCategory as Category,
  PageHeaderMeta as Meta,
  PageHeaderName as Name,
  PageHeaderPatch as Patch,
  PageHeaderStatus as Status,
  PageHeaderTitle as Title,
} from './parts.tsx';
export { PageHeaderRoot as Root } from './root.tsx';
