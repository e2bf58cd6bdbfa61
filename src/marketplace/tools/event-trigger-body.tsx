'use client';
import { triggerEvent } from '../../api/index.ts';
import {
  Button,
  EventForm,
  Notice,
  type EventFormProps,
  type EventToSend,
  type HeadingLevel,
} from '../../components/index.ts';
import { usePlugboardContext, useSession } from '../../hooks/index.ts';
import { useRefresh } from '../../hooks/internal.ts';
import { sendEventMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { useEmit } from '../provider/use-emit.ts';
import { usePermission } from '../provider/host-options.tsx';
import { SentResults } from './sent-results.tsx';
import type { EventSubject } from '../store/sent-slice.ts';
import { useSendOnce, type SentWords } from './use-send-once.ts';

const none: readonly string[] = [];

export interface EventTriggerBodyProps {
  /** Example data by event name. @default guessed from the name */
  examples?: EventFormProps['examples'];
  /** Level of the heading of the error summary. @default 4 */
  headingLevel?: HeadingLevel | undefined;
  /** Takes the user to the runs. Without it, the component offers no such step. */
  onShowRuns?: (() => void) | undefined;
}

/** Renders the content of an `EventTrigger`: the form, the result and the history. */
export function EventTriggerBody({ examples, headingLevel, onShowRuns }: EventTriggerBodyProps) {
  const text = useMessages('sendEvent', sendEventMessages);
  const format = useFormat();
  const emit = useEmit();
  const refresh = useRefresh();
  const { api } = usePlugboardContext();
  const { reason } = usePermission('events');
  const events = useSession().data?.capabilities.events ?? none;

  const wordsOf = ({ subject, at }: { subject: EventSubject; at: number }): SentWords => ({
    succeeded: text.done(subject.event),
    unknown: text.unknown(subject.event),
    unknownNext: text.unknownNext(format.dateTime(at)),
  });
  const { sent, newest, shown, select, send, stop } = useSendOnce({
    map: (state) => state.events,
    key: '',
    wordsOf,
  });

  async function trigger({ event, data }: EventToSend) {
    // Straight to the client: a mutation's cache would keep what was typed.
    const end = await send({ event, ...(data && { data }) }, () => triggerEvent(api, { event, data }));
    if (!end) return;
    void refresh.runs();
    if (end.outcome === 'succeeded') emit({ type: 'event_triggered', event });
  }

  const showRuns = onShowRuns && <Button onClick={onShowRuns}>{text.showRuns}</Button>;
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
      <SentResults
        {...{ sent, shown, wordsOf }}
        onSelect={select}
        labelOf={({ event }) => event}
        requestOf={(subject) => ({ operation: 'triggerEvent', body: { ...subject } })}
        action={showRuns}
      >
        {shown?.outcome === 'succeeded' && (
          <Notice tone="success" action={showRuns}>
            {wordsOf(shown).succeeded}
          </Notice>
        )}
      </SentResults>
    </>
  );
}
