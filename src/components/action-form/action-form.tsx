'use client';
import {
  forwardRef,
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type SyntheticEvent,
} from 'react';
import type { ConnectorAction, Credential } from '../../api/index.ts';
import { actionsMessages, credentialFormMessages, useFormat, useMessages } from '../../i18n/index.ts';
import { Button } from '../button.tsx';
import type { HeadingLevel } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { ConfirmRun } from './confirm-run.tsx';
import { Field } from './field.tsx';
import { FormSummary } from './form-summary.tsx';
import { isReading } from './is-reading.ts';
import { ParameterField, type ParameterControl } from './parameter-field.tsx';
import { toParameterViews, type ParameterView } from './parameter-view.ts';
import { problemWords } from './problem-words.ts';
import { readParameters, type Filled, type ParameterProblem } from './read-parameters.ts';
import { useAccountNames } from './use-account-names.ts';

/** What to run an action with. */
export interface ActionRun {
  credentialId: string;
  /** What the account is called. */
  account: string;
  parameters: Record<string, unknown>;
  /** The parameters as they may be shown again: without secrets. */
  shown: Record<string, unknown>;
}

export interface ActionFormProps extends Omit<ComponentPropsWithoutRef<'form'>, 'children' | 'action'> {
  action: ConnectorAction;
  connectorName: string;
  /** The accounts to choose from. One is chosen by itself only when it is the only one. */
  credentials: readonly Credential[];
  /** Whether an answer is awaited. @default false */
  busy?: boolean | undefined;
  /** Why the action cannot be run now. */
  disabledReason?: string | undefined;
  /** Names of the parameters that were refused. */
  refused?: readonly string[] | undefined;
  /** Of the error summary. @default 4 */
  headingLevel?: HeadingLevel | undefined;
  /** Called once for each run, after what may change data has been confirmed. */
  onRun: (run: ActionRun) => void;
  onStopWaiting?: (() => void) | undefined;
}

const none: readonly string[] = [];
const noProblems: ReadonlyMap<string, ParameterProblem> = new Map();

const toFilled = (control: ParameterControl): Filled => ({
  value: control.value,
  ...('checked' in control && { checked: control.checked, touched: 'touched' in control.dataset }),
});

/** Asks for an account and an action's parameters, and checks them. What is typed stays in the fields. Renders a `<form>`. */
export const ActionForm = /* @__PURE__ */ forwardRef<HTMLFormElement, ActionFormProps>(function ActionForm(
  { action, connectorName, credentials, busy = false, disabledReason, refused = none, ...rest },
  ref,
) {
  const { headingLevel = 4, onRun, onStopWaiting, ...props } = rest;
  const text = useMessages('actions', actionsMessages);
  const form = useMessages('credentialForm', credentialFormMessages);
  const format = useFormat();
  const accounts = useAccountNames(connectorName, credentials);
  const id = useId();
  const controls = useRef(new Map<string, ParameterControl>());
  const summary = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState('');
  const [wrong, setWrong] = useState(noProblems);
  const [attempt, setAttempt] = useState(0);
  const [asking, ask] = useState<ActionRun>();

  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);

  const views = toParameterViews(action.parameters);
  const only = accounts.length === 1 ? accounts[0] : undefined;
  const account = accounts.find(({ credentialId }) => credentialId === chosen) ?? only;
  const unchosen = attempt > 0 && !account ? text.accountMissing : undefined;
  const labelOf = ({ label, position }: ParameterView) => label || form.field(position + 1);
  const fields = views.map((view) => {
    const label = labelOf(view);
    const problem = wrong.get(view.name);
    const rejected = refused.includes(view.name) ? form.refused(label) : undefined;
    return {
      view,
      label,
      id: `${id}-${view.position}`,
      problem: problem ? problemWords(problem, label, text, form, format) : rejected,
    };
  });
  const problems = [
    ...(unchosen ? [{ id: `${id}-account`, text: unchosen }] : []),
    ...fields.flatMap((field) => (field.problem ? [{ id: field.id, text: field.problem }] : [])),
  ];

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || disabledReason !== undefined) return;
    const filled = new Map([...controls.current].map(([name, control]) => [name, toFilled(control)] as const));
    const { parameters, shown, problems: found } = readParameters(views, filled);
    setWrong(found);
    if (!account || found.size > 0) return setAttempt((count) => count + 1);
    setAttempt(0);
    const run = { credentialId: account.credentialId, account: account.name, parameters, shown };
    if (isReading(action.actionId)) onRun(run);
    else ask(run);
  }

  function confirmed() {
    ask(undefined);
    if (asking) onRun(asking);
  }

  return (
    <>
      <form
        data-slot="pb-action-form"
        noValidate
        autoComplete="off"
        method="dialog"
        {...props}
        onSubmit={submit}
        ref={ref}
      >
        <FormSummary problems={problems} headingLevel={headingLevel} ref={summary} />
        <Field id={`${id}-account`} label={text.account} problem={unchosen}>
          {(control) => (
            <select
              data-slot="pb-select"
              required
              {...control}
              aria-disabled={busy || undefined}
              value={account?.credentialId ?? ''}
              onChange={({ currentTarget }) => choose(currentTarget.value)}
            >
              {!only && <option value="">{text.choose}</option>}
              {accounts.map(({ credentialId, full }) => (
                <option key={credentialId} value={credentialId}>
                  {full}
                </option>
              ))}
            </select>
          )}
        </Field>
        {fields.map(({ view, label, id, problem }) => (
          <ParameterField
            key={view.name}
            {...{ view, label, id, problem, busy }}
            ref={(control) => {
              if (control) controls.current.set(view.name, control);
              else controls.current.delete(view.name);
            }}
          />
        ))}
        {views.length === 0 && <p data-slot="pb-muted">{text.noParameters}</p>}
        <p data-slot="pb-real-data">
          <Icon name="alert" />
          {text.realData(account?.name ?? connectorName)}
        </p>
        <div data-slot="pb-form-actions">
          <Button
            type="submit"
            variant="primary"
            busy={busy}
            aria-disabled={busy || disabledReason !== undefined || undefined}
            aria-describedby={disabledReason === undefined ? undefined : `${id}-reason`}
          >
            {busy ? text.running : text.run}
          </Button>
          {busy && onStopWaiting && <Button onClick={onStopWaiting}>{text.stop}</Button>}
        </div>
        {disabledReason !== undefined && (
          <p data-slot="pb-muted" id={`${id}-reason`}>
            {disabledReason}
          </p>
        )}
      </form>
      <ConfirmRun
        open={asking !== undefined}
        actionName={action.name}
        account={asking?.account ?? ''}
        onClose={() => ask(undefined)}
        onConfirm={confirmed}
      />
    </>
  );
});
