'use client';
import type { Workflow } from '../../api/index.ts';
import { disconnectMessages, useMessages } from '../../i18n/internal.ts';
import { ConfirmDialog } from '../overlay/confirm-dialog.tsx';
import type { DialogProps } from '../overlay/dialog.tsx';
import { IdList } from '../feedback/id-list.tsx';

export interface DisconnectDialogProps extends Pick<DialogProps, 'open' | 'onClose'> {
  /** The name of the connector. */
  name: string;
  /** The name of the account in its list. */
  account: string;
  /** Ids that tell what the name cannot: a name can imitate another name, an id cannot. @default none */
  ids?: readonly string[] | undefined;
  /** True when the workflows may use other accounts. @default false */
  others?: boolean | undefined;
  /** The workflows that may use the account. Undefined when they could not be loaded. */
  workflows: readonly Workflow[] | undefined;
  /** Other effects, in the words of the host. */
  consequences?: string | undefined;
  onConfirm: () => void;
}

/** One sentence about workflows, and their names. */
function Effect({ words, workflows }: { words: string | undefined; workflows: readonly Workflow[] }) {
  if (words === undefined) return null;
  return (
    <>
      <p>{words}</p>
      {workflows.length > 0 && (
        <ul data-slot="pb-disconnect-workflows">
          {workflows.map(({ workflowId, name }) => (
            <li key={workflowId}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Explains what disconnecting an account stops and keeps, and asks for confirmation. Renders a `<dialog>` while open. */
export function DisconnectDialog(props: DisconnectDialogProps) {
  const { open, onClose, name, account, ids, others = false, workflows, consequences, onConfirm } = props;
  const text = useMessages('disconnect', disconnectMessages);
  const on = workflows?.filter(({ state }) => state === 'active') ?? [];
  const unconfirmed = workflows?.filter(({ state }) => state === 'unknown') ?? [];

  function impact() {
    if (!workflows) return text.unsure;
    if (on.length === 0) return unconfirmed.length === 0 ? text.none : undefined;
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
      <Effect words={impact()} workflows={on} />
      <Effect words={unconfirmed.length > 0 ? text.mayBeOn(unconfirmed.length) : undefined} workflows={unconfirmed} />
      <p>{text.request}</p>
      <p data-slot="pb-disconnect-kept">
        {text.kept} {text.grant(name)}
      </p>
    </ConfirmDialog>
  );
}
