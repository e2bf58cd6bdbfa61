import { type actionsMessages, type credentialFormMessages, type Format } from '../../i18n/index.ts';
import type { ParameterProblem } from './read-parameters.ts';

/** Says what is wrong with a parameter. */
export function problemWords(
  problem: ParameterProblem,
  label: string,
  text: typeof actionsMessages,
  form: typeof credentialFormMessages,
  format: Format,
): string {
  switch (problem.kind) {
    case 'missing':
      return form.missing(label);
    case 'integer':
      return text.notInteger(label);
    case 'number':
      return text.notNumber(label);
    case 'date':
      return text.notDate(label);
    case 'object':
      return text.notObject(label);
    case 'array':
      return text.notArray(label);
    case 'json':
      return text.notJson(label, format.number(problem.at.line), format.number(problem.at.column));
  }
}
