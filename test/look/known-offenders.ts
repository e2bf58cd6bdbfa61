/** What is still wrong, by screen. The test fails when one is missing here, and when one here is mended. */
export const knownOffenders: Readonly<Record<string, readonly string[]>> = {
  'catalogue-first-visit': ['uneven rows: pb-card-list'],
  catalogue: ['uneven rows: pb-card-list'],
  setup: ['empty section: pb-error-panel', 'empty section: pb-workflow-logs'],
  'setup-waiting': ['empty section: pb-error-panel', 'empty section: pb-workflow-logs'],
  'setup-errors': ['empty section: pb-error-panel', 'empty section: pb-workflow-logs'],
  'just-connected': ['empty section: pb-error-panel', 'empty section: pb-workflow-logs'],
  workflows: ['broken word: pb-workflow-name', 'narrow text: pb-run-count', 'narrow text: pb-workflow-version'],
  locked: ['empty section: pb-error-panel', 'empty section: pb-workflow-logs'],
  'no-permission': ['broken word: pb-workflow-name', 'narrow text: pb-run-count', 'narrow text: pb-workflow-version'],
  'disconnect-dialog': [
    'broken word: pb-workflow-name',
    'narrow text: pb-run-count',
    'narrow text: pb-workflow-version',
  ],
  'catalogue-loading, skeleton': ['height of card', 'height of pb-catalogue-toolbar'],
  'page-loading, skeleton': ['height of pb-page-header', 'top of “Connection”', 'top of “Workflows”'],
  'workflows-loading, skeleton': [
    'height of pb-page-header',
    'top of “About”',
    'top of “Connection”',
    'top of “Workflows”',
  ],
};
