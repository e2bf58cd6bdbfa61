'use client';
import type { ActionResult } from '../../api/index.ts';
import {
  ActionForm,
  Button,
  EmptyState,
  ErrorState,
  Heading,
  Notice,
  Skeleton,
  type ActionRun,
  type HeadingLevel,
} from '../../components/index.ts';
import { isReadOnlyAction, LoadingText, nextLevel, readableName } from '../../components/internal.ts';
import { useConnectorAction, useCredentials, useExecuteAction } from '../../hooks/index.ts';
import { actionsMessages, credentialFormMessages, useMessages } from '../../i18n/internal.ts';
import { useEmit } from '../provider/use-emit.ts';
import { useHost, usePermission } from '../provider/host-options.tsx';
import { SentResults } from './sent-results.tsx';
import { useAnnouncedSend, type SentWords } from './use-announced-send.ts';

/** The input of an action run, without secrets, so the history can show it. */
interface ActionSubject {
  credentialId: string;
  /** Label of the account. */
  account: string;
  parameters: Readonly<Record<string, unknown>>;
}

export interface ActionRunnerBodyProps {
  connectorId: string;
  actionId: string;
  /** @default the host's name for the connector, else its id in readable form */
  connectorName?: string | undefined;
  /** Level of the heading with the action's name. @default 4 */
  headingLevel?: HeadingLevel | undefined;
  /** Takes the user to where they can connect an account. Without it, the component offers no such step. */
  onConnect?: (() => void) | undefined;
}

/** Renders the content of an `ActionRunner`: the action, its form, the result and the history. */
export function ActionRunnerBody(props: ActionRunnerBodyProps) {
  const { connectorId, actionId, headingLevel = 4, onConnect } = props;
  const host = useHost().connectors?.[connectorId];
  const name = props.connectorName ?? host?.name ?? readableName(connectorId);
  const text = useMessages('actions', actionsMessages);
  const form = useMessages('credentialForm', credentialFormMessages);
  const emit = useEmit();
  const execute = useExecuteAction(connectorId, actionId);
  const { reason } = usePermission('actions');
  const connect = usePermission('connect');
  const action = useConnectorAction(connectorId, actionId);
  const accounts = useCredentials(connectorId);

  const actionName = action.data?.name ?? actionId;
  const wordsOf = ({ subject }: { subject: ActionSubject }): SentWords => ({
    succeeded: text.done(actionName),
    failed: text.failed(name),
    unknown: text.unknown(actionName),
    unknownNext: isReadOnlyAction(actionId) ? text.unknownRead : text.unknownNext(subject.account),
  });
  const { sent, newest, shown, select, send, stop } = useAnnouncedSend<ActionSubject, ActionResult>({
    key: `action/${connectorId}/${actionId}`,
    isSuccess: ({ success }) => success,
    wordsOf,
  });

  async function run({ credentialId, account, parameters, shown: visible }: ActionRun) {
    const end = await send({ credentialId, account, parameters: visible }, () =>
      execute.mutateAsync({ credentialId, parameters }),
    );
    if (end?.answer) emit({ type: 'action_executed', connectorId, actionId, success: end.answer.success });
  }

  const failed = [action, accounts].find(({ data, error }) => error && !data);
  if (failed?.error) {
    return failed === action && failed.error.code === 'not_found' ? (
      <Notice>{text.gone}</Notice>
    ) : (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()} retrying={failed.isFetching} />
    );
  }
  if (!action.data || !accounts.data) {
    return (
      <div aria-busy="true">
        <LoadingText />
        <Skeleton extent="long" />
        <Skeleton shape="control" />
      </div>
    );
  }

  const { credentials } = accounts.data;
  const mayConnect = onConnect && connect.offered && connect.reason === undefined;
  return (
    <>
      <Heading level={headingLevel}>
        <bdi>{actionName}</bdi>
      </Heading>
      {action.data.description && (
        <p data-slot="pb-muted">
          <bdi>{action.data.description}</bdi>
        </p>
      )}
      {credentials.length === 0 ? (
        <EmptyState action={mayConnect && <Button onClick={onConnect}>{form.connect(name)}</Button>}>
          {text.noAccount(name)}
        </EmptyState>
      ) : (
        <ActionForm
          action={action.data}
          connectorName={name}
          credentials={credentials}
          busy={newest?.outcome === 'waiting'}
          disabledReason={reason}
          refused={newest?.error?.fields.map((field) => field.split('.').at(-1) ?? field)}
          headingLevel={nextLevel(headingLevel)}
          onRun={(given) => void run(given)}
          onStopWaiting={stop}
        />
      )}
      <SentResults
        {...{ sent, shown, wordsOf }}
        onSelect={select}
        labelOf={({ account }) => account}
        requestOf={({ credentialId, parameters }) => ({
          operation: 'executeConnectorAction',
          params: { connectorId, actionId },
          body: { credentialId, parameters },
        })}
        dataOf={({ data }) => data}
      />
    </>
  );
}
