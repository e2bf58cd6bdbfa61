'use client';
import { useEffect, useMemo, useRef, useState, type SyntheticEvent } from 'react';
import type { CredentialMetadata, PlugboardError } from '../../api/index.ts';
import { useTypedValues } from '../form/typed-values.ts';
import type { FieldView } from './field-view.ts';
import { checkValues, isAsked, readValues, type FieldInput, type ReadValues } from './read-values.ts';

/** Called at submit with a function that reads the inputs. A returned promise blocks a second submit until it settles. */
export type OnConnect = (read: ReadValues) => Promise<unknown> | void;

interface Options {
  metadata: CredentialMetadata;
  fields: readonly FieldView[];
  busy: boolean;
  error: PlugboardError | undefined;
  onConnect: OnConnect | undefined;
  onDirtyChange: ((dirty: boolean) => void) | undefined;
}

function clear(form: HTMLFormElement | null) {
  for (const input of form?.querySelectorAll('input') ?? []) input.value = '';
}

const isChanged = (input: FieldInput) =>
  'options' in input
    ? [...input.options].some(
        ({ selected, defaultSelected }) => selected !== defaultSelected && !(selected && !input.value),
      )
    : input.value !== input.defaultValue;

const none = { missing: [] as readonly string[], malformed: [] as readonly string[] };

const unaskedNow = (fields: readonly FieldView[], inputs: ReadonlyMap<string, FieldInput> = new Map()) =>
  fields.filter((field) => !isAsked(field, fields, inputs)).map(({ name }) => name);

/** Registers the inputs of a form, checks and reads them at submit, and moves the focus to the summary after a failure. */
export function useSubmit({ metadata, fields, busy, error, onConnect, onDirtyChange }: Options) {
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const inputs = useRef(new Map<string, FieldInput>());
  const running = useRef(false);
  const awaited = useRef(false);
  const dirty = useRef(false);
  const [wrong, setWrong] = useState(none);
  // Names only, never values. Belongs to this list of fields and is dropped with it.
  const [shown, setShown] = useState({ fields, unasked: unaskedNow(fields) });
  const first = useMemo(() => unaskedNow(fields), [fields]);
  const unasked = shown.fields === fields ? shown.unasked : first;
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!error || !awaited.current) return;
    awaited.current = false;
    const page = form.current?.getRootNode() as Document | ShadowRoot | undefined;
    const at = page?.activeElement;
    // A user who has moved on hears the alert and keeps the focus.
    if (!at || at === at.ownerDocument.body || form.current?.contains(at)) summary.current?.focus();
  }, [error]);

  useEffect(() => {
    const element = form.current;
    return () => clear(element);
  }, []);

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || running.current) return;

    const found = checkValues(fields, inputs.current);
    setWrong(found);
    if (found.missing.length + found.malformed.length > 0) return setAttempt((count) => count + 1);

    awaited.current = true;
    const sent = onConnect?.(() => readValues(fields, inputs.current, metadata.authType));
    if (!sent) return;
    running.current = true;
    const done = () => void (running.current = false);
    sent.then(done, done);
  }

  /** Runs after each input: a choice can show more fields, and the form can become dirty. */
  function change() {
    const now = [...inputs.current.values()].some(isChanged);
    if (dirty.current !== now) onDirtyChange?.((dirty.current = now));
    const next = unaskedNow(fields, inputs.current);
    if (next.join('\n') !== unasked.join('\n')) setShown({ fields, unasked: next });
  }

  useTypedValues(form, change);

  function register(name: string, input: FieldInput | null) {
    if (input) inputs.current.set(name, input);
    else inputs.current.delete(name);
  }

  return { form, summary, attempt, wrong, unasked, change, register, submit };
}
