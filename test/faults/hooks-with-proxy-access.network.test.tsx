import { describeHooks } from './hook-matrix.ts';

describeHooks('proxy');
