import * as v from 'valibot';
import { isEventName, isId } from '../../api/index.ts';
import { isObject, maxNameLength } from '../../api/internal.ts';

const id = v.pipe(
  v.string(),
  v.check((value) => isId(value)),
);
// Databases refuse or change other characters, and a confirmed version would be lost.
const version = v.pipe(v.string(), v.maxLength(128), v.regex(/^[^\p{Cc}\p{Surrogate}]+$/u));

// Not v.record: that drops keys such as `constructor`, and a user's input must pass unchanged.
const freeForm = v.custom<Record<string, unknown>>(isObject);

/** The body of a route without one. */
export const NoBody = v.strictObject({});

/** The workflow to switch. */
export const WorkflowBody = v.strictObject({ workflowId: id });

/** The version to upgrade to. */
export const UpgradeBody = v.strictObject({ version: v.optional(version) });

/** The outcome of a write that the browser sent itself. */
export const StateBody = v.pipe(
  v.strictObject({ state: v.optional(v.picklist(['active', 'inactive', 'unknown'])), version: v.optional(version) }),
  v.check(({ state, version }) => state !== undefined || version !== undefined),
);

/** An event and its data. */
export const EventBody = v.strictObject({
  event: v.pipe(
    v.string(),
    v.check((value) => isEventName(value)),
  ),
  data: v.optional(freeForm),
});

/** The credential and the parameters of an action. */
export const ExecuteActionBody = v.strictObject({ credentialId: id, parameters: v.optional(freeForm) });

/** The fields of a credential. */
export const CredentialBody = v.strictObject({ data: freeForm });

/** The connector and the name of an account. */
export const AccountNameBody = v.strictObject({
  connectorId: id,
  // Databases refuse or change other characters.
  name: v.pipe(v.string(), v.trim(), v.maxLength(maxNameLength), v.regex(/^[^\p{Cc}\p{Surrogate}]*$/u)),
});

/** The query of a route without one. */
export const NoQuery = v.strictObject({});

/** Set when the upstream refused the browser's token. */
export const TokenQuery = v.strictObject({ fresh: v.optional(v.literal('true')) });

/** The integration whose workflows to list. */
export const WorkflowsQuery = v.strictObject({ integrationId: v.optional(id) });

/** The category of the connectors to list. */
export const ConnectorsQuery = v.strictObject({ category: v.optional(v.pipe(v.string(), v.maxLength(200))) });

/** The connectors whose credentials to list. */
export const CredentialsQuery = v.strictObject({ connectorId: v.pipe(v.array(id), v.minLength(1), v.maxLength(20)) });
