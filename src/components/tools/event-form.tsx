'use client';
import { forwardRef, useId, useRef, useState, type ComponentPropsWithoutRef } from 'react';
import { parseExactJson } from '../../api/internal.ts';
import { sendEventMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { ChoiceField } from '../form/field.tsx';
import { Field } from '../form/field.tsx';
import { useProblemText } from './use-problem-text.ts';
import { SendForm, type SendFormOptions } from '../form/send-form.tsx';
import { Button } from '../primitives/button.tsx';
import { findJsonProblem } from '../json/json-problem.ts';
import { toJsonText } from '../json/read-json.ts';
import { exampleData } from './read-event.ts';
import { mostBytes, readEventData, type EventProblem } from './read-event.ts';

/** An event and its data. */
export interface EventToSend {
  event: string;
  data?: Record<string, unknown> | undefined;
}

export interface EventFormProps extends Omit<ComponentPropsWithoutRef<'form'>, 'children'>, SendFormOptions {
  /** The events the user may send. */
  events: readonly string[];
  /** Example data of each event, by its name. @default guessed from the name */
  examples?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  onSend: (sent: EventToSend) => void;
}

/** Collects an event and its data as JSON, and checks them. The text stays in the field. Renders a `<form>`. */
export const EventForm = /* @__PURE__ */ forwardRef<HTMLFormElement, EventFormProps>(function EventForm(
  { events, examples, onSend, ...props },
  ref,
) {
  const { busy = false } = props;
  const text = useMessages('sendEvent', sendEventMessages);
  const { number } = useFormat();
  const problemText = useProblemText();
  const id = useId();
  const editor = useRef<HTMLTextAreaElement>(null);
  const [chosen, choose] = useState('');
  const [problem, setProblem] = useState<EventProblem>();
  const [attempt, setAttempt] = useState(0);
  /** The text before the last button replaced it. */
  const [before, setBefore] = useState<string>();

  const event = events.find((one) => one === chosen) ?? (events.length === 1 ? events[0] : undefined);
  const kilobytes = (bytes: number) => number(Math.ceil(bytes / 1000));

  function words() {
    if (problem?.kind === 'size') return text.tooLarge(kilobytes(problem.bytes), kilobytes(mostBytes));
    return problem && problemText(problem, text.data);
  }

  const choice = { id: `${id}-event`, text: attempt > 0 && !event ? text.eventMissing : undefined };
  const data = { id: `${id}-data`, text: words() };

  function replace(next: string, undone = false) {
    if (!editor.current || busy) return;
    setBefore(undone ? undefined : editor.current.value);
    editor.current.value = next;
    setProblem(undefined);
    editor.current.focus();
  }

  function tidy() {
    const value = editor.current?.value ?? '';
    if (value.trim() === '') return;
    const at = findJsonProblem(value);
    if (at) setProblem({ kind: 'json', at });
    else replace(toJsonText(parseExactJson(value)));
  }

  function send() {
    const read = readEventData(event ?? '', editor.current?.value ?? '');
    setProblem('problem' in read ? read.problem : undefined);
    if (!event || 'problem' in read) return setAttempt((count) => count + 1);
    setAttempt(0);
    onSend({ event, data: read.data });
  }

  return (
    <SendForm
      data-slot="pb-event-form"
      aria-label={text.form}
      {...props}
      fields={[choice, data]}
      attempt={attempt}
      warning={text.realData}
      submit={busy ? text.sending : text.send}
      onSend={send}
      onClear={() => setBefore(undefined)}
      ref={ref}
    >
      <ChoiceField
        id={choice.id}
        label={text.event}
        problem={choice.text}
        placeholder={text.choose}
        options={events.map((one) => ({ value: one, label: one }))}
        value={event}
        onChoose={choose}
      />
      <Field id={data.id} label={text.data} optional help={text.dataHelp} problem={data.text}>
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
    </SendForm>
  );
});
