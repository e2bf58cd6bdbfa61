import type { DetailTab } from '../navigation/view-url.ts';
import type { PageSections } from './page-sections.ts';

/** What decides which tabs a page has. */
export interface PageContent {
  sections: PageSections;
  /** True for an integration, which may have workflows and runs. */
  hasWorkflows: boolean;
  hasAccounts: boolean;
  hasAbout: boolean;
  hasTools: boolean;
}

/** Returns the tabs of a page that have content, in their order. */
export function pageTabs({ sections, hasWorkflows, hasAccounts, hasAbout, hasTools }: PageContent): DetailTab[] {
  const { hideWorkflows, hideRuns, hideErrors, hideCredentials, hideAbout } = sections;
  const shown: Record<DetailTab, boolean> = {
    workflows: hasWorkflows && !hideWorkflows,
    activity: hasWorkflows && !(hideRuns && hideErrors),
    accounts: hasAccounts && !hideCredentials,
    about: hasAbout && !hideAbout,
    developer: hasTools,
  };
  return (Object.keys(shown) as DetailTab[]).filter((tab) => shown[tab]);
}
