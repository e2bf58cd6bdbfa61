import type { Messages } from './index.ts';
import { aboutMessages } from './about.ts';
import { actionsMessages } from './actions.ts';
import { attentionMessages } from './attention.ts';
import { bulkMessages } from './bulk.ts';
import { cardMessages } from './card.ts';
import { commonMessages } from './common.ts';
import { connectMessages } from './connect.ts';
import { credentialFormMessages } from './credential-form.ts';
import { credentialRowsMessages } from './credential-rows.ts';
import { detailMessages } from './detail.ts';
import { disconnectMessages } from './disconnect.ts';
import { errorsMessages } from './errors.ts';
import { gridMessages } from './grid.ts';
import { healthMessages } from './health.ts';
import { pageMessages } from './page.ts';
import { permissionsMessages } from './permissions.ts';
import { problemsMessages } from './problems.ts';
import { purgeMessages } from './purge.ts';
import { resultsMessages } from './results.ts';
import { requestMessages } from './request.ts';
import { ribbonMessages } from './ribbon.ts';
import { runsMessages } from './runs.ts';
import { sendEventMessages } from './send-event.ts';
import { statusMessages } from './status.ts';
import { workflowMessages } from './workflow.ts';

/** Every English text at once. For tools only: components import their own module. */
export const englishMessages: Messages = {
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
  results: resultsMessages,
  request: requestMessages,
  ribbon: ribbonMessages,
  runs: runsMessages,
  sendEvent: sendEventMessages,
  status: statusMessages,
  workflow: workflowMessages,
};
