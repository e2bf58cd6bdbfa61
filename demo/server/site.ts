import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import type { Access } from 'plugboard/api';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { Welcome } from '../web/welcome.tsx';
import type { DemoUser, Sessions } from './sessions.ts';

/** The data for the script of the page. */
export interface PageData {
  user: DemoUser | null;
  access: Access;
}

export interface SiteOptions {
  sessions: Sessions;
  access: Access;
  /** The folder of the built frontend. */
  assets: string;
  /** The origins of the icons and, in token access, of the APIs. */
  upstreamOrigins: string[];
}

// A data block is exempt from the script policy. Escaping `<` keeps a value from closing it.
const dataBlock = (data: PageData) =>
  raw(`<script type="application/json" id="page-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);

/** Renders the front page on the server, so that the sign-in works without a script. */
const welcome = ({ user }: PageData) => raw(renderToString(createElement(Welcome, { user })));

const page = (title: string, data: PageData, body: ReturnType<typeof raw> | '' = '') =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Parcelwise</title>
        <link rel="icon" href="/assets/favicon.svg" />
        <link rel="stylesheet" href="/assets/main.css" />
      </head>
      <body>
        <div id="app">${body}</div>
        ${dataBlock(data)}
        <script type="module" src="/assets/main.js"></script>
      </body>
    </html>`;

/** Returns the path of an address on this site, so that no link leads elsewhere after a sign-in. */
function pathOn(here: string, address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address, here)) return undefined;
  const { origin, pathname, search, hash } = new URL(address, here);
  return origin === new URL(here).origin ? `${pathname.replace(/^\/+/, '/')}${search}${hash}` : undefined;
}

/** Creates the site of the demo product, with a policy that forbids inline code and styles. */
export function createSite({ sessions, access, assets, upstreamOrigins }: SiteOptions): Hono {
  const site = new Hono();

  site.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'https:', ...upstreamOrigins],
        connectSrc: ["'self'", ...(access === 'token' ? upstreamOrigins : [])],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
      // Another policy would sever the popup of the provider.
      crossOriginOpenerPolicy: false,
      crossOriginResourcePolicy: false,
    }),
  );

  site.use('/assets/*', serveStatic({ root: assets, rewriteRequestPath: (path) => path.replace(/^\/assets/, '') }));

  site.get('/', async (c) => {
    const data = { user: await sessions.userOf(c.req.header('cookie')), access };
    return c.html(page('Welcome', data, welcome(data)));
  });

  site.get('/login', async (c) => {
    const cookie = await sessions.signIn(c.req.query('user') ?? '');
    if (!cookie) return c.html(page('Not found', { user: null, access }), 404);
    c.header('set-cookie', cookie);
    return c.redirect(pathOn(c.req.url, c.req.query('returnTo')) ?? '/integrations');
  });

  site.get('/logout', async (c) => {
    c.header('set-cookie', await sessions.signOut(c.req.header('cookie')));
    return c.redirect('/');
  });

  for (const [path, title] of [
    ['/integrations', 'Integrations'],
    ['/orders', 'Orders'],
  ] as const) {
    site.get(path, async (c) => {
      const user = await sessions.userOf(c.req.header('cookie'));
      c.header('cache-control', 'no-store');
      return user ? c.html(page(title, { user, access })) : c.redirect('/');
    });
  }

  site.notFound((c) => c.html(page('Not found', { user: null, access }), 404));
  return site;
}
