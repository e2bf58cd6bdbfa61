'use client';
import {
  Children,
  cloneElement,
  forwardRef,
  useMemo,
  version,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  type Ref,
} from 'react';

interface Props extends Pick<HTMLAttributes<HTMLElement>, 'className' | 'style' | 'children'> {
  ref?: Ref<unknown> | undefined;
  [name: string]: unknown;
}

export interface SlotProps extends HTMLAttributes<HTMLElement> {
  /** Goes ahead of what the child holds. */
  before?: ReactNode;
  /** The one element to render onto. */
  children?: ReactNode;
}

// React 19 keeps the ref among the props, 18 beside them; each warns when asked the other's way.
const refIsProp = Number.parseInt(version) >= 19;

function refOf(child: ReactElement<Props>) {
  return (refIsProp ? child.props : (child as Pick<Props, 'ref'>)).ref;
}

function hand(ref: Ref<unknown> | undefined, node: unknown) {
  if (typeof ref === 'function') return ref(node);
  if (ref) ref.current = node;
}

/** One ref for two. React 19 takes back what a ref returned, so that is passed on, as a function that takes back both. */
function joinRefs(...refs: readonly (Ref<unknown> | undefined)[]) {
  return (node: unknown) => {
    const ends = refs.map((ref) => hand(ref, node));
    if (!ends.some(Boolean)) return;
    return () => ends.forEach((end, index) => (end ? end() : hand(refs[index], null)));
  };
}

/** Two elements' props as one: the child's win, but handlers of both run, the child's first, and styles and classes add up. */
function mergeProps(ours: Props, childs: Props): Props {
  const merged = { ...ours, ...childs };
  for (const [name, theirs] of Object.entries(childs)) {
    const own = ours[name];
    if (/^on[A-Z]/.test(name) && typeof own === 'function' && typeof theirs === 'function') {
      merged[name] = (...args: unknown[]) => {
        theirs(...args);
        own(...args);
      };
    }
  }
  const classes = [ours.className, childs.className].filter(Boolean).join(' ');
  return {
    ...merged,
    ...(ours.style && { style: { ...ours.style, ...childs.style } }),
    ...(classes && { className: classes }),
  };
}

/** Renders our props and ref onto the host's element: what `asChild` stands for. */
export const Slot = /* @__PURE__ */ forwardRef<HTMLElement, SlotProps>(function Slot(
  { before, children, ...props },
  ref,
) {
  const child = Children.only(children) as ReactElement<Props>;
  const own = refOf(child);
  const joined = useMemo(() => joinRefs(ref, own), [ref, own]);
  const merged = { ...mergeProps(props, child.props), ref: joined };
  if (before === undefined) return cloneElement(child, merged);
  return cloneElement(child, merged, before, child.props.children);
});
