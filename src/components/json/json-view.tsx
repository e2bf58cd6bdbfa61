'use client';
import { forwardRef, type ComponentPropsWithoutRef, useMemo, useRef, useState } from 'react';
import { resultsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { CopyButton, download } from '../primitives/copy-button.tsx';
import { bytesOf, startOf, toJsonText } from './read-json.ts';

export interface CodeBlockProps extends ComponentPropsWithoutRef<'pre'> {
  /** The accessible name. */
  'aria-label': string;
}

/** Shows code in a region that the keyboard can scroll. Renders a `<pre>`. */
export const CodeBlock = /* @__PURE__ */ forwardRef<HTMLPreElement, CodeBlockProps>(function CodeBlock(
  { tabIndex = 0, ...props },
  ref,
) {
  return <pre data-slot="pb-code" role="region" dir="ltr" tabIndex={tabIndex} {...props} ref={ref} />;
});

export interface JsonViewProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Any value parsed from JSON. */
  value: unknown;
  /** The accessible name. @default 'Answer as JSON' */
  label?: string | undefined;
  /** @default 'answer.json' */
  fileName?: string | undefined;
}

const mostShown = 1_000_000;

/** Shows a value as JSON text: only the start of a long one, and a download for a huge one. Renders a `<div>`. */
export const JsonView = /* @__PURE__ */ forwardRef<HTMLDivElement, JsonViewProps>(function JsonView(
  { value, label, fileName = 'answer.json', ...props },
  ref,
) {
  const messages = useMessages('results', resultsMessages);
  const format = useFormat();
  const text = useMemo(() => toJsonText(value), [value]);
  const start = useMemo(() => startOf(text), [text]);
  const size = useMemo(() => bytesOf(text), [text]);
  const [whole, setWhole] = useState<unknown>();
  const region = useRef<HTMLPreElement>(null);
  const huge = size > mostShown;
  const all = whole === value && !huge;

  function showAll() {
    setWhole(value);
    // The button disappears, so the focus has to move.
    region.current?.focus();
  }

  if (text === '') return <p data-slot="pb-muted">{messages.noAnswer}</p>;
  return (
    <div data-slot="pb-json-view" {...props} ref={ref}>
      {huge && <p data-slot="pb-muted">{messages.tooLarge(format.number(Math.ceil(size / 1000)))}</p>}
      <CodeBlock aria-label={label ?? messages.answer} ref={region}>
        {all || start.length === text.length ? text : `${start}\n…`}
      </CodeBlock>
      <div data-slot="pb-code-actions">
        {!huge && !all && start.length < text.length && (
          <Button onClick={showAll}>{messages.showAll(format.number(text.split('\n').length))}</Button>
        )}
        {huge ? (
          <Button onClick={() => download(new Blob([text], { type: 'application/json' }), fileName)}>
            {messages.download}
          </Button>
        ) : (
          <CopyButton value={text} />
        )}
      </div>
    </div>
  );
});
