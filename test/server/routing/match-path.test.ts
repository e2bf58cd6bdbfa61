import { describe, expect, it } from 'vitest';
import { createPathMatcher } from '../../../src/server/routing/match-path.ts';

const match = createPathMatcher([
  ['/api/workflows', 'list'],
  ['/api/workflows/activate', 'activate'],
  ['/api/workflows/:workflowId', 'one'],
  ['/api/workflows/:workflowId/logs', 'logs'],
  ['/api/connectors/:connectorId/actions/:actionId', 'action'],
]);

describe('createPathMatcher', () => {
  it.each([
    ['/api/workflows', 'list', {}],
    ['/api/workflows/wf_1/logs', 'logs', { workflowId: 'wf_1' }],
    ['/api/connectors/shopify/actions/list', 'action', { connectorId: 'shopify', actionId: 'list' }],
    // Next.js with `trailingSlash`, and many proxies, add a slash to every path.
    ['/api/workflows/', 'list', {}],
    ['/api/workflows/wf_1/logs/', 'logs', { workflowId: 'wf_1' }],
  ])('finds the value of %s', (path, value, params) => {
    expect(match(path)).toEqual({ value, params });
  });

  it('prefers a path without placeholders', () => {
    expect(match('/api/workflows/activate')).toEqual({ value: 'activate', params: {} });
  });

  it.each([
    ['/'],
    ['/api'],
    ['/api/workflows//'],
    ['/api/workflows//logs'],
    ['/api/workflows/wf_1/logs//'],
    ['/api/workflows/wf_1/logs/more'],
    ['/other/workflows'],
    ['/api/Workflows'],
    ['/api/connectors/:connectorId/actions'],
    ['/api/constructor'],
  ])('finds nothing for %s', (path) => {
    expect(match(path)).toBeUndefined();
  });

  it('decodes a placeholder once', () => {
    expect(match('/api/workflows/a%2Fb')?.params).toEqual({ workflowId: 'a/b' });
    expect(match('/api/workflows/a%252Fb')?.params).toEqual({ workflowId: 'a%2Fb' });
  });

  it('keeps a segment that cannot be decoded', () => {
    expect(match('/api/workflows/%E0%A4%A')?.params).toEqual({ workflowId: '%E0%A4%A' });
  });
});
