import { credentialRowsMessages, disconnectMessages } from './accounts.ts';
import { bulkMessages } from './bulk.ts';
import { cardMessages, gridMessages, yoursMessages } from './catalogue.ts';
import { attentionMessages, requestMessages } from './catalogue-extras.ts';
import { commonMessages, statusMessages } from './common.ts';
import { connectMessages, credentialFormMessages } from './connect.ts';
import { detailMessages } from './detail.ts';
import { errorsMessages } from './errors.ts';
import { resultsMessages, sendEventMessages } from './lazy-tools.ts';
import { aboutMessages, healthMessages, pageMessages, permissionsMessages } from './page.ts';
import { problemsMessages, ribbonMessages, runsMessages } from './runs.ts';
import { actionsMessages, purgeMessages } from './tools.ts';
import { workflowMessages } from './workflow.ts';

/** Every English text. Import it as a type, or in tools: a component imports the texts of its own group only. */
export const englishMessages = {
  about: aboutMessages,
  actions: actionsMessages,
  attention: attentionMessages,
  bulk: bulkMessages,
  card: cardMessages,
  common: commonMessages,
  connect: connectMessages,
  credentialForm: credentialFormMessages,
  credentialRows: credentialRowsMessages,
  detail: detailMessages,
  disconnect: disconnectMessages,
  errors: errorsMessages,
  grid: gridMessages,
  health: healthMessages,
  page: pageMessages,
  permissions: permissionsMessages,
  problems: problemsMessages,
  purge: purgeMessages,
  request: requestMessages,
  results: resultsMessages,
  ribbon: ribbonMessages,
  runs: runsMessages,
  sendEvent: sendEventMessages,
  status: statusMessages,
  workflow: workflowMessages,
  yours: yoursMessages,
};
