'use client';
import { createElement, Fragment, isValidElement, type ReactNode } from 'react';

/**
 * Gives each bare text an element of its own. A browser that translates the page moves text nodes into elements that React does not
 * know: React then fails to insert a sibling before such a text, or to remove it. Takes the children of one element.
 */
export function ownText(children: ReactNode): ReactNode {
  if (typeof children === 'string' || typeof children === 'number') return <span data-slot="pb-text">{children}</span>;
  if (Array.isArray(children)) return createElement(Fragment, null, ...children.map(ownText));
  if (!isValidElement<{ children?: ReactNode }>(children) || children.type !== Fragment) return children;
  return <Fragment key={children.key}>{ownText(children.props.children)}</Fragment>;
}
