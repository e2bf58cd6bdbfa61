import type { Config } from '../config/config.ts';
import type { Reply } from '../http/reply.ts';

/** Path of the callback page, below the handler's base. */
export const callbackPath = '/oauth/callback';

/** Returns the URL to which a provider sends the user back. The browser cannot choose it. */
export const toRedirectUri = ({ publicUrl, basePath }: Config, request: Request): string =>
  (publicUrl ?? new URL(request.url).origin) + basePath + callbackPath;

// The message is only a signal: the list of credentials decides. The script clears the URL first, since its parameters are not needed.
// A tab that went to the provider itself, without a popup, stored its own URL: the script leads it back there.
const script = `var e=new URLSearchParams(location.search).get('error'),s=e===null?'returned':e==='access_denied'?'denied':'failed',r,u;
history.replaceState(null,'',location.pathname);
try{if(!window.opener){r=JSON.parse(sessionStorage.getItem('plugboard:return'));sessionStorage.removeItem('plugboard:return');
if(r&&/^\\/(?![\\/\\\\])/.test(r.url)){u=new URL(r.url,location.origin);if(u.origin!==location.origin)u=null}
if(u)sessionStorage.setItem('plugboard:returned',JSON.stringify({v:1,status:s,connectorId:r.connectorId}))}}catch(x){}
if(u)location.replace(u.href);
else{
try{var c=new BroadcastChannel('plugboard:oauth');c.postMessage({v:1,status:s})}catch(x){}
try{localStorage.setItem('plugboard:oauth',JSON.stringify({v:1,status:s,at:Date.now()}));localStorage.removeItem('plugboard:oauth')}catch(x){}
setTimeout(function(){window.close()},100)}`;

const style = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:Canvas;color:CanvasText;font:14px/1.5 system-ui,sans-serif;text-align:center}
main{padding:24px}h1{margin:0 0 4px;font-size:16px;font-weight:550}p{margin:0;opacity:.75}`;

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>You can close this window</title><style>${style}</style></head>
<body><main><h1>You can close this window.</h1><p>The page you came from continues by itself.</p></main><script>${script}</script></body>
</html>
`;

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

async function toHeaders(): Promise<Record<string, string>> {
  const [scripts, styles] = await Promise.all([hashOf(script), hashOf(style)]);
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; script-src ${scripts}; style-src ${styles}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
  };
}

/** Answers `GET /oauth/callback` with a static page. It reports the provider's result to the page that opened it, or leads the tab back. */
export async function answerCallback(): Promise<Reply> {
  return { status: 200, headers: await toHeaders(), body: page };
}
