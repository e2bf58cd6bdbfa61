'use client';
import { useEffect, useRef, useState } from 'react';
import type { Workflow } from '../../api/index.ts';
import { BulkBar, BulkProgress, BulkResult, ChangeDialog, type ChangeDialogProps } from '../../components/index.ts';
import { useAnnounce, useKeptFocus } from '../../components/internal.ts';
import type { BulkChange } from '../../hooks/index.ts';
import { bulkMessages, useMessages } from '../../i18n/internal.ts';
import { useBulk } from './use-bulk.ts';
import type { ConfirmOff } from './workflow-toggle.tsx';

export interface WorkflowBulkProps {
  integrationId: string;
  workflows: readonly Workflow[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  /** @default 'always' */
  confirmOff?: ConfirmOff | undefined;
  /** Id of the element with the reason why nothing can change. */
  disabledBy?: string | undefined;
}

interface Question {
  ask: NonNullable<ChangeDialogProps['ask']>;
  workflows: readonly Workflow[];
}

const idsOf = (workflows: readonly Workflow[]) => workflows.map(({ workflowId }) => workflowId);
const isOn = ({ state }: Workflow) => state === 'active';
const hasUpgrade = (one: Workflow) => isOn(one) && one.version !== undefined && one.version !== one.installedVersion;
const none: ReadonlySet<string> = new Set();

/** Changes several workflows of one integration and shows progress and result. */
export function WorkflowBulk(props: WorkflowBulkProps) {
  const { integrationId, workflows, selected, onSelect, confirmOff = 'always', disabledBy } = props;
  const text = useMessages('bulk', bulkMessages);
  const announce = useAnnounce();
  const { phase, change, ends, summary, start, stop, dismiss } = useBulk(integrationId, workflows);
  const [question, setQuestion] = useState<Question>();
  // Ids of the workflows that the last change switched off, so the user can resume them.
  const [switchedOff, setSwitchedOff] = useState<readonly string[]>([]);
  const box = useRef<HTMLInputElement>(null);
  const outcome = useRef<HTMLDivElement>(null);

  const { retry, ...shown } = summary;
  const chosen = workflows.filter(({ workflowId }) => selected.has(workflowId));
  const upgrades = workflows.filter(hasUpgrade);
  const notOff = workflows.filter(({ state }) => state !== 'inactive');
  const count = chosen.length;
  const resumable = change === 'off' ? switchedOff.filter((id) => ends[id]?.outcome === 'applied') : [];

  const told = useRef(count);
  useEffect(() => {
    // A change that starts clears the selection and announces itself.
    if (told.current !== count && phase !== 'running') announce(text.selected(count));
    told.current = count;
  }, [announce, count, phase, text]);

  // A replacement takes over the focus of the element that it replaces.
  const focus = useKeptFocus(`${phase} ${count > 0}`, () => outcome.current ?? box.current);

  function begin(next: BulkChange, targets: readonly Workflow[]) {
    setQuestion(undefined);
    onSelect(none);
    setSwitchedOff(next === 'off' ? idsOf(targets.filter(isOn)) : []);
    start(next, idsOf(targets));
  }

  function askOff(ask: 'off' | 'pause', targets: readonly Workflow[]) {
    if (confirmOff === 'never') begin('off', targets);
    else setQuestion({ ask, workflows: targets });
  }

  return (
    <div data-slot="pb-workflow-bulk" {...focus}>
      {phase === 'running' ? (
        <BulkProgress
          change={change}
          done={summary.done + summary.failures.length}
          total={summary.total}
          onStop={stop}
          tabIndex={-1}
          ref={outcome}
        />
      ) : (
        <BulkBar
          total={workflows.length}
          selected={count}
          onSelectAll={(all) => onSelect(all ? new Set(idsOf(workflows)) : none)}
          onClear={() => onSelect(none)}
          onSwitch={(on) => (on ? begin('on', chosen) : askOff('off', chosen))}
          onPause={notOff.some(isOn) ? () => askOff('pause', notOff) : undefined}
          upgrades={upgrades.length}
          onUpgrade={() => setQuestion({ ask: 'upgrade', workflows: upgrades })}
          disabledBy={disabledBy}
          boxRef={box}
        />
      )}
      {phase === 'done' && (
        <BulkResult
          change={change}
          {...shown}
          onRetry={retry.length > 0 ? () => start(change, retry) : undefined}
          onResume={resumable.length > 0 ? () => start('on', resumable) : undefined}
          onClose={dismiss}
          ref={outcome}
        />
      )}
      <ChangeDialog
        ask={question?.ask}
        workflows={(question?.workflows ?? []).map(({ workflowId, name, version, installedVersion }) => ({
          workflowId,
          name,
          ...(question?.ask === 'upgrade' && { from: installedVersion, to: version }),
        }))}
        onCancel={() => setQuestion(undefined)}
        onConfirm={() => question && begin(question.ask === 'upgrade' ? 'upgrade' : 'off', question.workflows)}
      />
    </div>
  );
}
