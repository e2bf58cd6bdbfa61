import { isId, PlugboardError } from '../../api/index.ts';

/** Stops a path whose ids could re-target a request, `..` among them. */
export function checkParams(params: Readonly<Record<string, string>>): void {
  const fields = Object.keys(params).filter((name) => !isId(params[name]));
  if (fields.length > 0)
    throw new PlugboardError('invalid_request', 'The path has an id that is not usable.', { fields });
}
