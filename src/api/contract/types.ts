/** An entry of the Embedded catalogue, what a user installs. */
export interface Integration {
  integrationId: string;
  /** The id when the upstream gives no name. */
  name: string;
  category?: string | undefined;
  /** As the upstream gave it. Pass it through `safeUrl` before use. */
  iconUrl?: string | undefined;
  /** Undefined when the upstream does not say so legibly. */
  installed?: boolean | undefined;
}

/** The catalogue of one user. */
export interface IntegrationList {
  integrations: Integration[];
  /** How many items were dropped because they could not be read. */
  skipped: number;
}

/** Whether a workflow is on for this user, as far as the handler has had it confirmed. */
export type WorkflowState = 'active' | 'inactive' | 'unknown';

/** An automation of an integration, active or not per user. An extension: the contract cannot list workflows. */
export interface Workflow {
  workflowId: string;
  integrationId: string;
  name: string;
  /** The newest version the host knows of. Opaque: compare for equality only. */
  version?: string | undefined;
  /** The version last confirmed for this user. */
  installedVersion?: string | undefined;
  state: WorkflowState;
  /** When `state` was confirmed, ISO 8601. */
  confirmedAt?: string | undefined;
}

/** How a run ended, or has not yet. */
export type RunStatus = 'success' | 'failure' | 'pending' | 'unknown';

/** One execution of a workflow, a row of its logs. */
export interface Run {
  logId: string;
  workflowId?: string | undefined;
  status: RunStatus;
  /** When it started, ISO 8601. */
  executedAt?: string | undefined;
  /** How long it took, in ms. */
  duration?: number | undefined;
}

/** The runs of one workflow, newest first. */
export interface RunList {
  logs: Run[];
  /** How many items were dropped because they could not be read. */
  skipped: number;
}

/** One failure of one workflow. */
export interface WorkflowError {
  errorId: string;
  workflowId?: string | undefined;
  /** Upstream text, redacted by the handler. Show it as text only. */
  message?: string | undefined;
  /** When it went wrong, ISO 8601. */
  occurredAt?: string | undefined;
}

/** The failures of one workflow, newest first. */
export interface WorkflowErrorList {
  errors: WorkflowError[];
  /** How many items were dropped because they could not be read. */
  skipped: number;
}

/** What the upstream acknowledged. */
export interface Acknowledgement {
  success: true;
}

/** An entry of the Connectivity catalogue, what a credential is for. */
export interface Connector {
  connectorId: string;
  /** The id when the upstream gives no name. */
  name: string;
  category?: string | undefined;
  /** As the upstream gave it. Pass it through `safeUrl` before use. */
  iconUrl?: string | undefined;
  actionCount?: number | undefined;
}

/** The connectors. */
export interface ConnectorList {
  connectors: Connector[];
  /** How many items were dropped because they could not be read. */
  skipped: number;
}

/** A kind of record that a connector knows. */
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
  /** How many items were dropped because they could not be read. */
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

/** What an action returned. `success: false` with HTTP 200 is an answer, not an error of the transport. */
export interface ActionResult {
  success: boolean;
  data?: unknown;
}

/** How a connector is authorised. */
export type AuthType = 'oauth2' | 'api_key' | 'basic' | 'unknown';

/** One field of a credential. */
export interface CredentialField {
  name: string;
  description?: string | undefined;
  required: boolean;
}

/** What a credential for a connector is made of. */
export interface CredentialMetadata {
  connectorId: string;
  authType: AuthType;
  /** All fields to ask for; one may still be optional. */
  requiredFields: CredentialField[];
}

/** A user's stored authorisation for a connector. */
export interface Credential {
  credentialId: string;
  connectorId?: string | undefined;
  /** What the user or the upstream calls it. The contract has none; some upstreams do. */
  name?: string | undefined;
  /** When it was created, ISO 8601. */
  createdAt?: string | undefined;
  /** When it was last renewed, ISO 8601. Beyond the contract: some upstreams renew in place. */
  updatedAt?: string | undefined;
}

/** The credentials of one connector. */
export interface CredentialList {
  credentials: Credential[];
  /** How many items were dropped because they could not be read. */
  skipped: number;
}

/** The credentials of several connectors. An extension: the contract lists them one connector at a time. */
export interface CredentialFanOut {
  credentials: Credential[];
  /** The connectors that could not be asked, and why. */
  failed: { connectorId: string; code: string }[];
}

/** How creating a credential was answered: stored, or to be finished at the provider. */
export type CreatedCredential = Credential | { oauthUrl: string };

/** An end user of the host, as the upstream knows them. */
export interface User {
  userId: string;
  username?: string | undefined;
  fullName?: string | undefined;
  createdAt?: string | undefined;
}

/** A minted JWT, for token access only. Keep it in memory. */
export interface UserToken {
  token: string;
  /** The upstream's id of the user. Absent when the upstream itself answered. */
  userId?: string | undefined;
  /** Whole seconds until the token must be renewed. @default 300 */
  expiresIn: number;
}

/** Whether the browser goes through the handler or calls the upstream itself. */
export type Access = 'proxy' | 'token';

/** What the handler lets this user do. */
export interface Capabilities {
  /** Names of the events the user may trigger. */
  events: string[];
  /** `connectorId/actionId` of the actions the user may run. */
  actions: string[];
  purge: boolean;
  /** Whether a connector may be authorised on the provider's own page. */
  oauth: boolean;
  /** Whether the user may connect accounts. Named only when not. @default true */
  connect?: boolean | undefined;
  /** Whether the user may switch and upgrade workflows. Named only when not. @default true */
  workflows?: boolean | undefined;
}

/** What the handler knows of the signed-in user. */
export interface Session {
  access: Access;
  /** Changes when the user or the upstream does. Opaque. */
  scope: string;
  capabilities: Capabilities;
  /** Connector of each integration that the host linked by hand. */
  links: Record<string, string>;
  /** Where the browser finds the upstream, in token access only. */
  upstream?: { embeddedUrl: string; connectivityUrl: string } | undefined;
}
