/**
 * Which promises a test file holds. The first class that fits a file has it; a file that fits none is not part of the security suites.
 */
export const classes = [
  [
    'A',
    'identity and tenants',
    [
      /server\/(isolation|identity)/,
      /server\/users\//,
      /server\/guards\/(authenticate|read-fields|allow)/,
      /server\/routes\/(matrix|connectors|workflows|session)/,
      /hooks\/(scope|context|lifecycle|queries)/,
      /marketplace\/provider/,
    ],
  ],
  ['B', 'other sites and origins', [/server\/guards\/origin/, /server\/oauth-callback/, /e2e\/(coop|other-site)/]],
  [
    'C',
    'secrets',
    [
      /server\/(secrets|canary|refused-in-browsers)/,
      /e2e\/canary/,
      /server\/config\//,
      /api\/redact/,
      /hooks\/create-credential/,
      /credential-fields\/form-view/,
    ],
  ],
  ['D', 'tokens', [/server\/(tokens\/|routes\/token)/, /api\/token-/]],
  [
    'E',
    'upstream faults',
    [
      /server\/(faults|fault-matrix|slow-faults)/,
      /server\/upstream\//,
      /hooks\/fault-matrix/,
      /marketplace\/(fault-screens|integration-grid\.test)/,
      /api\/(exchange|retry|upstream-answer|proxy-transport|slow-upstream|parse\/)/,
      /server\/(create-handler|adapters)/,
    ],
  ],
  [
    'F',
    'writes that end as known',
    [
      /flows\//,
      /hooks\/(offline|toggle|mutations|poll)/,
      /server\/routes\/(credentials|events)/,
      /server\/store\//,
      /server\/write-ends/,
      /e2e\/kill/,
      /marketplace\/(credential-form|workflow-toggle|connect-|event-trigger|action-runner|log-purge)/,
    ],
  ],
  [
    'G',
    'embedding and hostile text',
    [
      /api\/safe-url/,
      /(stories|policy)\.browser/,
      /components\/(error-boundary|hydration|base)/,
      /marketplace\/(hydration|marketplace\.ssr)/,
      /components\/(external-link|brand-icon)/,
      /hostile/,
      /security\//,
    ],
  ],
  [
    'H',
    'bad input',
    [
      /server\/(guards\/(body|ids|query)|json)/,
      /api\/(ids|json|request|errors)/,
      /(server|api)\/properties/,
      /catalogue\/fold-text/,
    ],
  ],
  ['J', 'limits', [/server\/guards\/limit/, /server\/map-limited/]],
  ['K', 'supply chain', [/supply-chain/, /architecture/, /e2e\/package/]],
];

/** Why a case may be skipped, by the beginning of its full name. */
export const reasons = {
  'the PostgreSQL store': 'runs only against a real server given by DATABASE_URL; PGlite runs the same cases',
};
