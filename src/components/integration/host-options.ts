/** One permission of an integration on the user's data at the provider. */
export interface IntegrationPermission {
  /** The kind of data, for example `Orders`. */
  object: string;
  access: 'read' | 'write' | 'read-write';
  /** The reason, in one sentence. */
  why?: string | undefined;
  /** The provider's name for it, shown on demand. */
  scope?: string | undefined;
  /** True when it was added after the user last consented. @default false */
  isNew?: boolean | undefined;
}

/** Links to more information. Only `https:` and same-origin URLs are shown. */
export interface IntegrationLinks {
  setup?: string | undefined;
  support?: string | undefined;
  privacy?: string | undefined;
  terms?: string | undefined;
}

/** Why the user cannot use an integration, and the way to change that. */
export interface IntegrationLock {
  /** The reason in a few words, for example `Part of the Pro plan`. */
  reason: string;
  /** The word on its pill, for example `Pro`. @default 'Locked' */
  plan?: string | undefined;
  /** The text of the button. Without `href` and `onSelect` there is no button. @default 'See plans' */
  label?: string | undefined;
  /** Where the button leads. Only `https:` and same-origin URLs are shown. */
  href?: string | undefined;
  /** Called when the user presses the button. */
  onSelect?: (() => void) | undefined;
}

/** Returns the lock in its full form. Undefined for an integration that is not locked. */
export const toLock = (locked: string | IntegrationLock | undefined): IntegrationLock | undefined =>
  typeof locked === 'string' ? (locked === '' ? undefined : { reason: locked }) : locked;

/** Details of an integration that the host adds to the upstream's. */
export interface IntegrationOptions {
  /** Replaces the upstream's name. */
  name?: string | undefined;
  /** Its benefit in one sentence, shown on the card and at the top of its page. */
  purpose?: string | undefined;
  /** Description shown on its page. Empty lines separate paragraphs. */
  description?: string | undefined;
  /** Other names that users search for, such as `SFDC`. */
  aliases?: readonly string[] | undefined;
  /** Replaces the upstream's category. */
  categories?: readonly string[] | undefined;
  /** @default false */
  featured?: boolean | undefined;
  /** Marks it as new. @default false */
  isNew?: boolean | undefined;
  /** When it joined the catalogue, ISO 8601. Used to sort by newest. */
  addedAt?: string | undefined;
  /** Removes it from the catalogue. @default false */
  hidden?: boolean | undefined;
  /**
   * Why it cannot be used: a reason such as `Part of the Pro plan`, or a reason with a plan and a button. For display: the handler's option
   * `allow.integrations` enforces it.
   */
  locked?: string | IntegrationLock | undefined;
  /** Explains why it needs attention, in one sentence, for example `Your Shopify token expires tomorrow.` */
  attention?: string | undefined;
  /** Name of its developer. */
  developer?: string | undefined;
  links?: IntegrationLinks | undefined;
  /** Shown before the user connects. */
  permissions?: readonly IntegrationPermission[] | undefined;
  /** Explains in one sentence what stops after a disconnect. */
  consequences?: string | undefined;
}

/** Details of one credential field that the host adds to the upstream's. */
export interface FieldOptions {
  label?: string | undefined;
  help?: string | undefined;
  /** Example value, shown below the field. */
  example?: string | undefined;
  /** Link to instructions for finding the value. Only `https:` and same-origin URLs are shown. */
  helpUrl?: string | undefined;
  /** Masks the input. @default derived from the field's name */
  secret?: boolean | undefined;
  /** Replaces free text by choices. */
  options?: readonly { value: string; label: string }[] | undefined;
  /** Initial value. Ignored for a secret. */
  defaultValue?: string | undefined;
  /** A regular expression with the syntax of the `pattern` attribute. */
  pattern?: string | undefined;
  /** Sends `defaultValue` without showing the field. @default false */
  hidden?: boolean | undefined;
  /** Shows the field only while another field has this value. */
  when?: { field: string; is: string } | undefined;
  /** Position among the fields. Fields without a number are last. */
  order?: number | undefined;
}

/** Details of a connector that the host adds to the upstream's. */
export interface ConnectorOptions {
  /** Replaces the upstream's name. */
  name?: string | undefined;
  /**
   * Shows `apiKey`, or `username` and `password`, when the upstream names no field of an `api_key` or `basic` connector.
   * The names are a guess: check them with the upstream. @default false
   */
  assumeFields?: boolean | undefined;
  /** Options by the field's name in the credential's metadata. */
  fields?: Readonly<Record<string, FieldOptions>> | undefined;
}
