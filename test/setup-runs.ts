import * as fc from 'fast-check';
import { countRuns } from './runs.ts';

// Each input of a property is a run.
fc.configureGlobal({ beforeEach: () => countRuns() });
