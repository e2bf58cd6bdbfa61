/// <reference types="vite/client" />
import { composeStories } from '@storybook/react-vite';
import { cleanup, render } from '@testing-library/react';
import bootstrap from 'bootstrap/dist/css/bootstrap-reboot.css?inline';
import type { ComponentType } from 'react';
import tailwind4 from 'tailwindcss/preflight.css?inline';
import tailwind3 from 'tailwindcss3/src/css/preflight.css?raw';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Button } from '../../src/components/index.ts';
import { I18nProvider } from '../../src/i18n/internal.ts';
import { ThemeRoot } from '../../src/theme/internal.ts';
import styles from '../../src/styles.css?inline';

type StoryModule = Parameters<typeof composeStories>[0];

const modules = import.meta.glob<StoryModule>('../../stories/components/**/*.stories.tsx', { eager: true });
const stories = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries<ComponentType>(composeStories(module)).map(([name, Story]) => {
    const file = path.split('/').at(-1)?.replace('.stories.tsx', '') ?? path;
    return [`${file} ${name}`, Story] as const;
  }),
);

/** `theme('path', fallback)` is Tailwind's own function. A host's build puts a value in its place; the fallback is the default. */
const preflight3 = tailwind3.replace(/theme\('[^']+',\s*((?:[^()]|\([^()]*\))+)\)/g, '$1');
const layered4 = `@layer theme, base, components, utilities; @layer base { ${tailwind4} }`;

/** Sheets of a host, before and after ours. Preflights of old and new Tailwind, Bootstrap, and resets written by hand. */
const hosts: Record<string, { before?: string; after?: string }> = {
  'Tailwind 3 before': { before: preflight3 },
  'Tailwind 3 after': { after: preflight3 },
  'Tailwind 4 before': { before: layered4 },
  'Tailwind 4 after': { after: layered4 },
  'Bootstrap 5 after': { after: bootstrap },
  'a universal reset': { after: '* { margin: 0; padding: 0; box-sizing: border-box } *::before { content: none }' },
  'a reset of every element': {
    after: 'button, input, select, textarea, a, ul, li, h1, h2, h3, h4, p { all: revert }',
  },
  'a reset in a layer of its own': { after: '@layer reset { * { margin: 0; padding: 0; border: 0; font: inherit } }' },
};

/** Whatever a reset may change on an element. The font's family is the host's to choose, so it is left out. */
const properties = [
  'padding',
  'margin',
  'border-width',
  'border-style',
  'border-radius',
  'background-color',
  'background-image',
  'font-size',
  'font-weight',
  'line-height',
  'color',
  'box-sizing',
  'display',
  'opacity',
  'text-decoration-line',
  'text-align',
  'text-transform',
  'letter-spacing',
  'vertical-align',
  'max-width',
];

let before: CSSStyleSheet;
let after: CSSStyleSheet;

/** The page's own sheets give way to three that the test orders: a host's, ours, a host's. */
beforeAll(() => {
  before = new CSSStyleSheet();
  after = new CSSStyleSheet();
});

afterEach(() => {
  cleanup();
  document.adoptedStyleSheets = [];
});

function show(Story: ComponentType) {
  const { container } = render(
    <I18nProvider locale="en" timeZone="UTC">
      <ThemeRoot colorScheme="light">
        <Story />
      </ThemeRoot>
    </I18nProvider>,
  );
  return container.querySelector('[data-pb-root]') ?? container;
}

const nameOf = (element: Element) =>
  element.getAttribute('data-slot') ??
  `${element.parentElement?.getAttribute('data-slot') ?? '…'} > ${element.localName}`;

/** Every computed value of every part and of the bare elements inside parts, one line each. What a story puts around them is the story's own. */
function look(root: Element): string[] {
  return (
    [root, ...root.querySelectorAll("[data-slot^='pb-'], [data-slot^='pb-'] *")]
      .filter((element) => element.parentElement?.closest('[data-slot]') !== root || element.hasAttribute('data-slot'))
      // A reset may hide what is hidden for good, where we leave it to the browser's search.
      .filter((element) => !element.closest('[hidden]'))
      .flatMap((element) => {
        const style = getComputedStyle(element);
        return properties.map((name) => `${nameOf(element)} ${name}: ${style.getPropertyValue(name)}`);
      })
  );
}

function withSheets({ before: first = '', after: last = '' }: { before?: string; after?: string }) {
  // The page already holds our sheet. Adopted sheets come after it, so ours is adopted again behind what comes before.
  const ours = new CSSStyleSheet();
  before.replaceSync(first);
  ours.replaceSync(styles);
  after.replaceSync(last);
  // Sizes in `ch` and gaps that are left over follow the font, which a reset may choose.
  const font = new CSSStyleSheet();
  font.replaceSync('[data-pb-root], [data-pb-root] * { font-family: monospace !important }');
  document.adoptedStyleSheets = [before, ours, after, font];
}

describe('under a host’s reset', () => {
  it.each(stories)('every part looks as it does without it: %s', (_, Story) => {
    const root = show(Story);
    withSheets({});
    const plain = look(root);
    const changed = Object.entries(hosts).flatMap(([name, sheets]) => {
      withSheets(sheets);
      return look(root).flatMap((line, at) => (line === plain[at] ? [] : [`${name}: ${line}, was ${plain[at]}`]));
    });
    expect(changed).toEqual([]);
  });

  const button = () => show(() => <Button className="host-button">Save</Button>).querySelector('button');
  const own = '.host-button { background-color: rgb(1, 2, 3); padding: 31px }';
  const hook = "[data-slot='pb-button'] { background-color: rgb(1, 2, 3); padding: 31px }";

  it.each([
    ['a class before our sheet', { before: own }],
    ['a class after our sheet', { after: own }],
    ['a class with Tailwind 3 before it', { before: preflight3 + own }],
    ['a slot', { after: preflight3 + hook }],
    ['a utility in a layer after Tailwind 4', { after: `${layered4} @layer utilities { ${own} }` }],
  ])('a host still styles a part by %s', (_, sheets) => {
    const element = button();
    withSheets(sheets);
    const { backgroundColor, paddingTop } = getComputedStyle(element ?? document.body);
    expect([backgroundColor, paddingTop]).toEqual(['rgb(1, 2, 3)', '31px']);
  });

  it('leaves a host’s own elements inside our root alone', () => {
    const root = show(() => <p className="host-text">Text</p>);
    withSheets({ after: 'p { margin: 7px }' });
    expect(getComputedStyle(root.querySelector('p') ?? root).margin).toBe('7px');
  });
});
