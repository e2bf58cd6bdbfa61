import type { SandboxAttempt, SandboxCoop, SandboxOptions } from '../contract/types.ts';
import { toSnapshot, type World } from '../state/world.ts';
import { decide, unguessable } from '../state/attempts.ts';
import { consentPage, messagePage } from './page.ts';

/** What answering for the consent page needs. */
export interface ConsentParts {
  world: World;
  /** Path of the page. */
  path: string;
  coop: SandboxCoop | undefined;
  onChange: SandboxOptions['onChange'];
}

/** Builds what answers for the consent page, and gives nothing for any other path. */
export function createConsent({ world, path, coop = 'unsafe-none', onChange }: ConsentParts) {
  const always = {
    'cache-control': 'no-store',
    'cross-origin-opener-policy': coop,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };

  function show(status: number, draw: (nonce: string) => string, formAction = "'none'"): Response {
    const nonce = unguessable();
    const policy = `default-src 'none'; img-src 'self'; style-src 'nonce-${nonce}'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`;
    const headers = { ...always, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
    return new Response(draw(nonce), { status, headers });
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
      return new Response(null, { status: 405, headers: { ...always, allow: 'GET, POST' } });
    }
    if (!attempt) return unknown();
    if (attempt.decision) return used();
    if (request.method === 'GET') {
      // Browsers hold the redirect that answers a form to the same policy as the form.
      return show(200, consentPage(attempt), `'self' ${new URL(attempt.redirectUri).origin}`);
    }
    const decision = new URLSearchParams(await request.text()).get('decision');
    if (decision !== 'allow' && decision !== 'deny') {
      return show(400, messagePage('Nothing was decided', 'Go back and choose Allow or Deny.'));
    }
    // Another click may have come while the form was read.
    if (attempt.decision) return used();
    const location = decide(world, attempt, decision);
    await onChange?.(toSnapshot(world));
    return new Response(null, { status: 303, headers: { ...always, location } });
  }

  return (request: Request): Promise<Response> | undefined => {
    const url = new URL(request.url);
    if (!world.dialects.redirects || url.pathname !== path) return undefined;
    return answer(request, world.attempts.get(url.searchParams.get('attempt') ?? ''));
  };
}
