import { cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlugboardError, type Run } from '../../src/api/index.ts';
import {
  About,
  ActionForm,
  CodeSample,
  CredentialFormView,
  CredentialRows,
  ErrorGroups,
  EventForm,
  IntegrationCard,
  JsonView,
  PageHeader,
  PermissionList,
  ResourceList,
  RunTableView,
  WorkflowRow,
  WorkflowSwitch,
  type CatalogueItem,
} from '../../src/components/index.ts';
import { trap } from './corpora/naughty.ts';
import { hostileStrings } from './corpora/strings.ts';

const item = (text: string): CatalogueItem => ({
  integrationId: 'int_a',
  name: text,
  category: text,
  purpose: text,
  // Tests load nothing from other origins.
  iconUrl: text.replace('https://evil.example', location.origin),
  installed: false,
  state: 'available',
});
const at = '2026-04-01T12:00:00Z';
const run = (text: string): Run => ({
  logId: text,
  workflowId: 'wf_1',
  status: 'failure',
  executedAt: at,
  duration: 1,
});
const field = (name: string) => ({ name, description: name, required: true });
const nothing = () => {};
const failed = new PlugboardError('rejected', 'No.');

/** Every place where foreign text appears on a page. */
const sinks: readonly (readonly [string, (text: string) => ReactElement])[] = [
  [
    'a card',
    (text) => (
      <IntegrationCard.Root integration={item(text)} href="/a">
        <IntegrationCard.Icon />
        <IntegrationCard.Name />
        <IntegrationCard.Category />
        <IntegrationCard.Purpose />
        <IntegrationCard.Action />
      </IntegrationCard.Root>
    ),
  ],
  [
    'a locked card',
    (text) => (
      <IntegrationCard.Root integration={{ ...item(text), locked: { reason: text || 'x' } }}>
        <IntegrationCard.Name />
        <IntegrationCard.Status />
      </IntegrationCard.Root>
    ),
  ],
  [
    'the header of a page',
    (text) => (
      <PageHeader.Root integration={{ ...item(text), attention: { cause: 'missing' } }}>
        <PageHeader.Patch />
        <PageHeader.Name />
        <PageHeader.Category />
      </PageHeader.Root>
    ),
  ],
  ['what a host tells', (text) => <About description={text} developer={text} links={{ setup: text, terms: text }} />],
  [
    'permissions',
    (text) => (
      <PermissionList
        name={text}
        permissions={[{ object: text, access: 'read', why: text, scope: text }]}
        connected={false}
      />
    ),
  ],
  [
    'the form of a credential',
    (text) => (
      <CredentialFormView
        metadata={{ connectorId: 'acme', authType: 'api_key', requiredFields: [field(text)] }}
        connectorName={text}
        fieldOptions={{ [text]: { helpUrl: text, example: text } }}
      />
    ),
  ],
  [
    'accounts',
    (text) => (
      <CredentialRows
        connectorId="acme"
        connectorName={text}
        credentials={[{ credentialId: 'cred_1', connectorId: 'acme', name: text, createdAt: at }]}
      />
    ),
  ],
  ['a workflow', (text) => <WorkflowRow workflowId="wf_1" name={text} version={text} onOpen={nothing} />],
  [
    'a switch',
    (text) => <WorkflowSwitch workflowId="wf_1" name={text} state="unknown" disabledReason={text} error={failed} />,
  ],
  [
    'runs',
    (text) => (
      <RunTableView
        runs={[run(text)]}
        workflows={[
          { workflowId: 'wf_1', name: text },
          { workflowId: 'wf_2', name: 'B' },
        ]}
      />
    ),
  ],
  [
    'errors',
    (text) => (
      <ErrorGroups
        workflowId="wf_1"
        connectorName={text}
        workflows={[{ workflowId: 'wf_1', name: text }]}
        errors={[{ errorId: text, workflowId: 'wf_1', message: text, occurredAt: at }]}
      />
    ),
  ],
  [
    'resources',
    (text) => (
      <ResourceList
        connectorId="acme"
        connectorName={text}
        resources={[{ resourceId: 'r', name: text, description: text, actions: [text] }]}
        actionsOf={() => [
          { actionId: 'a', name: text, allowed: true },
          { actionId: 'b', name: text, allowed: false },
        ]}
        onToggle={nothing}
        renderRunner={() => null}
      />
    ),
  ],
  [
    'the form of an action',
    (text) => (
      <ActionForm
        action={{ actionId: 'a', name: text, description: text, parameters: [{ ...field(text), type: 'string' }] }}
        connectorName={text}
        credentials={[{ credentialId: 'cred_1', connectorId: 'acme', name: text }]}
        onRun={nothing}
      />
    ),
  ],
  ['the form of an event', (text) => <EventForm events={[text]} onSend={nothing} />],
  ['an answer', (text) => <JsonView value={{ a: text, [text]: [text] }} label={text} />],
  ['code', (text) => <CodeSample request={{ url: 'https://app.example/api', method: 'POST', body: { a: text } }} />],
];

/** Harmless texts, one for each input that changes the structure of a page. */
const harmless = [
  'Shopify',
  'Shop Ify 2',
  '',
  ' ',
  '1',
  '日本',
  '!',
  '-',
  '#',
  'x y'.repeat(2_000),
  'x'.repeat(300),
  'https://a.example/x',
  'a\n\nb',
  'a: b',
  'x_date',
  'my_password',
  'a_note',
  'account',
  'store_url',
  'email',
  'a port',
  '/a',
  '?',
];

/** The elements of a page and the names of their attributes, which a text must not change. */
const kindsOf = (root: HTMLElement) =>
  [...root.querySelectorAll('*')].map(
    ({ localName, attributes }) =>
      `${localName} ${Array.from(attributes, ({ name }) => name)
        .toSorted()
        .join(' ')}`,
  );

const linksOf = (root: HTMLElement) =>
  [...root.querySelectorAll('[href], [src], [action], [formaction]')].flatMap((element) =>
    ['href', 'src', 'action', 'formaction'].flatMap((name) => element.getAttribute(name) ?? []),
  );

const isFine = (address: string) => {
  const { protocol, origin, username } = new URL(address, location.href);
  return (protocol === 'https:' || origin === location.origin) && username === '';
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, trap);
});

describe('a hostile text', () => {
  it.each(sinks)('adds no element, attribute, script or link in %s', (_, draw) => {
    const ran = vi.fn<() => void>();
    Reflect.set(globalThis, trap, ran);
    const known = new Set<string>();
    const drawn = (texts: readonly string[]) => {
      const { container } = render(texts.map((text, index) => <div key={index}>{draw(text)}</div>));
      const kinds = kindsOf(container);
      const links = linksOf(container);
      const shown = Array.from(container.children, ({ textContent }) => textContent ?? '');
      cleanup();
      return { kinds, links, shown };
    };
    for (const kind of drawn(harmless).kinds) known.add(kind);

    const wrong: unknown[] = [];
    for (let first = 0; first < hostileStrings.length; first += 50) {
      const texts = hostileStrings.slice(first, first + 50);
      const { kinds, links, shown } = drawn(texts);
      wrong.push(...kinds.filter((kind) => !known.has(kind)), ...links.filter((link) => !isFine(link)));
      // What is shown as it is stands there letter by letter; a label made of a field's name is another matter.
      const isWhole = (text: string, index: number) =>
        text.trim().length > 200 || /[\s\p{C}"\\]/u.test(text) || shown[index]?.includes(text);
      wrong.push(...texts.filter((text, index) => !isWhole(text, index)));
    }
    expect(wrong).toEqual([]);
    expect(ran).not.toHaveBeenCalled();
  });

  it('covers enough places', () => {
    expect(hostileStrings.length * sinks.length).toBeGreaterThanOrEqual(4_120);
  });
});
