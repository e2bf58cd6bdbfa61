import { actionsMessages, credentialFormMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import type { ParameterProblem } from './read-parameters.ts';

const keys = {
  integer: 'notInteger',
  number: 'notNumber',
  date: 'notDate',
  object: 'notObject',
  array: 'notArray',
} as const;

/** Returns a function that turns the problem of a field into a sentence. */
export function useProblemText(): (problem: ParameterProblem, label: string) => string {
  const text = useMessages('actions', actionsMessages);
  const form = useMessages('credentialForm', credentialFormMessages);
  const { number } = useFormat();
  return (problem, label) => {
    if (problem.kind === 'missing') return form.missing(label);
    if (problem.kind !== 'json') return text[keys[problem.kind]](label);
    return text.notJson(label, number(problem.at.line), number(problem.at.column));
  };
}
