/** Sections that a host may hide. A hidden section renders nothing and sends no request. */
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
  /** Has no effect: the page deletes nothing. Place `<LogPurge />` on a page of your own. @default false */
  hidePrivacy?: boolean | undefined;
}

/** The names of all section props. */
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
