'use client';
import type { Workflow } from '../../api/index.ts';
import { disconnectMessages, useMessages } from '../../i18n/internal.ts';
import { ConfirmDialog } from '../overlay/confirm-dialog.tsx';
import type { DialogProps } from '../overlay/dialog.tsx';
import { IdList } from '../feedback/id-list.tsx';

export interface DisconnectDialogProps extends Pick<DialogProps, 'open' | 'onClose'> {
  /** Whose account it is. */
  name: string;
  /** What the account is called among the others. */
  account: string;
  /** Of the connector and the account: a name may be made to look like another, an id may not. @default none */
  ids?: readonly string[] | undefined;
  /** Whether there are other accounts that the workflows may use. @default false */
  others?: boolean | undefined;
  /** All that may use it. Undefined when they could not be asked for. */
  workflows: readonly Workflow[] | undefined;
  /** What else stops, in the host's words. */
  consequences?: string | undefined;
  onConfirm: () => void;
}

/** Says what disconnecting an account stops and leaves, before it is asked for. Renders a `<dialog>` while open. */
export function DisconnectDialog(props: DisconnectDialogProps) {
  const { open, onClose, name, account, ids, others = false, workflows, consequences, onConfirm } = props;
  const text = useMessages('disconnect', disconnectMessages);
  const on = workflows?.filter(({ state }) => state !== 'inactive') ?? [];

  function impact() {
    if (!workflows) return text.unsure;
    if (on.length === 0) return text.none;
    return others ? text.mayStop(on.length) : text.stops(on.length);
  }

  return (
    <ConfirmDialog
      {...{ open, onClose, onConfirm }}
      title={text.title(name, account)}
      keep={text.keep}
      confirm={text.confirm}
    >
      {ids && <IdList ids={ids} />}
      {consequences && (
        <p>
          <bdi>{consequences}</bdi>
        </p>
      )}
      <p>{impact()}</p>
      {on.length > 0 && (
        <ul data-slot="pb-disconnect-workflows">
          {on.map(({ workflowId, name: workflow, state }) => (
            <li key={workflowId}>
              <bdi>{workflow}</bdi>
              {state === 'unknown' && ` (${text.maybeOn})`}
            </li>
          ))}
        </ul>
      )}
      <p>{text.request}</p>
      <p data-slot="pb-disconnect-kept">
        {text.kept} {text.grant(name)}
      </p>
    </ConfirmDialog>
  );
}
