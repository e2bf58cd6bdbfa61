'use client';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import type { PlugboardError } from '../../api/index.ts';
import { errorStatus } from '../../api/internal.ts';
import { commonMessages, resultsMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { CodeSample } from './code-sample.tsx';
import type { SampleRequest } from './code-sample.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import type { GlyphShape } from '../primitives/status-word.tsx';
import { JsonView } from '../json/json-view.tsx';
import { Notice } from '../feedback/notice.tsx';
import { StatusWord, type Tone } from '../primitives/status-word.tsx';
import { VisuallyHidden } from '../primitives/visually-hidden.tsx';
import { ownText } from '../primitives/own-text.tsx';

/** The outcome of a request sent by hand, or `waiting`. */
export type ResultOutcome = 'waiting' | 'succeeded' | 'failed' | 'refused' | 'unknown';

/** The glyph and tone of each outcome. */
export const outcomeLook: Record<ResultOutcome, { shape: GlyphShape; tone: Tone }> = {
  waiting: { shape: 'half', tone: 'neutral' },
  succeeded: { shape: 'filled', tone: 'positive' },
  failed: { shape: 'broken', tone: 'danger' },
  refused: { shape: 'broken', tone: 'danger' },
  unknown: { shape: 'dotted', tone: 'warning' },
};

export interface SentResultProps extends ComponentPropsWithoutRef<'section'> {
  outcome: ResultOutcome;
  /** Duration of the request, in ms. */
  took?: number | undefined;
  error?: PlugboardError | undefined;
  /** The body of the response. */
  data?: unknown;
  /** Shows the body of the response. @default true */
  answers?: boolean | undefined;
  /** The texts of outcomes that need an explanation. */
  words: { failed?: ReactNode; unknown: ReactNode; unknownNext: ReactNode };
  /** A button beside the text of an unknown outcome. */
  action?: ReactNode;
  /** The same request, for a shell or a script. */
  request?: SampleRequest | undefined;
}

/** Shows the result of a request sent by hand: outcome, duration, response and code. Renders a `<section>`. */
export const SentResult = /* @__PURE__ */ forwardRef<HTMLElement, SentResultProps>(function SentResult(
  { outcome, took, error, data, answers = true, words, action, request, children, ...props },
  ref,
) {
  const text = useMessages('results', resultsMessages);
  const common = useMessages('common', commonMessages);
  const format = useFormat();
  const answered = outcome === 'succeeded' || outcome === 'failed';
  const status = error ? errorStatus[error.code] : answered ? 200 : 0;

  return (
    <section data-slot="pb-result" data-state={outcome} aria-label={text.result} {...props} ref={ref}>
      <p data-slot="pb-result-line">
        <StatusWord {...outcomeLook[outcome]}>{text[outcome]}</StatusWord>
        {status > 0 && <span>HTTP {status}</span>}
        {took !== undefined && (
          <span>
            <VisuallyHidden>{text.took} </VisuallyHidden>
            <span>{format.duration(took)}</span>
          </span>
        )}
      </p>
      {ownText(children)}
      {outcome === 'failed' && <Notice tone="danger">{words.failed}</Notice>}
      {outcome === 'refused' && <ErrorState error={error} />}
      {outcome === 'unknown' && (
        <Notice tone="warning" title={words.unknown} action={action}>
          {words.unknownNext}
          {error?.requestId !== undefined && (
            <span data-slot="pb-error-id">
              {common.requestId} <code>{error.requestId}</code>
            </span>
          )}
        </Notice>
      )}
      {answered && answers && <JsonView value={data} />}
      {request && <CodeSample request={request} />}
    </section>
  );
});
