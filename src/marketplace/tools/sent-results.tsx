'use client';
import type { ReactNode } from 'react';
import { SentHistory, SentResult } from '../../components/index.ts';
import type { ApiRequest } from '../../api/internal.ts';
import type { Sent } from '../../flows/internal.ts';
import type { SentWords } from './use-announced-send.ts';
import { useCodeSample } from './use-code-sample.ts';

export interface SentResultsProps<Subject, Answer> {
  sent: readonly Sent<Subject, Answer>[];
  shown: Sent<Subject, Answer> | undefined;
  onSelect: (id: number) => void;
  wordsOf: (sent: Sent<Subject, Answer>) => SentWords;
  /** Returns the label of a history item. */
  labelOf: (subject: Subject) => string;
  /** The request that was sent, for the code sample. */
  requestOf: (subject: Subject) => ApiRequest;
  /** Returns the data of a response, if responses have any. */
  dataOf?: ((answer: Answer) => unknown) | undefined;
  /** Action beside the text for an unknown outcome. */
  action?: ReactNode;
  children?: ReactNode;
}

/** Shows the selected result and the history. Renders nothing before the first request. */
export function SentResults<Subject, Answer>(props: SentResultsProps<Subject, Answer>) {
  const { sent, shown, onSelect, wordsOf, labelOf, requestOf, dataOf, action, children } = props;
  const request = useCodeSample(shown && requestOf(shown.subject));
  if (!shown) return null;
  const { id, outcome, took, error, answer } = shown;
  return (
    <>
      <SentResult
        key={id}
        {...{ outcome, took, error, action, request }}
        data={answer && dataOf?.(answer)}
        answers={dataOf !== undefined}
        words={wordsOf(shown)}
      >
        {children}
      </SentResult>
      <SentHistory
        items={sent.map((one) => ({ ...one, label: labelOf(one.subject) }))}
        selected={id}
        onSelect={onSelect}
      />
    </>
  );
}
