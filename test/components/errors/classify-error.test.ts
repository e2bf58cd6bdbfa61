import { describe, expect, it } from 'vitest';
import { classifyError, type ErrorClass } from '../../../src/components/errors/classify-error.ts';

const table: Record<ErrorClass, string[]> = {
  auth_expired: [
    'The authorization of Shopify has expired or was revoked (401)',
    'Token expired',
    'Request failed with status code 401',
    'invalid_grant',
    'Your session is no longer valid',
    'Unauthorized',
    'Please reconnect your account',
  ],
  auth_revoked: [
    'The token was revoked by the user',
    'Access has been revoked',
    'The app was uninstalled',
    'Client deauthorized',
  ],
  auth_invalid: [
    'Invalid API key provided',
    'Bad credentials',
    'Authentication failed',
    'The password is incorrect (401)',
    'Wrong password',
  ],
  permission_missing: [
    '403 Forbidden',
    'Missing scope: orders.read',
    'You do not have permission to read orders',
    'Insufficient OAuth scopes',
    'Access denied',
  ],
  rate_limited: [
    'Slack rate limit exceeded: too many requests (429)',
    'Rate-limited, retry in 30 s',
    'Request was throttled',
    'Rate limit quota reached (429)',
    '429',
  ],
  quota_exceeded: [
    'Quota exceeded for the day',
    'Your daily limit is reached',
    '402 Payment Required',
    'Storage limit reached, upgrade your plan',
    'Monthly task limit reached (429)',
  ],
  timeout: ['Connection timeout to Shopify', 'The request timed out', 'deadline exceeded', '504', 'ETIMEDOUT'],
  provider_down: [
    'HubSpot is temporarily unavailable (503)',
    '502 Bad Gateway',
    'connect ECONNREFUSED 10.0.0.1:443',
    'socket hang up',
    'Down for maintenance',
    'Internal server error',
  ],
  data_rejected: [
    'Shopify rejected a record: a required field is missing (422)',
    'Email must be unique',
    'Order 17 not found',
    'Duplicate entry',
    'Validation failed',
    'Malformed JSON',
  ],
  config_invalid: [
    'Workflow is not configured',
    'Unknown channel #general',
    'Field mapping is missing',
    'No such sheet',
  ],
  internal: ['', 'Oops', 'Cannot read properties of undefined', '故障'],
};

describe('classifyError', () => {
  for (const [errorClass, messages] of Object.entries(table)) {
    it.each(messages)(`takes %j for ${errorClass}`, (message) => {
      expect(classifyError(message)).toBe(errorClass);
    });
  }

  it('classifies a missing message as internal', () => {
    expect(classifyError(undefined)).toBe('internal');
  });

  it('ignores a status code inside a longer number', () => {
    expect(classifyError('Order 14012 went astray')).toBe('internal');
  });

  it('limits the work for very long messages', () => {
    expect(classifyError('token access '.repeat(100_000))).toBe('internal');
  });
});
