import { VisuallyHidden } from '../visually-hidden.tsx';

/** A dash, and what it means to who cannot see it. */
export const NotKnown = ({ children }: { children: string }) => (
  <>
    {/* Before the dash: behind it, at the end of a line, even a hidden pixel would widen the page. */}
    <VisuallyHidden>{children}</VisuallyHidden>
    <span aria-hidden="true">–</span>
  </>
);
