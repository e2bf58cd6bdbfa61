import { describe, expect, it } from 'vitest';
import { pageTabs } from '../../../src/marketplace/detail/page-tabs.ts';

const all = { sections: {}, hasWorkflows: true, hasAccounts: true, hasAbout: true, hasTools: true };

describe('pageTabs', () => {
  it('lists every tab that has content, in order', () => {
    expect(pageTabs(all)).toEqual(['workflows', 'activity', 'accounts', 'about', 'developer']);
  });

  it.each([
    [{ hideWorkflows: true }, 'workflows'],
    [{ hideRuns: true, hideErrors: true }, 'activity'],
    [{ hideCredentials: true }, 'accounts'],
    [{ hideAbout: true }, 'about'],
  ] as const)('%o removes a tab', (sections, gone) => {
    expect(pageTabs({ ...all, sections })).not.toContain(gone);
  });

  it('keeps the activity while runs or errors are shown', () => {
    expect(pageTabs({ ...all, sections: { hideRuns: true } })).toContain('activity');
  });

  it('has neither workflows nor activity for a connector by itself', () => {
    expect(pageTabs({ ...all, hasWorkflows: false })).toEqual(['accounts', 'about', 'developer']);
  });
});
