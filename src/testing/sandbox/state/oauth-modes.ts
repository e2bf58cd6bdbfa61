import { connectors, type CatalogueConnector } from '../catalogue/catalogue.ts';
import type { ContractOperation } from '../contract/operation.ts';
import { badRequest } from '../contract/respond.ts';
import type { SandboxOAuth, SandboxOptions } from '../contract/types.ts';

/** The OAuth mode of each connector. */
export interface OAuthModes {
  /** True if at least one connector uses the consent page. */
  readonly hasConsentPages: boolean;
  modeOf(connectorId: string): SandboxOAuth;
}

const hasConsent = (connectorId: string): boolean => connectors.get(connectorId)?.authType === 'oauth2';

/** Reads the `oauth` option. Only OAuth2 connectors have a consent page. Throws a `TypeError` for any other connector. */
export function createOAuthModes(oauth: SandboxOptions['oauth'] = 'contract'): OAuthModes {
  const all = typeof oauth === 'string' ? oauth : 'contract';
  const named = new Map(typeof oauth === 'string' ? [] : Object.entries(oauth));
  const invalid = [...named.keys()].find((connectorId) => !hasConsent(connectorId));
  if (invalid !== undefined) {
    throw new TypeError(
      `createSandbox: \`oauth\` names ${invalid}, which is no connector of auth type oauth2, so there is no consent to ask for. Leave it out.`,
    );
  }
  return {
    hasConsentPages: all === 'redirect' || [...named.values()].includes('redirect'),
    modeOf: (connectorId) => (hasConsent(connectorId) ? (named.get(connectorId) ?? all) : 'contract'),
  };
}

/** Allows the two keys of the product in a request that creates a credential. */
export function withConsentKeys(operation: ContractOperation): ContractOperation {
  const { operationId, body } = operation;
  if (operationId !== 'createCredential' || !body) return operation;
  const text = { type: 'string' };
  return {
    ...operation,
    body: { ...body, properties: { ...body.properties, authenticationType: text, redirectUri: text } },
  };
}

function isWebUrl(value: unknown): boolean {
  try {
    return /^https?:$/.test(new URL(String(value)).protocol);
  } catch {
    return false;
  }
}

/** Rejects the two keys where they do not apply, and requires them in `redirect` mode. */
export function checkConsentKeys(
  oauth: OAuthModes,
  { connectorId, authType }: CatalogueConnector,
  { authenticationType, redirectUri }: Record<string, unknown>,
): void {
  if (authenticationType !== undefined && authenticationType !== authType) {
    throw badRequest(`The field authenticationType must be ${authType} for this connector`);
  }
  if (redirectUri !== undefined && authType !== 'oauth2') {
    throw badRequest('The field redirectUri is for connectors of auth type oauth2');
  }
  if (redirectUri !== undefined && !isWebUrl(redirectUri)) {
    throw badRequest('The field redirectUri must be an http or https URL');
  }
  if (oauth.modeOf(connectorId) === 'redirect' && (authenticationType === undefined || redirectUri === undefined)) {
    throw badRequest('The fields authenticationType and redirectUri are required for this connector');
  }
}
