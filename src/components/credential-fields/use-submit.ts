'use client';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { CredentialMetadata, PlugboardError } from '../../api/index.ts';
import type { FieldView } from './field-view.ts';
import { missingOf, readValues, type ReadValues } from './read-values.ts';

/** Called at submit with what reads the fields. A promise keeps a second submit out until it settles. */
export type OnConnect = (read: ReadValues) => Promise<unknown> | void;

interface Options {
  metadata: CredentialMetadata;
  fields: readonly FieldView[];
  busy: boolean;
  error: PlugboardError | undefined;
  onConnect: OnConnect | undefined;
}

function clear(form: HTMLFormElement | null) {
  for (const input of form?.querySelectorAll('input') ?? []) input.value = '';
}

/** Holds the inputs of a form, checks and reads them at submit, and moves the focus to what went wrong. */
export function useSubmit({ metadata, fields, busy, error, onConnect }: Options) {
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const inputs = useRef(new Map<string, HTMLInputElement>());
  const running = useRef(false);
  const awaited = useRef(false);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);

  useEffect(() => {
    if (!error || !awaited.current) return;
    awaited.current = false;
    const page = form.current?.getRootNode() as Document | ShadowRoot | undefined;
    const at = page?.activeElement;
    // Who has moved on meanwhile is told by the alert and not torn away.
    if (!at || at === at.ownerDocument.body || form.current?.contains(at)) summary.current?.focus();
  }, [error]);

  useEffect(() => {
    const element = form.current;
    return () => clear(element);
  }, []);

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || running.current) return;

    const empty = missingOf(fields, inputs.current);
    setMissing(empty);
    if (empty.length > 0) return setAttempt((count) => count + 1);

    awaited.current = true;
    const sent = onConnect?.(() => readValues(fields, inputs.current, metadata.authType));
    if (!sent) return;
    running.current = true;
    const done = () => void (running.current = false);
    sent.then(done, done);
  }

  function register(name: string, input: HTMLInputElement | null) {
    if (input) inputs.current.set(name, input);
    else inputs.current.delete(name);
  }

  return { form, summary, inputs, missing, register, submit };
}
