// Only a signal: what counts is the list of credentials. The address is cleared first, since nobody needs what is in it.
const script = `history.replaceState(null,'',location.pathname);
var m={v:1,status:'returned'};
try{var c=new BroadcastChannel('plugboard:oauth');c.postMessage(m)}catch(e){}
try{localStorage.setItem('plugboard:oauth',JSON.stringify({v:1,status:'returned',at:Date.now()}));localStorage.removeItem('plugboard:oauth')}catch(e){}
setTimeout(function(){window.close()},100)`;

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>You can close this window</title></head>
<body><p>You can close this window.</p><script>${script}</script></body>
</html>
`;

async function toHeaders(): Promise<Record<string, string>> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
  };
}

/** Answers `GET /oauth/callback`: a static page that tells the page which opened it that the provider sent the user back. */
export async function answerCallback(): Promise<Response> {
  return new Response(page, { headers: await toHeaders() });
}
