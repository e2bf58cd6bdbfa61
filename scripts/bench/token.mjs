// Token access: how many tokens a crowd of calls costs.
import { createApi, listIntegrations } from 'plugboard/api';
import { createTestBackend } from 'plugboard/testing';

const isMint = (url) => new URL(url, 'http://page.test').pathname.endsWith('/token');

/** A client in token access, the number of its mints, and how many of its next calls are told that their token is over. */
function open() {
  const backend = createTestBackend({ access: 'token' });
  const state = { mints: 0, refuse: 0 };
  async function fetch(input, init) {
    if (isMint(input)) state.mints++;
    const withToken = new Headers(init?.headers).has('authorization');
    return withToken && state.refuse-- > 0
      ? Response.json({ error: 'expired' }, { status: 401 })
      : backend.fetch(input, init);
  }
  return { api: createApi({ access: 'token', fetch }), state };
}

const crowd = (api, size) => Promise.all(Array.from({ length: size }, () => listIntegrations(api)));

/** Runs the bench and gives its rows. */
export async function benchToken() {
  const cold = open();
  await crowd(cold.api, 1_000);

  const warm = open();
  await listIntegrations(warm.api);
  const before = warm.state.mints;
  warm.state.refuse = 50;
  await crowd(warm.api, 50);

  return [
    { what: 'token: mints for 1,000 concurrent calls', value: cold.state.mints, bar: '1' },
    { what: 'token: mints for 50 simultaneous 401s', value: warm.state.mints - before, bar: '1' },
  ];
}
