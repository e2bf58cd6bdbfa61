'use client';
import { useState } from 'react';
import { executeConnectorAction } from '../api/index.ts';
import {
  ActionForm,
  Button,
  EmptyState,
  ErrorState,
  Heading,
  isReading,
  nextLevel,
  Notice,
  readableName,
  SentHistory,
  SentResult,
  Skeleton,
  useAnnounce,
  type ActionRun,
} from '../components/index.ts';
import { useConnectorAction, useCredentials, usePlugboardContext } from '../hooks/index.ts';
import { actionsMessages, credentialFormMessages, errorsMessages, useMessages } from '../i18n/index.ts';
import type { ActionRunnerProps } from './action-runner.tsx';
import { useEmit } from './events-context.tsx';
import { useHost, usePermission } from './host-context.tsx';
import { useSample } from './use-sample.ts';
import { useSendOnce } from './use-send-once.ts';

type ActionRunnerBodyProps = Pick<ActionRunnerProps, 'connectorId' | 'actionId' | 'connectorName' | 'onConnect'> &
  Required<Pick<ActionRunnerProps, 'headingLevel'>>;

/** What is inside an `ActionRunner`: the action, its form, the result and what was run before. */
export function ActionRunnerBody(props: ActionRunnerBodyProps) {
  const { connectorId, actionId, headingLevel = 4, onConnect } = props;
  const host = useHost().connectors?.[connectorId];
  const name = props.connectorName ?? host?.name ?? readableName(connectorId);
  const text = useMessages('actions', actionsMessages);
  const form = useMessages('credentialForm', credentialFormMessages);
  const errors = useMessages('errors', errorsMessages);
  const announce = useAnnounce();
  const emit = useEmit();
  const { api } = usePlugboardContext();
  const { reason } = usePermission('actions');
  const connect = usePermission('connect');
  const action = useConnectorAction(connectorId, actionId);
  const accounts = useCredentials(connectorId);
  const [selected, select] = useState<number>();
  const { sent, send, stopWaiting } = useSendOnce({
    component: 'ActionRunner',
    map: (state) => state.actions,
    key: `${connectorId}/${actionId}`,
    isSuccess: ({ success }) => success,
  });

  const [newest] = sent;
  const shown = sent.find(({ id }) => id === selected) ?? newest;
  const sample = useSample(
    shown && {
      operation: 'executeConnectorAction',
      params: { connectorId, actionId },
      body: { credentialId: shown.subject.credentialId, parameters: shown.subject.parameters },
    },
  );
  const reads = isReading(actionId);

  async function run({ credentialId, account, parameters, shown: visible }: ActionRun) {
    const actionName = action.data?.name ?? actionId;
    select(undefined);
    // Straight to the client: a mutation's cache would keep what was typed.
    const end = await send({ credentialId, account, parameters: visible }, () =>
      executeConnectorAction(api, { connectorId, actionId, credentialId, parameters }),
    );
    if (!end) return;
    if (end.answer) emit({ type: 'action_executed', connectorId, actionId, success: end.answer.success });
    if (end.outcome === 'succeeded') announce(text.done(actionName));
    else if (end.outcome === 'failed') announce(text.failed(name), 'assertive');
    else if (end.outcome === 'unknown') announce(text.unknown(actionName), 'assertive');
    else if (end.error) announce(errors[end.error.code].title, 'assertive');
  }

  function stop() {
    stopWaiting();
    announce(text.unknown(action.data?.name ?? actionId), 'assertive');
  }

  if (action.error && !action.data) {
    return action.error.code === 'not_found' ? (
      <Notice>{text.gone}</Notice>
    ) : (
      <ErrorState error={action.error} onRetry={() => void action.refetch()} retrying={action.isFetching} />
    );
  }
  if (accounts.error && !accounts.data) {
    return <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} retrying={accounts.isFetching} />;
  }
  if (!action.data || !accounts.data) {
    return (
      <div aria-busy="true">
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
        <bdi>{action.data.name}</bdi>
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
      {shown && (
        <SentResult
          key={shown.id}
          outcome={shown.outcome}
          took={shown.took}
          error={shown.error}
          data={shown.answer?.data}
          words={{
            failed: text.failed(name),
            unknown: text.unknown(action.data.name),
            unknownNext: reads ? text.unknownRead : text.unknownNext(shown.subject.account),
          }}
          request={sample}
        />
      )}
      <SentHistory
        items={sent.map((one) => ({ ...one, label: one.subject.account }))}
        selected={shown?.id}
        onSelect={select}
      />
    </>
  );
}
