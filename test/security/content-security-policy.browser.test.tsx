/// <reference types="vite/client" />
import { composeStories } from '@storybook/react-vite';
import { cleanup, render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { I18nProvider } from '../../src/i18n/internal.ts';
import { ThemeRoot } from '../../src/theme/internal.ts';

type StoryModule = Parameters<typeof composeStories>[0];
type Story = ComponentType & { load?: () => Promise<void>; parameters?: { scene?: { network?: string } } };

const modules = import.meta.glob<StoryModule>('../../stories/**/*.stories.tsx', { eager: true });
const stories = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries<Story>(composeStories(module)).map(([name, story]) => {
    const file = path.replace(/^.*\/stories\//, '').replace('.stories.tsx', '');
    return [`${file} ${name}`, story] as const;
  }),
);
const broken: string[] = [];

/** Applies a strict policy: no inline style, no style from script, no text parsed as markup. */
beforeAll(() => {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, blockedURI }) => {
    broken.push(`${effectiveDirective} ${blockedURI} ${sample}`);
  });
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content =
    "style-src 'self'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  document.head.append(meta);
});

beforeEach(() => {
  broken.length = 0;
});

describe('a strict policy', { tags: ['security-157'] }, () => {
  it('is in force on this page', async () => {
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    style.remove();
    const element = document.createElement('p');
    expect(() => {
      element.innerHTML = '<b>x</b>';
    }).toThrow(TypeError);
    await expect.poll(() => broken.join('\n')).toMatch(/style-src-elem/);
    await expect.poll(() => broken.join('\n')).toMatch(/require-trusted-types-for/);
  });

  it.each(stories)('is kept by %s', { tags: ['security-155'] }, async (name, Story) => {
    await Story.load?.();
    const { container } = render(
      <I18nProvider locale="en" timeZone="UTC">
        <ThemeRoot>
          <Story />
        </ThemeRoot>
      </I18nProvider>,
    );
    const endless = Story.parameters?.scene?.network === 'slow' || /Loading|Busy|Pending|Checking|Waiting/.test(name);
    if (!endless) await expect.poll(() => container.querySelector('[data-loading]')).toBeNull();
    // Opens every disclosure and popover.
    for (const button of container.querySelectorAll<HTMLElement>('button[aria-expanded="false"], summary'))
      button.click();
    for (const button of container.querySelectorAll<HTMLElement>('[popovertarget]')) button.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(container.querySelectorAll('script, iframe, object, embed').length).toBe(0);
    cleanup();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(broken).toEqual([]);
  });
});
