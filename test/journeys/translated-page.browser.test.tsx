/// <reference types="vite/client" />
import { composeStories } from '@storybook/react-vite';
import { useState, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';
import { I18nProvider } from '../../src/i18n/internal.ts';
import { ThemeRoot } from '../../src/theme/internal.ts';
import { clickAll } from './translate-page.ts';

type StoryModule = Parameters<typeof composeStories>[0];
type ComposedStory = ComponentType & { load: () => Promise<void> };

const modules = import.meta.glob<StoryModule>('../../stories/**/*.stories.tsx', { eager: true });
const stories = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries<ComposedStory>(composeStories(module, { loaders: [] }) as Record<string, ComposedStory>).map(
    ([name, Story]) => [`${path.replace(/^.*\/(.*)\.stories\.tsx$/, '$1')} ${name}`, Story] as const,
  ),
);

function Host({ Story }: { Story: ComponentType }) {
  const [id] = useState('host');
  return (
    <div id={id}>
      <I18nProvider timeZone="UTC">
        <ThemeRoot>
          <Story />
        </ThemeRoot>
      </I18nProvider>
    </div>
  );
}

// Chrome's translator puts every text into two `<font>` elements, which React does not know.
describe('a page that the browser has translated', () => {
  it.each(stories)('survives a click of every control: %s', async (_, Story) => {
    await Story.load();
    const errors: unknown[] = [];
    const container = document.body.appendChild(document.createElement('div'));
    const root = createRoot(container, {
      onUncaughtError: (error) => errors.push(error),
      onCaughtError: (error) => errors.push(error),
    });
    root.render(<Host Story={Story} />);
    await clickAll(container);
    expect(errors).toEqual([]);
    expect(container.querySelector('#host')).not.toBeNull();
    root.unmount();
    container.remove();
  });
});
