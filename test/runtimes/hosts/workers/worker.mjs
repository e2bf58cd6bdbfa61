// A Worker with the handler at module level, as the Workers guide of any host has it.
import { createPlugboardHandler } from 'plugboard/server';

let handler;

export default {
  fetch(request, env) {
    handler ??= createPlugboardHandler({
      ...JSON.parse(env.PLUGBOARD_OPTIONS),
      authenticate: ({ headers }) => ({ id: headers.get('x-user') ?? 'ada' }),
    });
    return handler(request);
  },
};
