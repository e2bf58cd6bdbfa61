import type { Locale } from '../messages/index.ts';
import * as accounts from './de/accounts.ts';
import * as bulk from './de/bulk.ts';
import * as catalogue from './de/catalogue.ts';
import * as catalogueExtras from './de/catalogue-extras.ts';
import * as common from './de/common.ts';
import * as connect from './de/connect.ts';
import * as detail from './de/detail.ts';
import * as errors from './de/errors.ts';
import * as lazyTools from './de/lazy-tools.ts';
import * as page from './de/page.ts';
import * as runs from './de/runs.ts';
import * as tools from './de/tools.ts';
import * as workflow from './de/workflow.ts';

/** German. */
const de: Locale = {
  locale: 'de',
  messages: {
    ...accounts,
    ...bulk,
    ...catalogue,
    ...catalogueExtras,
    ...common,
    ...connect,
    ...detail,
    ...errors,
    ...lazyTools,
    ...page,
    ...runs,
    ...tools,
    ...workflow,
  },
};

export default de;
