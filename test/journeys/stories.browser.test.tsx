/// <reference types="vite/client" />
import { composeStories } from '@storybook/react-vite';
import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import type { ComponentType } from 'react';
import { describe, expect, it } from 'vitest';
import { I18nProvider } from '../../src/i18n/internal.ts';
import ar from '../../src/i18n/locales/ar.ts';
import pseudo from '../../src/i18n/locales/pseudo.ts';
import { ThemeRoot } from '../../src/theme/internal.ts';

type StoryModule = Parameters<typeof composeStories>[0];

const modules = import.meta.glob<StoryModule>('../../stories/components/*.stories.tsx', { eager: true });
const stories = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries<ComponentType>(composeStories(module)).map(([name, Story]) => {
    const file = path.split('/').at(-1)?.replace('.stories.tsx', '') ?? path;
    return [`${file} ${name}`, Story] as const;
  }),
);

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// The stories project checks the light scheme, left to right; this test checks dark and right to left.
describe('every story of the components', () => {
  it.each(stories)('has no violation in the dark and from right to left: %s', async (_, Story) => {
    const { container } = render(
      <I18nProvider locale={ar} timeZone="UTC">
        <ThemeRoot colorScheme="dark" lang="ar" dir="rtl" className="paper">
          <Story />
        </ThemeRoot>
      </I18nProvider>,
    );
    const paper = new CSSStyleSheet();
    paper.replaceSync('.paper { background: var(--pb-color-canvas) }');
    document.adoptedStyleSheets = [paper];
    const { violations } = await axe.run(container, { runOnly: { type: 'tag', values: tags } });
    document.adoptedStyleSheets = [];
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it.each(stories)('fits 280 px with words a third longer: %s', (_, Story) => {
    const { container } = render(
      <I18nProvider locale={pseudo} timeZone="UTC">
        <div ref={(element) => element?.style.setProperty('inline-size', '280px')}>
          <ThemeRoot>
            <Story />
          </ThemeRoot>
        </div>
      </I18nProvider>,
    );
    const root = container.querySelector('[data-pb-root]');
    expect(root?.scrollWidth).toBeLessThanOrEqual(280);
    cleanup();
  });
});
