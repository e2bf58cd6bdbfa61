import type { Decorator } from '@storybook/react-vite';
import { useI18n } from '../../../src/i18n/internal.ts';
import { PlugboardProvider, type PlugboardProviderProps } from '../../../src/marketplace/index.ts';
import { createStoryBackend, iconHandlers, type Scene, type StoryBackend } from './backend.ts';

interface Loaded {
  backend: StoryBackend;
}

/** Makes the backend of a story, as its parameter `scene` says. */
const loadBackend = async ({ parameters }: { parameters: Record<string, unknown> }): Promise<Loaded> => ({
  backend: await createStoryBackend(parameters['scene'] as Scene | undefined),
});

function Provider({ backend, ...props }: Loaded & PlugboardProviderProps) {
  const { locale, messages, dir, timeZone } = useI18n();
  const { fetch, clock } = backend;
  return <PlugboardProvider {...{ fetch, clock, locale, messages, dir, timeZone }} {...props} />;
}

const inProvider: Decorator = (Story, { loaded, globals, parameters }) => (
  <Provider
    backend={(loaded as Loaded).backend}
    colorScheme={globals['scheme'] as PlugboardProviderProps['colorScheme']}
    density={globals['density'] === 'dense' ? 'dense' : 'regular'}
    {...(parameters['host'] as Partial<PlugboardProviderProps> | undefined)}
  >
    <Story />
  </Provider>
);

/** Waits until nothing on the page is on its way any more. */
async function settle({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const started = performance.now();
  let quiet = 0;
  while (quiet < 3 && performance.now() - started < 5_000) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const busy = canvasElement.querySelector('[aria-busy="true"], [data-loading], [data-busy]');
    quiet = busy ? 0 : quiet + 1;
  }
}

/** What every story of a connected component needs: a backend, a provider, icons, and to be looked at when it has loaded. */
export const connected = {
  loaders: [loadBackend],
  decorators: [inProvider],
  parameters: { msw: iconHandlers },
  play: settle,
};

/** Parameters of a story that takes place in another scene. */
export const inScene = (scene: Scene) => ({ parameters: { scene } });

/** Parameters of a story whose host tells the provider something, in a scene of its own if need be. */
export const inHost = (host: Partial<PlugboardProviderProps>, scene?: Scene) => ({ parameters: { host, scene } });

/** A story that is still loading, so there is nothing to wait for. */
export const stillLoading = { ...inScene({ network: 'slow' }), play: () => Promise.resolve() };

export { settle };
