'use client';
import { forwardRef, useId, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { useMessages, workflowMessages } from '../../i18n/internal.ts';
import { ownText } from '../primitives/own-text.tsx';

export interface WorkflowRowProps extends Omit<ComponentPropsWithoutRef<'li'>, 'children'> {
  workflowId: string;
  name: string;
  /** The current version, when known. */
  version?: string | undefined;
  /** What it does, in one sentence. */
  description?: string | undefined;
  /** Recent runs, for example a `RunRibbon`. */
  ribbon?: ReactNode;
  /** Renders before the name, for example a `SelectBox`. */
  before?: ReactNode;
  /** Renders the switch. Receives the id of the name, which labels it. */
  toggle?: ((labelledBy: string) => ReactNode) | undefined;
  /** Called when the user clicks the name. */
  onOpen?: (() => void) | undefined;
  /** Marks the open workflow. @default false */
  open?: boolean | undefined;
}

/** One workflow in a list: name, recent runs and switch. Renders a `<li>`. */
export const WorkflowRow = /* @__PURE__ */ forwardRef<HTMLLIElement, WorkflowRowProps>(function WorkflowRow(
  { workflowId, name, version, description, ribbon, before, toggle, onOpen, open = false, ...props },
  ref,
) {
  const t = useMessages('workflow', workflowMessages);
  const id = useId();

  return (
    <li
      data-slot="pb-workflow-row"
      data-workflow-id={workflowId}
      data-open={open ? '' : undefined}
      {...props}
      ref={ref}
    >
      <div data-slot="pb-workflow-title">
        {ownText(before)}
        {onOpen ? (
          <button
            data-slot="pb-workflow-name"
            dir="auto"
            id={id}
            type="button"
            aria-current={open || undefined}
            onClick={onOpen}
          >
            {name}
          </button>
        ) : (
          <span data-slot="pb-workflow-name" dir="auto" id={id}>
            {name}
          </span>
        )}
        {version !== undefined && <span data-slot="pb-workflow-version">{t.version(version)}</span>}
        {description && (
          <span data-slot="pb-workflow-description">
            <bdi>{description}</bdi>
          </span>
        )}
      </div>
      {ownText(ribbon)}
      {ownText(toggle?.(id))}
    </li>
  );
});
