import { render, type RenderOptions, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { PlugboardProvider, type PlugboardProviderProps } from '../../marketplace/index.ts';
import { createTestBackend, type TestBackend, type TestBackendOptions } from '../test-backend.ts';

export interface RenderWithPlugboardOptions extends Omit<PlugboardProviderProps, 'children' | 'fetch'> {
  /** The backend to talk to. @default a new one made with `backendOptions` */
  backend?: TestBackend | undefined;
  /** How the new backend is made: seed, user, access, allow and so on. */
  backendOptions?: TestBackendOptions | undefined;
  /** What Testing Library's `render` takes. */
  renderOptions?: Omit<RenderOptions, 'queries'> | undefined;
}

export interface PlugboardRenderResult extends RenderResult {
  backend: TestBackend;
}

/** Renders with Testing Library inside a provider whose handler is the real one, over a sandbox of its own. */
export function renderWithPlugboard(
  ui: ReactElement,
  {
    backendOptions,
    backend = createTestBackend(backendOptions),
    renderOptions,
    ...provider
  }: RenderWithPlugboardOptions = {},
): PlugboardRenderResult {
  // One function for the whole test: another one would be another client, with nothing cached.
  const fetch: typeof backend.fetch = (input, init) => backend.fetch(input, init);
  const inProvider = (element: ReactElement) => (
    <PlugboardProvider access={backendOptions?.access} {...provider} fetch={fetch}>
      {element}
    </PlugboardProvider>
  );
  const result = render(inProvider(ui), renderOptions);
  return { ...result, backend, rerender: (element) => result.rerender(inProvider(element as ReactElement)) };
}
