/** An entry of the Embedded catalogue that a user can install. */
export interface Integration {
  integrationId: string;
  /** The id if the upstream gives no name. */
  name: string;
  category?: string | undefined;
  /** As the upstream gave it. Pass it through `safeUrl` before use. */
  iconUrl?: string | undefined;
  /** Undefined if the upstream's value is missing or not a boolean. */
  installed?: boolean | undefined;
}

/** The catalogue of one user. */
export interface IntegrationList {
  integrations: Integration[];
  /** The number of items that were unreadable and therefore dropped. */
  skipped: number;
}

/** The state of a workflow for this user, as last confirmed to the handler. */
export type WorkflowState = 'active' | 'inactive' | 'unknown';

/** An automation of an integration, active or not per user. An extension: the contract cannot list workflows. */
export interface Workflow {
  workflowId: string;
  integrationId: string;
  name: string;
  /** What it does, in one sentence of the host. */
  description?: string | undefined;
  /** The newest version in the host's catalogue. Opaque: compare for equality only. */
  version?: string | undefined;
  /** The version last confirmed for this user. */
  installedVersion?: string | undefined;
  state: WorkflowState;
  /** When `state` was confirmed, ISO 8601. */
  confirmedAt?: string | undefined;
  /** When the write whose outcome is unknown was sent, ISO 8601. A later run shows that the workflow is on. */
  unclearSince?: string | undefined;
}

/** The outcome of a run. `pending`: it has not ended. */
export type RunStatus = 'success' | 'failure' | 'pending' | 'unknown';

/** One execution of a workflow, a row of its logs. */
export interface Run {
  logId: string;
  workflowId?: string | undefined;
  status: RunStatus;
  /** The start time, ISO 8601. */
  executedAt?: string | undefined;
  /** The duration in ms. */
  duration?: number | undefined;
}

/** The runs of one workflow, newest first. */
export interface RunList {
  logs: Run[];
  /** The number of items that were unreadable and therefore dropped. */
  skipped: number;
}

/** One failure of one workflow. */
export interface WorkflowError {
  errorId: string;
  workflowId?: string | undefined;
  /** Upstream text, redacted by the handler. Show it as text only. */
  message?: string | undefined;
  /** The time of the failure, ISO 8601. */
  occurredAt?: string | undefined;
}

/** The failures of one workflow, newest first. */
export interface WorkflowErrorList {
  errors: WorkflowError[];
  /** The number of items that were unreadable and therefore dropped. */
  skipped: number;
}

/** A successful write without a result. */
export interface Acknowledgement {
  success: true;
}

/** An entry of the Connectivity catalogue. A credential authorises one connector. */
export interface Connector {
  connectorId: string;
  /** The id if the upstream gives no name. */
  name: string;
  category?: string | undefined;
  /** As the upstream gave it. Pass it through `safeUrl` before use. */
  iconUrl?: string | undefined;
  actionCount?: number | undefined;
}

/** The connectors. */
export interface ConnectorList {
  connectors: Connector[];
  /** The number of items that were unreadable and therefore dropped. */
  skipped: number;
}

/** A record type of a connector. */
export interface Resource {
  resourceId: string;
  name: string;
  description?: string | undefined;
  /** Short names such as `list`, not action ids. */
  actions: string[];
}

/** The resources of one connector. */
export interface ResourceList {
  resources: Resource[];
  /** The number of items that were unreadable and therefore dropped. */
  skipped: number;
}

/** One parameter of an action. */
export interface ActionParameter {
  name: string;
  /** As the upstream names it, for example `integer`. */
  type?: string | undefined;
  required: boolean;
  description?: string | undefined;
}

/** An action of a connector and the parameters it takes. */
export interface ConnectorAction {
  actionId: string;
  name: string;
  description?: string | undefined;
  parameters: ActionParameter[];
}

/** The result of an action. `success: false` with HTTP 200 is a result, not a transport error. */
export interface ActionResult {
  success: boolean;
  data?: unknown;
}

/** The way a connector is authorised. */
export type AuthType = 'oauth2' | 'api_key' | 'basic' | 'unknown';

/** One field of a credential. */
export interface CredentialField {
  name: string;
  description?: string | undefined;
  required: boolean;
}

/** The auth type of a connector and the fields of its credentials. */
export interface CredentialMetadata {
  connectorId: string;
  authType: AuthType;
  /** All fields of the form. A single field may still be optional. */
  requiredFields: CredentialField[];
}

/** A user's stored authorisation for a connector. */
export interface Credential {
  credentialId: string;
  connectorId?: string | undefined;
  /** The name that the user gave it, else the upstream's. The contract has none: the handler keeps names. */
  name?: string | undefined;
  /** The creation time, ISO 8601. */
  createdAt?: string | undefined;
  /** The time of the last renewal, ISO 8601. Not in the contract: some upstreams renew a credential in place. */
  updatedAt?: string | undefined;
}

/** The credentials of one connector. */
export interface CredentialList {
  credentials: Credential[];
  /** The number of items that were unreadable and therefore dropped. */
  skipped: number;
}

/** The credentials of several connectors. An extension: the contract lists them one connector at a time. */
export interface CredentialFanOut {
  credentials: Credential[];
  /** The connectors whose credentials could not be listed, with the error code. */
  failed: { connectorId: string; code: string }[];
}

/** The result of creating a credential: the stored credential, or the URL of the provider's consent page. */
export type CreatedCredential = Credential | { oauthUrl: string };

/** An end user of the host, as stored upstream. */
export interface User {
  userId: string;
  username?: string | undefined;
  fullName?: string | undefined;
  createdAt?: string | undefined;
}

/** A minted JWT, for token access only. Keep it in memory. */
export interface UserToken {
  token: string;
  /** The upstream's id of the user. Absent in a response of the upstream itself. */
  userId?: string | undefined;
  /** Whole seconds until the token must be renewed. @default 300 */
  expiresIn: number;
}

/** The path of requests: `proxy` through the handler, `token` from the browser to the upstream directly. */
export type Access = 'proxy' | 'token';

/** The permissions of this user. */
export interface Capabilities {
  /** Names of the events the user may trigger. */
  events: string[];
  /** `connectorId/actionId` of the actions the user may run. */
  actions: string[];
  purge: boolean;
  /** True if a connector can be authorised on the provider's consent page. */
  oauth: boolean;
  /** False if the user must not connect accounts. Absent otherwise. @default true */
  connect?: boolean | undefined;
  /** False if the user must not switch or upgrade workflows. Absent otherwise. @default true */
  workflows?: boolean | undefined;
  /** The integrations that the user may use. Absent when all. */
  integrations?: string[] | undefined;
  /** False if the handler's store cannot keep names of accounts. Absent otherwise. @default true */
  accountNames?: boolean | undefined;
}

/** The session of the signed-in user. */
export interface Session {
  access: Access;
  /** Identifies the user and the upstream. Opaque. */
  scope: string;
  capabilities: Capabilities;
  /** Connector of each integration that the host linked by hand. */
  links: Record<string, string>;
  /** The upstream's base URLs, in token access only. */
  upstream?: { embeddedUrl: string; connectivityUrl: string } | undefined;
}
