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

/** Sets the sections apart from the rest of a component's props. */
export function splitSections<Props extends PageSections>(props: Props) {
  const {
    hideAbout,
    hidePermissions,
    hideCredentials,
    hideWorkflows,
    hideRuns,
    hideErrors,
    hideResources,
    hideEvents,
    hidePrivacy,
    ...rest
  } = props;
  const sections: PageSections = {
    hideAbout,
    hidePermissions,
    hideCredentials,
    hideWorkflows,
    hideRuns,
    hideErrors,
    hideResources,
    hideEvents,
    hidePrivacy,
  };
  return { sections, rest };
}
