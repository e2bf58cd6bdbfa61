import { fireEvent, waitFor, within } from '@testing-library/react';
import { createElement, type ReactElement } from 'react';
import type { IntegrationOptions } from '../../src/components/index.ts';
import { LogPurge, type PlugboardProviderProps } from '../../src/marketplace/index.ts';
import { shopify, type Scene } from '../../stories/marketplace/support/backend.ts';
import type { LookStage } from './stage.tsx';

/** One state of the product that the contact sheet draws and the checks measure. */
export interface Screen {
  name: string;
  /** The query of the address. @default the catalogue */
  address?: string | undefined;
  scene?: Scene | undefined;
  host?: Partial<PlugboardProviderProps> | undefined;
  /** @default the marketplace */
  ui?: ReactElement | undefined;
  /** Parts of the paths of requests that never get an answer. */
  unanswered?: readonly string[] | undefined;
  /** What a user does to get here. */
  steps?: ((stage: LookStage) => Promise<void>) | undefined;
  /** The name of the screen whose skeleton this is. */
  loading?: string | undefined;
  /** Says that there is nothing. Every other screen must not. @default false */
  empty?: boolean | undefined;
}

const told: IntegrationOptions = {
  purpose: 'Keep orders, products and customers in step with your store.',
  description: 'Reads each new order, books it and sends the stock level back within a minute.',
  developer: 'Northwind',
  links: { setup: 'https://help.example/shopify', privacy: 'https://example.com/privacy' },
  permissions: [
    { object: 'Orders', access: 'read', why: 'To book each sale.', scope: 'read_orders' },
    { object: 'Products', access: 'read-write' },
  ],
};
const host = {
  integrations: {
    [shopify]: told,
    int_slack: { purpose: 'Tell your team what happens.', featured: true },
    int_zendesk: { featured: true },
    int_hubspot: { featured: true, permissions: told.permissions },
  },
};
const proPlan = { reason: 'Part of the Pro plan.', plan: 'Pro', href: 'https://example.com/plans' };
const fresh = { scene: { lived: false } };
const open = (id: string, tab?: string) => `integration=${id}${tab ? `&tab=${tab}` : ''}`;

/** Presses the first control whose name matches, once it is there. */
async function press(root: HTMLElement, selector: string, name = /^/) {
  const find = () =>
    [...root.querySelectorAll<HTMLElement>(selector)].find(
      (one) => one.checkVisibility() && name.test(one.textContent),
    );
  await waitFor(() => {
    if (!find()) throw new Error(`Nothing visible matches ${selector} ${String(name)}`);
  });
  find()?.click();
}

/** Waits until the screen shows an element. */
const shows = (root: HTMLElement, selector: string) =>
  waitFor(() => {
    if (!root.querySelector(selector)) throw new Error(`Nothing matches ${selector}`);
  });

export const screens: readonly Screen[] = [
  { name: 'catalogue-first-visit', host, ...fresh },
  { name: 'catalogue', host },
  {
    name: 'catalogue-no-result',
    host,
    empty: true,
    async steps({ root }) {
      fireEvent.change(await within(root).findByRole('searchbox'), { target: { value: 'zzqq' } });
      await waitFor(() => {
        if (root.querySelector('article')?.checkVisibility()) throw new Error('The search has not run');
      });
    },
  },
  { name: 'catalogue-loading', host, unanswered: ['/'], loading: 'catalogue-first-visit' },
  {
    name: 'catalogue-error',
    host,
    empty: true,
    scene: { fault: ({ faults }) => faults.set({ operationId: '*', status: 500 }) },
  },
  { name: 'setup', address: open(shopify), host, ...fresh },
  {
    name: 'setup-waiting',
    address: open('int_slack'),
    host,
    scene: { lived: false, oauth: true },
    async steps({ root }) {
      await press(root, '[data-slot="pb-credential-form"] [data-variant="primary"]');
      await waitFor(() => {
        if (!root.querySelector('[data-status="awaiting"]')) throw new Error('No window is open');
      });
    },
  },
  {
    name: 'setup-errors',
    address: open('int_zendesk'),
    host,
    ...fresh,
    async steps({ root }) {
      await press(root, '[data-slot="pb-credential-form"] [data-variant="primary"]');
      await waitFor(() => {
        if (!root.querySelector('[aria-invalid="true"]')) throw new Error('The form has no error');
      });
    },
  },
  { name: 'just-connected', address: open('int_stripe'), host },
  { name: 'workflows', address: open(shopify), host },
  { name: 'page-loading', address: open(shopify), host, unanswered: ['/'], loading: 'workflows' },
  {
    name: 'workflows-loading',
    address: open(shopify),
    host,
    unanswered: ['/credentials', '/workflows'],
    loading: 'workflows',
  },
  { name: 'activity', address: open(shopify, 'activity'), host },
  { name: 'accounts', address: open(shopify, 'accounts'), host },
  { name: 'about', address: open(shopify, 'about'), host },
  {
    name: 'developer',
    address: open(shopify, 'developer'),
    host: { ...host, developer: true },
    scene: { allow: { events: ['order.created'] } },
  },
  {
    name: 'locked',
    address: open(shopify),
    host: { integrations: { [shopify]: { ...told, locked: proPlan } } },
    ...fresh,
  },
  {
    name: 'no-permission',
    address: open(shopify),
    host: { ...host, permissions: { connect: 'Only owners may connect accounts.' } },
  },
  {
    name: 'offline',
    address: open(shopify),
    host,
    async steps({ root, lose }) {
      lose('network');
      await shows(root, '[data-slot="pb-page-bar"]');
    },
  },
  {
    name: 'session-ended',
    address: open(shopify),
    host: { ...host, signInHref: '/sign-in' },
    async steps({ root, lose }) {
      lose('session');
      await press(root, '[role="switch"]');
      await shows(root, '[data-slot="pb-page-bar"]');
    },
  },
  {
    name: 'disconnect-dialog',
    address: open(shopify, 'accounts'),
    host: { ...host, onDisconnectRequest: () => {} },
    async steps({ root }) {
      await press(root, '[data-slot="pb-credential"] [aria-haspopup="menu"]');
      await press(document.body, '[role="menuitem"]', /Disconnect|disconnection/);
      await within(root).findByRole('dialog');
    },
  },
  {
    name: 'purge-dialog',
    ui: createElement(LogPurge),
    scene: { allow: { purge: true } },
    async steps({ root }) {
      await press(root, 'button');
      await within(root).findByRole('dialog');
    },
  },
];
