/** One thing an integration may do with the user's data at the provider. */
export interface IntegrationPermission {
  /** What it is about, for example `Orders`. */
  object: string;
  access: 'read' | 'write' | 'read-write';
  /** Why it is needed, in a sentence. */
  why?: string | undefined;
  /** The provider's own name of it, shown on demand. */
  scope?: string | undefined;
  /** Whether it was added since the user last agreed. @default false */
  isNew?: boolean | undefined;
}

/** Where to read more. Only `https:` and same-origin addresses are shown. */
export interface IntegrationLinks {
  setup?: string | undefined;
  support?: string | undefined;
  privacy?: string | undefined;
  terms?: string | undefined;
}

/** What the host says of an integration that the upstream does not. */
export interface IntegrationOptions {
  /** In place of the upstream's name. */
  name?: string | undefined;
  /** What it is good for, in a sentence: on the card and at the top of its page. */
  purpose?: string | undefined;
  /** What it does, in a paragraph or several (split at empty lines): on its page. */
  description?: string | undefined;
  /** Other names people search for, such as `SFDC`. */
  aliases?: readonly string[] | undefined;
  /** In place of the upstream's category. */
  categories?: readonly string[] | undefined;
  /** @default false */
  featured?: boolean | undefined;
  /** Marks it as new. @default false */
  isNew?: boolean | undefined;
  /** When it came into the catalogue, ISO 8601: for sorting by newest. */
  addedAt?: string | undefined;
  /** Leaves it out of the catalogue. @default false */
  hidden?: boolean | undefined;
  /** Why it cannot be used, for example `Part of the Pro plan`. The card stays, without a way in. */
  locked?: string | undefined;
  /** Why it needs the user, in a sentence, when the host knows: for example `Your Shopify token expires tomorrow.` */
  attention?: string | undefined;
  /** Who makes it. */
  developer?: string | undefined;
  links?: IntegrationLinks | undefined;
  /** Shown before the user connects. */
  permissions?: readonly IntegrationPermission[] | undefined;
  /** What stops when it is disconnected, in a sentence. */
  consequences?: string | undefined;
}

/** What the host says of one field of a connector's credential. */
export interface FieldOptions {
  label?: string | undefined;
  help?: string | undefined;
  /** Shown as an example below the field. */
  example?: string | undefined;
  /** Where to find the value. Only `https:` and same-origin addresses are shown. */
  helpUrl?: string | undefined;
  /** Whether what is typed is masked. @default told by the field's name */
  secret?: boolean | undefined;
  /** Choices in place of free text. */
  options?: readonly { value: string; label: string }[] | undefined;
  /** What is filled in at first. Never for a secret. */
  defaultValue?: string | undefined;
  /** A regular expression, as the attribute `pattern` has it. */
  pattern?: string | undefined;
  /** Sends `defaultValue` without asking. @default false */
  hidden?: boolean | undefined;
  /** Asks for it only while another field has this value. */
  when?: { field: string; is: string } | undefined;
  /** Fields are asked for in this order, those without a number last. */
  order?: number | undefined;
}

/** What the host says of a connector that the upstream does not. */
export interface ConnectorOptions {
  /** In place of the upstream's name. */
  name?: string | undefined;
  /**
   * Asks for `apiKey`, or for `username` and `password`, when the upstream names no field of an `api_key` or `basic` connector.
   * These names are a guess: check them with the upstream. @default false
   */
  assumeFields?: boolean | undefined;
  /** By the field's name in the credential's metadata. */
  fields?: Readonly<Record<string, FieldOptions>> | undefined;
}
