import { connectors, type CatalogueConnector } from '../catalogue/catalogue.ts';
import { startAttempt, storeCredential } from '../state/attempts.ts';
import { checkConsentKeys } from '../state/dialects.ts';
import { badRequest, Instead, notFound, Refusal } from '../contract/respond.ts';
import { findUser } from '../state/world.ts';
import { text, type Perform } from './call.ts';

/** The connector of that id, or a 404. */
export function findConnector(connectorId: string): CatalogueConnector {
  const connector = connectors.get(connectorId);
  if (!connector) throw notFound('connector');
  return connector;
}

/** Tells which fields a connector asks for. */
export const getCredentialMetadata: Perform = (_, { params }) => {
  const { connectorId, authType, fields } = findConnector(text(params.connectorId));
  return { connectorId, authType, requiredFields: fields.map((field) => ({ ...field })) };
};

const refused = (name: string, provider: string): Refusal =>
  new Refusal(400, 'INVALID_CREDENTIAL', `${provider} did not accept ${name}`);

/** Refuses missing fields, values that are no text, and any value with "invalid" or "wrong" in it. Names fields, never values. */
function checkFields({ fields, name: provider }: CatalogueConnector, data: Record<string, unknown>): void {
  const missing = fields.filter(({ name, required }) => required && (data[name] === undefined || data[name] === ''));
  if (missing.length) throw badRequest(`Missing required fields: ${missing.map(({ name }) => name).join(', ')}`);
  for (const { name } of fields) {
    const value = data[name];
    if (value === undefined) continue;
    if (typeof value !== 'string') throw badRequest(`The field ${name} must be a string`);
    if (/invalid|wrong/i.test(value)) throw refused(name, provider);
  }
}

/** Stores that the user has a credential, or gives the page to consent on. Its fields are checked and then forgotten. */
export const createCredential: Perform = (world, { userId, params, body, origin }) => {
  const connector = findConnector(text(params.connectorId));
  const { connectorId } = connector;
  findUser(world, userId);
  checkConsentKeys(world.dialects, connector, body);
  checkFields(connector, body.data as Record<string, unknown>);
  if (world.dialects.of(connectorId) === 'contract') return storeCredential(world, userId, connectorId);
  const attempt = startAttempt(world, { connectorId, userId, redirectUri: text(body.redirectUri) });
  return new Instead(200, { oauthUrl: `${world.consentUrl ?? `${origin}/oauth/authorize`}?attempt=${attempt}` });
};

/** Lists the credentials of one user for a connector. */
export const listCredentials: Perform = (world, { userId, params }) => {
  const { connectorId } = findConnector(text(params.connectorId));
  findUser(world, userId);
  return { credentials: world.credentials.filter((one) => one.userId === userId && one.connectorId === connectorId) };
};
