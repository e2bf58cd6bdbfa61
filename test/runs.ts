import { TestRunner } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** How often the case was run with inputs of its own. @default 1 */
    runs?: number;
  }
}

/** Says that the case under way was run so many more times. `npm run test:security` adds them up. */
export function countRuns(more = 1): void {
  const meta = TestRunner.getCurrentTest()?.meta;
  if (meta) meta.runs = (meta.runs ?? 0) + more;
}
