import { describeHooks } from './hook-matrix.ts';

describeHooks('token');
