import { Marketplace, PlugboardProvider } from 'plugboard';
import { createRoot } from 'react-dom/client';

const { basePath = '/api/plugboard' } = globalThis.pageOptions;
globalThis.told = [];

createRoot(document.querySelector('#app')).render(
  <PlugboardProvider
    basePath={basePath}
    onEvent={({ type, code }) => globalThis.told.push(`${type} ${code ?? ''}`)}
    onSessionExpired={() => globalThis.told.push('session expired')}
  >
    <Marketplace syncUrl />
  </PlugboardProvider>,
);
