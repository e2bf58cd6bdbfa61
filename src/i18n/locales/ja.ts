import type { Locale } from '../messages/index.ts';
import * as accounts from './ja/accounts.ts';
import * as bulk from './ja/bulk.ts';
import * as catalogue from './ja/catalogue.ts';
import * as catalogueExtras from './ja/catalogue-extras.ts';
import * as common from './ja/common.ts';
import * as connect from './ja/connect.ts';
import * as detail from './ja/detail.ts';
import * as errors from './ja/errors.ts';
import * as lazyTools from './ja/lazy-tools.ts';
import * as page from './ja/page.ts';
import * as runs from './ja/runs.ts';
import * as tools from './ja/tools.ts';
import * as workflow from './ja/workflow.ts';

/** Japanese. */
const ja: Locale = {
  locale: 'ja',
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

export default ja;
