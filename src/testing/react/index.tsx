import { render, type RenderOptions, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { PlugboardProvider, type PlugboardProviderProps } from '../../marketplace/index.ts';
import { createTestBackend, type TestBackend, type TestBackendOptions } from '../test-backend.ts';

export interface RenderWithPlugboardOptions extends Omit<PlugboardProviderProps, 'children' | 'fetch'> {
  /** The backend. @default a new backend with `backendOptions` */
  backend?: TestBackend | undefined;
  /** The options of the new backend: seed, user, access, allow and so on. */
  backendOptions?: TestBackendOptions | undefined;
  /** The options of `render` from Testing Library. */
  renderOptions?: Omit<RenderOptions, 'queries'> | undefined;
}

export interface PlugboardRenderResult extends RenderResult {
  backend: TestBackend;
}

/** Renders with Testing Library inside a provider that uses the real handler and a sandbox. */
export function renderWithPlugboard(
  ui: ReactElement,
  {
    backendOptions,
    backend = createTestBackend(backendOptions),
    renderOptions,
    ...provider
  }: RenderWithPlugboardOptions = {},
): PlugboardRenderResult {
  // A new function would create a new client with an empty cache, so keep one for the whole test.
  const fetch: typeof backend.fetch = (input, init) => backend.fetch(input, init);
  const inProvider = (element: ReactElement) => (
    <PlugboardProvider access={backendOptions?.access} {...provider} fetch={fetch}>
      {element}
    </PlugboardProvider>
  );
  const result = render(inProvider(ui), renderOptions);
  return { ...result, backend, rerender: (element) => result.rerender(inProvider(element as ReactElement)) };
}
