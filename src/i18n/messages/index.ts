// To add a component's texts: write `messages/<key>.ts` exporting `<key>Messages` (values are strings or functions; counts go
// through `plural`), name its type below under the key, list it in `english.ts`, export it in `../index.ts`, and add the
// translations under the same key in `locales/ar.ts`, `de.ts` and `ja.ts` (the type makes a missing one an error). Components read it with
// `useMessages('<key>', <key>Messages)`. Types only here: a value import would bundle every component's texts.
import type { aboutMessages } from './about.ts';
import type { actionsMessages } from './actions.ts';
import type { attentionMessages } from './attention.ts';
import type { bulkMessages } from './bulk.ts';
import type { cardMessages } from './card.ts';
import type { commonMessages } from './common.ts';
import type { connectMessages } from './connect.ts';
import type { credentialFormMessages } from './credential-form.ts';
import type { credentialRowsMessages } from './credential-rows.ts';
import type { detailMessages } from './detail.ts';
import type { disconnectMessages } from './disconnect.ts';
import type { errorsMessages } from './errors.ts';
import type { problemsMessages } from './problems.ts';
import type { gridMessages } from './grid.ts';
import type { healthMessages } from './health.ts';
import type { pageMessages } from './page.ts';
import type { permissionsMessages } from './permissions.ts';
import type { purgeMessages } from './purge.ts';
import type { resultsMessages } from './results.ts';
import type { requestMessages } from './request.ts';
import type { ribbonMessages } from './ribbon.ts';
import type { runsMessages } from './runs.ts';
import type { sendEventMessages } from './send-event.ts';
import type { statusMessages } from './status.ts';
import type { workflowMessages } from './workflow.ts';

/** Every text of Plugboard, by component. */
export interface Messages {
  about: typeof aboutMessages;
  actions: typeof actionsMessages;
  attention: typeof attentionMessages;
  bulk: typeof bulkMessages;
  card: typeof cardMessages;
  common: typeof commonMessages;
  connect: typeof connectMessages;
  credentialForm: typeof credentialFormMessages;
  credentialRows: typeof credentialRowsMessages;
  detail: typeof detailMessages;
  disconnect: typeof disconnectMessages;
  errors: typeof errorsMessages;
  problems: typeof problemsMessages;
  grid: typeof gridMessages;
  health: typeof healthMessages;
  page: typeof pageMessages;
  permissions: typeof permissionsMessages;
  purge: typeof purgeMessages;
  results: typeof resultsMessages;
  request: typeof requestMessages;
  ribbon: typeof ribbonMessages;
  runs: typeof runsMessages;
  sendEvent: typeof sendEventMessages;
  status: typeof statusMessages;
  workflow: typeof workflowMessages;
}

/** Texts of the host's own, in place of some of ours. */
export type MessageOverrides = { [Key in keyof Messages]?: Partial<Messages[Key]> | undefined };

/** A complete language: its tag and every text. */
export interface Locale {
  locale: string;
  messages: Messages;
}
