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
import { actionsMessages, sendEventMessages, useFormat, useMessages } from '../../i18n/index.ts';
import { Field } from '../action-form/field.tsx';
import { FormSummary } from '../action-form/form-summary.tsx';
import { Button } from '../button.tsx';
import type { HeadingLevel } from '../heading.tsx';
import { Icon } from '../icon.tsx';
import { findJsonProblem } from '../json-view/json-problem.ts';
import { toJsonText } from '../json-view/json-text.ts';
import { exampleData } from './example-data.ts';
import { mostBytes, readEventData, type EventProblem } from './read-event.ts';

/** An event and what it carries. */
export interface EventToSend {
  event: string;
  data?: Record<string, unknown> | undefined;
}

export interface EventFormProps extends Omit<ComponentPropsWithoutRef<'form'>, 'children'> {
  /** The events the user may send. */
  events: readonly string[];
  /** What an event may carry, by its name, for who does not know. @default guessed from the name */
  examples?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  /** Whether an answer is awaited. @default false */
  busy?: boolean | undefined;
  /** Why no event can be sent now. */
  disabledReason?: string | undefined;
  /** Of the error summary. @default 4 */
  headingLevel?: HeadingLevel | undefined;
  onSend: (sent: EventToSend) => void;
  onStopWaiting?: (() => void) | undefined;
}

/** Asks for an event and its data as JSON, and checks them. What is typed stays in the field. Renders a `<form>`. */
export const EventForm = /* @__PURE__ */ forwardRef<HTMLFormElement, EventFormProps>(function EventForm(
  { events, examples, busy = false, disabledReason, headingLevel = 4, onSend, onStopWaiting, ...props },
  ref,
) {
  const text = useMessages('sendEvent', sendEventMessages);
  const actions = useMessages('actions', actionsMessages);
  const format = useFormat();
  const id = useId();
  const editor = useRef<HTMLTextAreaElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState('');
  const [problem, setProblem] = useState<EventProblem>();
  const [attempt, setAttempt] = useState(0);
  /** What the last button replaced. */
  const [before, setBefore] = useState<string>();

  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);

  const only = events.length === 1 ? events[0] : undefined;
  const event = events.find((one) => one === chosen) ?? only;
  const kilobytes = (bytes: number) => format.number(Math.ceil(bytes / 1000));

  function words(): string | undefined {
    switch (problem?.kind) {
      case undefined:
        return undefined;
      case 'json':
        return actions.notJson(text.data, format.number(problem.at.line), format.number(problem.at.column));
      case 'object':
        return actions.notObject(text.data);
      case 'size':
        return text.tooLarge(kilobytes(problem.bytes), kilobytes(mostBytes));
    }
  }

  const eventProblem = attempt > 0 && !event ? text.eventMissing : undefined;
  const dataProblem = words();
  const problems = [
    ...(eventProblem ? [{ id: `${id}-event`, text: eventProblem }] : []),
    ...(dataProblem ? [{ id: `${id}-data`, text: dataProblem }] : []),
  ];

  function replace(next: string, undone = false) {
    if (!editor.current || busy) return;
    setBefore(undone ? undefined : editor.current.value);
    editor.current.value = next;
    setProblem(undefined);
    editor.current.focus();
  }

  function tidy() {
    const value = editor.current?.value ?? '';
    const at = findJsonProblem(value);
    if (value.trim() === '') return;
    if (at) setProblem({ kind: 'json', at });
    else replace(toJsonText(JSON.parse(value)));
  }

  function submit(submitted: SyntheticEvent<HTMLFormElement>) {
    submitted.preventDefault();
    if (busy || disabledReason !== undefined) return;
    const read = readEventData(event ?? '', editor.current?.value ?? '');
    setProblem('problem' in read ? read.problem : undefined);
    if (!event || 'problem' in read) return setAttempt((count) => count + 1);
    setAttempt(0);
    onSend({ event, data: read.data });
  }

  return (
    <form
      data-slot="pb-event-form"
      aria-label={text.form}
      noValidate
      autoComplete="off"
      method="dialog"
      {...props}
      onSubmit={submit}
      ref={ref}
    >
      <FormSummary problems={problems} headingLevel={headingLevel} ref={summary} />
      <Field id={`${id}-event`} label={text.event} problem={eventProblem}>
        {(control) => (
          <select
            data-slot="pb-select"
            required
            {...control}
            value={event ?? ''}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            {!only && <option value="">{text.choose}</option>}
            {events.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${id}-data`} label={text.data} optional help={text.dataHelp} problem={dataProblem}>
        {(control) => (
          <textarea
            data-slot="pb-textarea"
            data-code=""
            rows={8}
            dir="ltr"
            readOnly={busy}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            {...control}
            ref={editor}
          />
        )}
      </Field>
      <div data-slot="pb-code-actions">
        <Button
          variant="quiet"
          onClick={() => event !== undefined && replace(toJsonText(examples?.[event] ?? exampleData(event)))}
          aria-disabled={event === undefined || undefined}
        >
          {text.example}
        </Button>
        <Button variant="quiet" onClick={tidy}>
          {text.format}
        </Button>
        {before !== undefined && (
          <Button variant="quiet" onClick={() => replace(before, true)}>
            {text.undo}
          </Button>
        )}
      </div>
      <p data-slot="pb-real-data">
        <Icon name="alert" />
        {text.realData}
      </p>
      <div data-slot="pb-form-actions">
        <Button
          type="submit"
          variant="primary"
          busy={busy}
          aria-disabled={busy || disabledReason !== undefined || undefined}
          aria-describedby={disabledReason === undefined ? undefined : `${id}-reason`}
        >
          {busy ? text.sending : text.send}
        </Button>
        {busy && onStopWaiting && <Button onClick={onStopWaiting}>{actions.stop}</Button>}
      </div>
      {disabledReason !== undefined && (
        <p data-slot="pb-muted" id={`${id}-reason`}>
          {disabledReason}
        </p>
      )}
    </form>
  );
});
