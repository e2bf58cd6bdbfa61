'use client';
import type { Acknowledgement } from '../../api/index.ts';
import {
  Button,
  EventForm,
  Notice,
  type EventFormProps,
  type EventToSend,
  type HeadingLevel,
} from '../../components/index.ts';
import { useSession, useTriggerEvent } from '../../hooks/index.ts';
import { sendEventMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { useEmit } from '../provider/use-emit.ts';
import { usePermission } from '../provider/host-options.tsx';
import { SentResults } from './sent-results.tsx';
import { useAnnouncedSend, type SentWords } from './use-announced-send.ts';

/** The event that a user sent. */
interface EventSubject {
  event: string;
  data?: Readonly<Record<string, unknown>> | undefined;
}

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
  const { mutateAsync: sendEvent } = useTriggerEvent();
  const { reason } = usePermission('events');
  const events = useSession().data?.capabilities.events ?? none;

  const wordsOf = ({ subject, at }: { subject: EventSubject; at: number }): SentWords => ({
    succeeded: text.done(subject.event),
    unknown: text.unknown(subject.event),
    unknownNext: text.unknownNext(format.dateTime(at)),
  });
  const { sent, newest, shown, select, send, stop } = useAnnouncedSend<EventSubject, Acknowledgement>({
    key: 'events',
    wordsOf,
  });

  async function trigger({ event, data }: EventToSend) {
    const end = await send({ event, ...(data && { data }) }, () => sendEvent({ event, data }));
    if (end?.outcome === 'succeeded') emit({ type: 'event_triggered', event });
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
