/** What an integration's page may go without. Hidden leaves nothing in the page and asks nothing of the server. */
export interface PageSections {
  /** @default false */
  hideAbout?: boolean | undefined;
  /** @default false */
  hidePermissions?: boolean | undefined;
  /** @default false */
  hideCredentials?: boolean | undefined;
  /** @default false */
  hideWorkflows?: boolean | undefined;
  /** @default false */
  hideRuns?: boolean | undefined;
  /** @default false */
  hideErrors?: boolean | undefined;
  /** @default false */
  hideResources?: boolean | undefined;
  /** @default false */
  hideEvents?: boolean | undefined;
  /** The deletion of run logs. @default false */
  hidePrivacy?: boolean | undefined;
}

/** Their names. */
export const pageSections = [
  'hideAbout',
  'hidePermissions',
  'hideCredentials',
  'hideWorkflows',
  'hideRuns',
  'hideErrors',
  'hideResources',
  'hideEvents',
  'hidePrivacy',
] as const satisfies (keyof PageSections)[];
