'use client';
import { bulkMessages, commonMessages, useMessages, workflowMessages } from '../../i18n/internal.ts';
import { ConfirmDialog } from '../overlay/confirm-dialog.tsx';

/** A workflow that a change would reach. */
export interface ChangedWorkflow {
  workflowId: string;
  name: string;
  /** The version in use, when it is known. */
  from?: string | undefined;
  /** The version to go to. */
  to?: string | undefined;
}

export interface ChangeDialogProps {
  /** What is asked: nothing, one or several to switch off, all to pause, or some to upgrade. */
  ask: 'off' | 'pause' | 'upgrade' | undefined;
  workflows: readonly ChangedWorkflow[];
  onCancel: () => void;
  onConfirm: () => void;
}

/** Names listed in full. */
const named = 10;

/** Says what a change stops and what it keeps, and asks whether to go on. Renders a `<dialog>` while something is asked. */
export function ChangeDialog({ ask, workflows, onCancel, onConfirm }: ChangeDialogProps) {
  const t = useMessages('bulk', bulkMessages);
  const words = useMessages('workflow', workflowMessages);
  const common = useMessages('common', commonMessages);
  const count = workflows.length;
  const [only] = workflows;
  const titles = {
    off: count === 1 && only ? t.askOff(only.name) : t.askOffMany(count),
    pause: t.askPause,
    upgrade: t.askUpgrade(count),
  };
  const verbs = { off: t.turnOff, pause: t.pauseAll, upgrade: words.upgrade };

  function line({ name, from, to }: ChangedWorkflow) {
    if (to === undefined) return name;
    return from === undefined ? t.movesTo(name, to) : t.moves(name, from, to);
  }

  return (
    <ConfirmDialog
      open={ask !== undefined}
      onClose={onCancel}
      onConfirm={onConfirm}
      title={ask && titles[ask]}
      keep={common.cancel}
      confirm={verbs[ask ?? 'off']}
      variant={ask === 'upgrade' ? 'primary' : 'danger'}
    >
      {(count > 1 || ask === 'upgrade') && (
        <ul data-slot="pb-change-names">
          {workflows.slice(0, named).map((workflow) => (
            <li key={workflow.workflowId}>{line(workflow)}</li>
          ))}
          {count > named && <li>{t.more(count - named)}</li>}
        </ul>
      )}
      {ask === 'upgrade' ? (
        <p>{words.setUpAgain}</p>
      ) : (
        <>
          <p>{t.stops(count)}</p>
          <p>
            {t.kept} {ask === 'pause' && t.notDisconnected}
          </p>
        </>
      )}
    </ConfirmDialog>
  );
}
