'use client';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import { resultsMessages, useMessages } from '../../i18n/index.ts';
import { CodeBlock } from '../json-view/code-block.tsx';
import { CopyButton } from '../copy-button.tsx';
import { toCurl, toFetch, type SampleRequest } from './samples.ts';

export interface CodeSampleProps extends Omit<ComponentPropsWithoutRef<'details'>, 'children'> {
  request: SampleRequest;
}

/** How to send the same request from a shell or a script. Renders a `<details>`. */
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
