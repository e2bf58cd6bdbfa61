import { createPlugboardHandler } from 'plugboard/server';

let handler;

function answer(request) {
  handler ??= createPlugboardHandler({
    ...JSON.parse(process.env.PLUGBOARD_OPTIONS),
    // Next takes its own `basePath` off the address of a request.
    basePath: '/api/plugboard',
    authenticate: () => ({ id: 'ada' }),
  });
  return handler(request);
}

export { answer as DELETE, answer as GET, answer as OPTIONS, answer as POST, answer as PUT };
