'use client';
import { toHandlerRequest, type ApiRequest } from '../../api/internal.ts';
import { type SampleRequest } from '../../components/index.ts';
import { usePageUrl } from '../../components/internal.ts';
import { useHost } from '../provider/host-options.tsx';

/** Returns a code sample's request to the host's handler. Returns undefined on the server, where the page URL is unknown. */
export function useCodeSample(request: ApiRequest | undefined): SampleRequest | undefined {
  const { basePath = '/api/plugboard' } = useHost();
  const page = usePageUrl();
  if (!request || !page || !URL.canParse(basePath, page)) return undefined;
  const { url, method, body } = toHandlerRequest(basePath, request);
  return { url: new URL(url, page).href, method, body };
}
