import { connectors, integrations } from '../catalogue/catalogue.ts';
import type { ResourceTemplate } from '../catalogue/resources.ts';
import type { SandboxAttempt } from '../contract/types.ts';

const style = `
:root { color-scheme: light dark; --text: #17201c; --muted: #5a655f; --page: #f6f7f5; --card: #fff; --line: #838d87; --accent: #0b6b50; --on: #fff }
@media (prefers-color-scheme: dark) { :root { --text: #e8eeea; --muted: #9aa69f; --page: #0b0f0d; --card: #171d1a; --line: #6d7872; --accent: #5fd3a6; --on: #06231a } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--page); color: var(--text); font: 14px/1.5 system-ui, sans-serif }
main { box-sizing: border-box; width: min(400px, 100% - 32px); margin: 16px; padding: 24px; background: var(--card); border-radius: 14px }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 1.25; font-weight: 550 }
img { display: block; margin-bottom: 16px; border-radius: 10px }
p, ul { margin: 0 0 16px } ul { padding-inline-start: 20px } small { color: var(--muted); font-size: 12px }
form { display: flex; gap: 8px; margin: 0 0 16px }
button { flex: 1; min-height: 36px; padding: 0 16px; border: 1px solid var(--line); border-radius: 6px; background: none; color: inherit; font: inherit; font-weight: 550; cursor: pointer }
button[value='allow'] { background: var(--accent); border-color: var(--accent); color: var(--on) }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (one) => escapes[one] ?? one);

const draw = (title: string, body: string) => (nonce: string) =>
  `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style nonce="${nonce}">${style}</style></head>
<body><main>${body}</main></body>
</html>
`;

/** The maximum number of listed permissions. */
const shown = 6;

const isReading = (verb: string): boolean => verb === 'list' || verb === 'get';

/** Describes the access to one resource. */
function permission({ id, verbs }: ResourceTemplate): string {
  const [reads, writes] = [verbs.some(isReading), !verbs.every(isReading)];
  return `${reads ? (writes ? 'Read and change' : 'Read') : 'Change'} ${id.replaceAll('-', ' ')}`;
}

/** Renders the consent page, under the name of the provider. */
export function consentPage({ connectorId, redirectUri }: SandboxAttempt): (nonce: string) => string {
  const connector = connectors.get(connectorId);
  // The Connectivity API spells some names differently from the product.
  const name = integrations.get(`int_${connectorId}`)?.name ?? connector?.name ?? connectorId;
  const resources = connector?.resources ?? [];
  const more = resources.length - shown;
  const permissions = [
    ...resources.slice(0, shown).map(permission),
    ...(more > 0 ? [`And ${more} more kinds of record`] : []),
  ];
  const icon = connector?.icon && `<img src="/icons/${connector.icon}" alt="" width="40" height="40">`;
  return draw(
    `Connect ${name}`,
    `${icon ?? ''}<h1>Connect ${escape(name)}</h1>
<p><strong>${escape(new URL(redirectUri).host)}</strong> asks for access to your ${escape(name)} account. It wants to:</p>
<ul>${permissions.map((one) => `<li>${escape(one)}</li>`).join('')}</ul>
<form method="post"><button name="decision" value="allow">Allow</button><button name="decision" value="deny">Deny</button></form>
<small>This is Plugboard’s sandbox. Nothing leaves it, whatever you choose.</small>`,
  );
}

/** Renders a page with a message. */
export const messagePage = (title: string, text: string): ((nonce: string) => string) =>
  draw(title, `<h1>${escape(title)}</h1><p>${escape(text)}</p>`);
