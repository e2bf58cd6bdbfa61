'use client';
import { forwardRef, useId, useState, type ComponentPropsWithoutRef } from 'react';
import type { ConnectorAction, Credential } from '../../api/index.ts';
import { actionsMessages, credentialFormMessages, useMessages, commonMessages, useI18n } from '../../i18n/internal.ts';
import { ChoiceField } from '../form/field.tsx';
import { isReadOnlyAction, toParameterViews } from './parameter-view.ts';
import { ParameterField, type ParameterControl } from './parameter-field.tsx';
import { useProblemText } from './use-problem-text.ts';
import { readParameters, type Filled, type ParameterProblem } from './read-parameters.ts';
import { SendForm, type SendFormOptions } from '../form/send-form.tsx';
import { useAccountNames } from '../accounts/use-account-names.ts';
import { ConfirmDialog } from '../overlay/confirm-dialog.tsx';
import { IdList } from '../feedback/id-list.tsx';

export interface ConfirmRunProps {
  open: boolean;
  actionName: string;
  account: string;
  /** Ids of the action and the account. A name can imitate another name, an id cannot. */
  ids: readonly string[];
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks for confirmation before an action that may change data. Renders a `<dialog>` while open. */
export function ConfirmRun({ open, actionName, account, ids, onClose, onConfirm }: ConfirmRunProps) {
  const text = useMessages('actions', actionsMessages);
  const common = useMessages('common', commonMessages);
  return (
    <ConfirmDialog
      {...{ open, onClose, onConfirm }}
      title={text.confirmTitle(actionName)}
      keep={common.cancel}
      confirm={text.confirmRun}
    >
      <p>{text.confirm(account)}</p>
      <IdList ids={ids} />
    </ConfirmDialog>
  );
}

/** The arguments of one run of an action. */
export interface ActionRun {
  credentialId: string;
  /** The name of the account. */
  account: string;
  parameters: Record<string, unknown>;
  /** The parameters without secrets, to show again. */
  shown: Record<string, unknown>;
}

export interface ActionFormProps
  extends Omit<ComponentPropsWithoutRef<'form'>, 'children' | 'action'>, SendFormOptions {
  action: ConnectorAction;
  connectorName: string;
  /** The accounts to choose from. A single account is preselected. */
  credentials: readonly Credential[];
  /** Names of the parameters that the upstream rejected. */
  refused?: readonly string[] | undefined;
  /** Called once per run, after the user confirms an action that may change data. */
  onRun: (run: ActionRun) => void;
}

const none: readonly string[] = [];
const noProblems: ReadonlyMap<string, ParameterProblem> = new Map();

const toFilled = (control: ParameterControl): Filled => ({
  value: control.value,
  ...('checked' in control && { checked: control.checked, touched: 'touched' in control.dataset }),
});

/** Collects an account and the parameters of an action, and checks them. Values stay in the fields. Renders a `<form>`. */
export const ActionForm = /* @__PURE__ */ forwardRef<HTMLFormElement, ActionFormProps>(function ActionForm(
  { action, connectorName, credentials, refused = none, onRun, ...props },
  ref,
) {
  const { busy = false } = props;
  const text = useMessages('actions', actionsMessages);
  const form = useMessages('credentialForm', credentialFormMessages);
  const problemText = useProblemText();
  const accounts = useAccountNames(connectorName, credentials);
  const id = useId();
  const [chosen, choose] = useState('');
  const [wrong, setWrong] = useState(noProblems);
  const [attempt, setAttempt] = useState(0);
  const [asking, ask] = useState<ActionRun>();

  const only = accounts.length === 1 ? accounts[0] : undefined;
  const account = accounts.find(({ credentialId }) => credentialId === chosen) ?? only;
  const choice = { id: `${id}-account`, text: attempt > 0 && !account ? text.accountMissing : undefined };
  const views = toParameterViews(action.parameters);
  const fields = views.map((view) => {
    const label = view.label || form.field(view.position + 1);
    const problem = wrong.get(view.name);
    const rejected = refused.includes(view.name) ? form.refused(label) : undefined;
    return { view, label, id: `${id}-${view.position}`, text: problem ? problemText(problem, label) : rejected };
  });

  const { timeZone } = useI18n();

  function send(element: HTMLFormElement) {
    const controls = element.querySelectorAll<ParameterControl>('[data-field]');
    const filled = new Map([...controls].map((one) => [one.dataset['field'] ?? '', toFilled(one)] as const));
    const { parameters, shown, problems } = readParameters(views, filled, timeZone);
    setWrong(problems);
    if (!account || problems.size > 0) return setAttempt((count) => count + 1);
    setAttempt(0);
    const run = { credentialId: account.credentialId, account: account.name, parameters, shown };
    if (isReadOnlyAction(action.actionId)) onRun(run);
    else ask(run);
  }

  function confirmed() {
    ask(undefined);
    if (asking) onRun(asking);
  }

  return (
    <>
      <SendForm
        data-slot="pb-action-form"
        {...props}
        fields={[choice, ...fields]}
        attempt={attempt}
        warning={text.realData(account?.name ?? connectorName)}
        submit={busy ? text.running : text.run}
        onSend={send}
        onClear={() => ask(undefined)}
        ref={ref}
      >
        <ChoiceField
          id={choice.id}
          label={text.account}
          problem={choice.text}
          placeholder={text.choose}
          options={accounts.map(({ credentialId, full }) => ({ value: credentialId, label: full }))}
          value={account?.credentialId}
          busy={busy}
          onChoose={choose}
        />
        {fields.map(({ text: problem, ...field }) => (
          <ParameterField key={field.view.name} {...field} problem={problem} busy={busy} />
        ))}
        {views.length === 0 && <p data-slot="pb-muted">{text.noParameters}</p>}
      </SendForm>
      <ConfirmRun
        open={asking !== undefined}
        actionName={action.name}
        account={asking?.account ?? ''}
        ids={[action.actionId, asking?.credentialId ?? '']}
        onClose={() => ask(undefined)}
        onConfirm={confirmed}
      />
    </>
  );
});
