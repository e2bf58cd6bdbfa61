import { connectors, type CatalogueConnector } from '../catalogue/catalogue.ts';
import type { Operation } from '../contract/router.ts';
import { badRequest } from '../contract/respond.ts';
import type { SandboxOAuth, SandboxOptions } from '../contract/types.ts';

/** Which connectors are answered in which dialect. */
export interface Dialects {
  /** Whether any is authorised on the consent page. */
  readonly redirects: boolean;
  of(connectorId: string): SandboxOAuth;
}

const hasConsent = (connectorId: string): boolean => connectors.get(connectorId)?.authType === 'oauth2';

/** Reads the option `oauth`. Only OAuth2 connectors have a consent page. */
export function createDialects(oauth: SandboxOptions['oauth'] = 'contract'): Dialects {
  const all = typeof oauth === 'string' ? oauth : 'contract';
  const named = new Map(typeof oauth === 'string' ? [] : Object.entries(oauth));
  const stray = [...named.keys()].find((connectorId) => !hasConsent(connectorId));
  if (stray !== undefined) {
    throw new TypeError(
      `createSandbox: \`oauth\` names ${stray}, which is no connector of auth type oauth2, so there is no consent to ask for. Leave it out.`,
    );
  }
  return {
    redirects: all === 'redirect' || [...named.values()].includes('redirect'),
    of: (connectorId) => (hasConsent(connectorId) ? (named.get(connectorId) ?? all) : 'contract'),
  };
}

/** Lets a creation carry the two keys that the product wants beyond the contract. */
export function withConsentKeys(operation: Operation): Operation {
  const { operationId, body } = operation;
  if (operationId !== 'createCredential' || !body) return operation;
  const text = { type: 'string' };
  return {
    ...operation,
    body: { ...body, properties: { ...body.properties, authenticationType: text, redirectUri: text } },
  };
}

function isWebAddress(value: unknown): boolean {
  try {
    return /^https?:$/.test(new URL(String(value)).protocol);
  } catch {
    return false;
  }
}

/** Refuses the two keys where they make no sense, and misses them where the user is to be sent back. */
export function checkConsentKeys(
  dialects: Dialects,
  { connectorId, authType }: CatalogueConnector,
  { authenticationType, redirectUri }: Record<string, unknown>,
): void {
  if (authenticationType !== undefined && authenticationType !== authType) {
    throw badRequest(`The field authenticationType must be ${authType} for this connector`);
  }
  if (redirectUri !== undefined && authType !== 'oauth2') {
    throw badRequest('The field redirectUri is for connectors of auth type oauth2');
  }
  if (redirectUri !== undefined && !isWebAddress(redirectUri)) {
    throw badRequest('The field redirectUri must be an http or https URL');
  }
  if (dialects.of(connectorId) === 'redirect' && (authenticationType === undefined || redirectUri === undefined)) {
    throw badRequest('The fields authenticationType and redirectUri are required for this connector');
  }
}
