'use client';
import { RequestPrompt } from '../../components/index.ts';
import { useEmit } from '../provider/use-emit.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';

/** Asks the host for an integration that is not in the catalogue, once for the same words. */
export default function RequestIntegration({ query }: { query: string }) {
  const emit = useEmit();
  const asked = useMarketplaceStore(({ requestedIntegrations }) => requestedIntegrations.has(query));
  const request = useMarketplaceStore((state) => state.addRequestedIntegration);
  return (
    <RequestPrompt
      // Other words are another question.
      key={query}
      query={query}
      asked={asked}
      onRequest={() => {
        request(query);
        emit({ type: 'integration_requested', query });
      }}
    />
  );
}
