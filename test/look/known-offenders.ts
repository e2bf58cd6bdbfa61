/** What is still wrong, by screen. The test fails when one is missing here, and when one here is mended. */
export const knownOffenders: Readonly<Record<string, readonly string[]>> = {
  'catalogue-loading, skeleton': ['top of “Browse”'],
  'page-loading, skeleton': ['height of pb-page-header', 'top of the tabs'],
  'workflows-loading, skeleton': ['height of pb-page-header', 'top of the tabs'],
};
