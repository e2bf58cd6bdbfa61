import { PlugboardError, type Api } from '../../api/index.ts';

export interface ApiObserver {
  /** Called for every failure but a given-up request. */
  onError(error: PlugboardError): void;
  /** Called once when the host's session ends, and again only after something has succeeded in between. */
  onSessionExpired(): void;
}

/** The same client, watched: every answer passes here, whichever hook, flow or component asked. */
export function observeApi(api: Api, observer: ApiObserver): Api {
  let expired = false;
  return {
    ...api,
    async send(request) {
      try {
        const answer = await api.send(request);
        expired = false;
        return answer;
      } catch (error) {
        if (error instanceof PlugboardError && error.code !== 'aborted') {
          observer.onError(error);
          if (error.code === 'unauthenticated' && !expired) {
            expired = true;
            observer.onSessionExpired();
          }
        }
        throw error;
      }
    },
  };
}
