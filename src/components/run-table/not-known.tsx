import { VisuallyHidden } from '../visually-hidden.tsx';

/** A dash, and what it means to who cannot see it. */
export const NotKnown = ({ children }: { children: string }) => (
  <>
    <span aria-hidden="true">–</span>
    <VisuallyHidden>{children}</VisuallyHidden>
  </>
);
