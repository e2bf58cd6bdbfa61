'use client';
import { RequestPrompt } from '../../components/index.ts';
import { useEmit } from '../provider/use-emit.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';

/** Asks the host for a missing integration, once per search text. */
export default function RequestIntegration({ query, empty }: { query: string; empty: boolean }) {
  const emit = useEmit();
  const asked = useMarketplaceStore(({ requestedIntegrations }) => requestedIntegrations.has(query));
  const request = useMarketplaceStore((state) => state.addRequestedIntegration);
  return (
    <RequestPrompt
      // A new search text resets the prompt.
      key={query}
      query={query}
      empty={empty}
      asked={asked}
      onRequest={() => {
        request(query);
        emit({ type: 'integration_requested', query });
      }}
    />
  );
}
