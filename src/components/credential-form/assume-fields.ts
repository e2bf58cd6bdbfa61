import type { CredentialMetadata } from '../../api/index.ts';

const usual: Partial<Record<CredentialMetadata['authType'], readonly string[]>> = {
  api_key: ['apiKey'],
  basic: ['username', 'password'],
};

const warned = new Set<string>();

/** Adds the usual fields of the auth type when the upstream names none. Warns the developer that they are a guess. */
export function assumeFields(metadata: CredentialMetadata): CredentialMetadata {
  const names = metadata.requiredFields.length === 0 ? usual[metadata.authType] : undefined;
  if (!names) return metadata;
  if (!warned.has(metadata.connectorId)) {
    warned.add(metadata.connectorId);
    // Only the host's developer can check the guess.
    const { warn } = globalThis.console;
    warn(
      `Plugboard: the upstream names no credential field for "${metadata.connectorId}", so its form asks for ${names.join(' and ')}. ` +
        'These names are a guess. Check them, or leave out `assumeFields`.',
    );
  }
  return { ...metadata, requiredFields: names.map((name) => ({ name, required: true })) };
}
