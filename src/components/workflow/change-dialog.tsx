'use client';
import { bulkMessages, commonMessages, useMessages, workflowMessages } from '../../i18n/internal.ts';
import { ConfirmDialog } from '../overlay/confirm-dialog.tsx';

/** A workflow that a change affects. */
export interface ChangedWorkflow {
  workflowId: string;
  name: string;
  /** The current version, when known. */
  from?: string | undefined;
  /** The new version. */
  to?: string | undefined;
}

export interface ChangeDialogProps {
  /** The change to confirm. Undefined closes the dialog. */
  ask: 'off' | 'pause' | 'upgrade' | undefined;
  workflows: readonly ChangedWorkflow[];
  onCancel: () => void;
  onConfirm: () => void;
}

/** Number of workflows listed by name. */
const maxNames = 10;

/** Asks for confirmation of a change and explains its effects. Renders a `<dialog>` while `ask` is set. */
export function ChangeDialog({ ask, workflows, onCancel, onConfirm }: ChangeDialogProps) {
  const t = useMessages('bulk', bulkMessages);
  const workflowText = useMessages('workflow', workflowMessages);
  const common = useMessages('common', commonMessages);
  const count = workflows.length;
  const [only] = workflows;
  const titles = {
    off: count === 1 && only ? t.askOff(only.name) : t.askOffMany(count),
    pause: t.askPause,
    upgrade: t.askUpgrade(count),
  };
  const verbs = { off: t.turnOff, pause: t.pauseAll, upgrade: workflowText.upgrade };

  function describe({ name, from, to }: ChangedWorkflow) {
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
          {workflows.slice(0, maxNames).map((workflow) => (
            <li key={workflow.workflowId}>{describe(workflow)}</li>
          ))}
          {count > maxNames && <li>{t.more(count - maxNames)}</li>}
        </ul>
      )}
      {ask === 'upgrade' ? (
        <p>{workflowText.setUpAgain}</p>
      ) : (
        <>
          <p>{t.stops(count)}</p>
          <p>{ask === 'pause' ? `${t.kept} ${t.notDisconnected}` : t.kept}</p>
        </>
      )}
    </ConfirmDialog>
  );
}
