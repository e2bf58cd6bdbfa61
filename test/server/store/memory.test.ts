import { createMemoryStore } from '../../../src/server/index.ts';
import { describeStore } from './contract.ts';

describeStore('memory', async () => createMemoryStore());
