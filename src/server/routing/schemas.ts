import * as v from 'valibot';
import { isEventName, isId } from '../../api/index.ts';
import { isObject } from '../../api/internal.ts';

const id = v.pipe(
  v.string(),
  v.check((value) => isId(value)),
);
// Databases refuse or change the other characters, and then what the upstream confirmed would not be kept.
const version = v.pipe(v.string(), v.maxLength(128), v.regex(/^[^\p{Cc}\p{Surrogate}]+$/u));

// Not v.record: that drops keys such as `constructor`, and what a user typed is passed as it is.
const freeForm = v.custom<Record<string, unknown>>(isObject);

/** A route without a body. */
export const NoBody = v.strictObject({});

/** Which workflow to switch. */
export const WorkflowBody = v.strictObject({ workflowId: id });

/** Which version to move to. */
export const UpgradeBody = v.strictObject({ version: v.optional(version) });

/** How a write of the browser's own ended. */
export const StateBody = v.pipe(
  v.strictObject({ state: v.optional(v.picklist(['active', 'inactive', 'unknown'])), version: v.optional(version) }),
  v.check(({ state, version }) => state !== undefined || version !== undefined),
);

/** An event and what it carries. */
export const EventBody = v.strictObject({
  event: v.pipe(
    v.string(),
    v.check((value) => isEventName(value)),
  ),
  data: v.optional(freeForm),
});

/** What an action runs with. */
export const ExecuteActionBody = v.strictObject({ credentialId: id, parameters: v.optional(freeForm) });

/** The typed values of a credential. */
export const CredentialBody = v.strictObject({ data: freeForm });

/** A route without a query. */
export const NoQuery = v.strictObject({});

/** Whether a kept token will do. A browser whose token was refused wants another. */
export const TokenQuery = v.strictObject({ fresh: v.optional(v.literal('true')) });

/** Whose workflows to list. */
export const WorkflowsQuery = v.strictObject({ integrationId: v.optional(id) });

/** Which connectors to list. */
export const ConnectorsQuery = v.strictObject({ category: v.optional(v.pipe(v.string(), v.maxLength(200))) });

/** Which connectors to ask for credentials. */
export const CredentialsQuery = v.strictObject({ connectorId: v.pipe(v.array(id), v.minLength(1), v.maxLength(20)) });
