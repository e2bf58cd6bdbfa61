import type { SandboxAttempt, SandboxCoop, SandboxOptions } from '../contract/types.ts';
import { toSnapshot, type SandboxState } from '../state/sandbox-state.ts';
import { decide, randomToken } from '../state/consent-attempts.ts';
import { consentPage, messagePage } from './page.ts';

/** The dependencies of the consent page. */
export interface ConsentContext {
  state: SandboxState;
  /** The path of the page. */
  path: string;
  coop: SandboxCoop | undefined;
  onChange: SandboxOptions['onChange'];
}

/** Creates the handler of the consent page. It returns undefined for any other path. */
export function createConsent({ state, path, coop = 'unsafe-none', onChange }: ConsentContext) {
  const headers = {
    'cache-control': 'no-store',
    'cross-origin-opener-policy': coop,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };

  function show(status: number, draw: (nonce: string) => string, formAction = "'none'"): Response {
    const nonce = randomToken();
    const policy = `default-src 'none'; img-src 'self'; style-src 'nonce-${nonce}'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`;
    const pageHeaders = {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    };
    return new Response(draw(nonce), { status, headers: pageHeaders });
  }

  const unknown = () =>
    show(404, messagePage('This link leads nowhere', 'It is not one the sandbox gave. Go back and connect again.'));
  const used = () =>
    show(
      410,
      messagePage('This link has been used', 'You have already decided. Go back and connect again to change it.'),
    );

  async function answer(request: Request, attempt: SandboxAttempt | undefined): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'POST') {
      return new Response(null, { status: 405, headers: { ...headers, allow: 'GET, POST' } });
    }
    if (!attempt) return unknown();
    if (attempt.decision) return used();
    if (request.method === 'GET') {
      // Browsers apply `form-action` to the redirect after the form too.
      return show(200, consentPage(attempt), `'self' ${new URL(attempt.redirectUri).origin}`);
    }
    const decision = new URLSearchParams(await request.text()).get('decision');
    if (decision !== 'allow' && decision !== 'deny') {
      return show(400, messagePage('Nothing was decided', 'Go back and choose Allow or Deny.'));
    }
    // A second click can arrive while the form is read.
    if (attempt.decision) return used();
    const location = decide(state, attempt, decision);
    await onChange?.(toSnapshot(state));
    return new Response(null, { status: 303, headers: { ...headers, location } });
  }

  return (request: Request): Promise<Response> | undefined => {
    const url = new URL(request.url);
    if (!state.oauth.hasConsentPages || url.pathname !== path) return undefined;
    return answer(request, state.attempts.get(url.searchParams.get('attempt') ?? ''));
  };
}
