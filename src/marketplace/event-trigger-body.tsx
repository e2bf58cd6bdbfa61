'use client';
import { useState } from 'react';
import { triggerEvent } from '../api/index.ts';
import {
  Button,
  EventForm,
  Notice,
  SentHistory,
  SentResult,
  useAnnounce,
  type EventToSend,
} from '../components/index.ts';
import { usePlugboardContext, useRefresh, useSession } from '../hooks/index.ts';
import { errorsMessages, sendEventMessages, useFormat, useMessages } from '../i18n/index.ts';
import type { EventTriggerProps } from './event-trigger.tsx';
import { useEmit } from './events-context.tsx';
import { usePermission } from './host-context.tsx';
import { useSample } from './use-sample.ts';
import { useSendOnce } from './use-send-once.ts';

const none: readonly string[] = [];

/** What is inside an `EventTrigger`: the form, the result and what was sent before. */
export function EventTriggerBody({
  examples,
  headingLevel,
  onShowRuns,
}: Pick<EventTriggerProps, 'examples' | 'headingLevel' | 'onShowRuns'>) {
  const text = useMessages('sendEvent', sendEventMessages);
  const errors = useMessages('errors', errorsMessages);
  const format = useFormat();
  const announce = useAnnounce();
  const emit = useEmit();
  const refresh = useRefresh();
  const { api } = usePlugboardContext();
  const { reason } = usePermission('events');
  const events = useSession().data?.capabilities.events ?? none;
  const [selected, select] = useState<number>();
  const { sent, send, stopWaiting } = useSendOnce({
    component: 'EventTrigger',
    map: (state) => state.events,
    key: '',
  });

  const [newest] = sent;
  const shown = sent.find(({ id }) => id === selected) ?? newest;
  const sample = useSample(shown && { operation: 'triggerEvent', body: { ...shown.subject } });

  async function trigger({ event, data }: EventToSend) {
    select(undefined);
    // Straight to the client: a mutation's cache would keep what was typed.
    const subject = { event, ...(data && { data }) };
    const end = await send(subject, () => triggerEvent(api, { event, data }));
    if (!end) return;
    void refresh.runs();
    if (end.outcome === 'succeeded') {
      emit({ type: 'event_triggered', event });
      announce(text.done(event));
    } else if (end.outcome === 'unknown') announce(text.unknown(event), 'assertive');
    else if (end.error) announce(errors[end.error.code].title, 'assertive');
  }

  function stop() {
    stopWaiting();
    if (newest) announce(text.unknown(newest.subject.event), 'assertive');
  }

  return (
    <>
      <EventForm
        events={events}
        examples={examples}
        busy={newest?.outcome === 'waiting'}
        disabledReason={reason}
        headingLevel={headingLevel}
        onSend={(given) => void trigger(given)}
        onStopWaiting={stop}
      />
      {shown && (
        <SentResult
          key={shown.id}
          outcome={shown.outcome}
          took={shown.took}
          error={shown.error}
          answers={false}
          words={{
            unknown: text.unknown(shown.subject.event),
            unknownNext: text.unknownNext(format.dateTime(shown.at)),
          }}
          action={onShowRuns && <Button onClick={onShowRuns}>{text.showRuns}</Button>}
          request={sample}
        >
          {shown.outcome === 'succeeded' && (
            <Notice tone="success" action={onShowRuns && <Button onClick={onShowRuns}>{text.showRuns}</Button>}>
              {text.done(shown.subject.event)}
            </Notice>
          )}
        </SentResult>
      )}
      <SentHistory
        items={sent.map((one) => ({ ...one, label: one.subject.event }))}
        selected={shown?.id}
        onSelect={select}
      />
    </>
  );
}
