'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { Marketplace, PlugboardProvider } from 'plugboard';

export function Integrations({ basePath }) {
  const router = useRouter();
  const query = useSearchParams();
  return (
    <PlugboardProvider
      basePath={basePath}
      onSessionExpired={() => {
        globalThis.expired = true;
      }}
    >
      <button onClick={() => router.refresh()}>Refresh the host</button>
      <output aria-label="Query of the host">{query.toString()}</output>
      <Marketplace syncUrl />
    </PlugboardProvider>
  );
}
