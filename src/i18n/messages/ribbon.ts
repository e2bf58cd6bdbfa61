import { plural } from '../plural.ts';

/** Texts of the run ribbon. */
export const ribbonMessages = {
  none: 'No runs yet',
  summary: (total: number, parts: string) =>
    plural('en', total, { one: `Last run: ${parts}`, other: `Last # runs: ${parts}` }),
  success: (count: number) => plural('en', count, { other: '# succeeded' }),
  failure: (count: number) => plural('en', count, { other: '# failed' }),
  pending: (count: number) => plural('en', count, { other: '# still running' }),
  unknown: (count: number) => plural('en', count, { other: '# unclear' }),
};
