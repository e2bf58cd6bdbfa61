import { connectors, type CatalogueConnector } from '../catalogue/catalogue.ts';
import { startAttempt, storeCredential } from '../state/consent-attempts.ts';
import { checkConsentKeys } from '../state/oauth-modes.ts';
import { badRequest, CustomResponse, notFound, HttpError } from '../contract/respond.ts';
import { findUser } from '../state/sandbox-state.ts';
import { text, type OperationHandler } from './call.ts';

/** Returns a connector by id. Throws a 404 if it is unknown. */
export function findConnector(connectorId: string): CatalogueConnector {
  const connector = connectors.get(connectorId);
  if (!connector) throw notFound('connector');
  return connector;
}

/** Returns the required fields of a connector. */
export const getCredentialMetadata: OperationHandler = (_, { params }) => {
  const { connectorId, authType, fields } = findConnector(text(params.connectorId));
  return { connectorId, authType, requiredFields: fields.map((field) => ({ ...field })) };
};

const invalidCredential = (name: string, provider: string): HttpError =>
  new HttpError(400, 'INVALID_CREDENTIAL', `${provider} did not accept ${name}`);

/** Rejects missing fields, values that are not strings, and values that contain "invalid" or "wrong". Errors name fields, never values. */
function checkFields({ fields, name: provider }: CatalogueConnector, data: Record<string, unknown>): void {
  const missing = fields.filter(({ name, required }) => required && (data[name] === undefined || data[name] === ''));
  if (missing.length) throw badRequest(`Missing required fields: ${missing.map(({ name }) => name).join(', ')}`);
  for (const { name } of fields) {
    const value = data[name];
    if (value === undefined) continue;
    if (typeof value !== 'string') throw badRequest(`The field ${name} must be a string`);
    if (/invalid|wrong/i.test(value)) throw invalidCredential(name, provider);
  }
}

/** Stores a credential, or returns the URL of the consent page. Validates the fields and does not store them. */
export const createCredential: OperationHandler = (state, { userId, params, body, origin }) => {
  const connector = findConnector(text(params.connectorId));
  const { connectorId } = connector;
  findUser(state, userId);
  checkConsentKeys(state.oauth, connector, body);
  checkFields(connector, body.data as Record<string, unknown>);
  if (state.oauth.modeOf(connectorId) === 'contract') return storeCredential(state, userId, connectorId);
  const attempt = startAttempt(state, { connectorId, userId, redirectUri: text(body.redirectUri) });
  return new CustomResponse(200, { oauthUrl: `${state.consentUrl ?? `${origin}/oauth/authorize`}?attempt=${attempt}` });
};

/** Lists the credentials of one user for a connector. */
export const listCredentials: OperationHandler = (state, { userId, params }) => {
  const { connectorId } = findConnector(text(params.connectorId));
  findUser(state, userId);
  return { credentials: state.credentials.filter((one) => one.userId === userId && one.connectorId === connectorId) };
};
