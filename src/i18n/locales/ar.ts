import type { Locale } from '../messages/index.ts';
import * as accounts from './ar/accounts.ts';
import * as bulk from './ar/bulk.ts';
import * as catalogue from './ar/catalogue.ts';
import * as catalogueExtras from './ar/catalogue-extras.ts';
import * as common from './ar/common.ts';
import * as connect from './ar/connect.ts';
import * as detail from './ar/detail.ts';
import * as errors from './ar/errors.ts';
import * as lazyTools from './ar/lazy-tools.ts';
import * as page from './ar/page.ts';
import * as runs from './ar/runs.ts';
import * as tools from './ar/tools.ts';
import * as workflow from './ar/workflow.ts';

/** Arabic. */
const ar: Locale = {
  locale: 'ar',
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

export default ar;
