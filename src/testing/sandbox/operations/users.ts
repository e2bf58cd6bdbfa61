import { mint } from '../state/auth.ts';
import { toId } from '../contract/random.ts';
import { badRequest } from '../contract/respond.ts';
import { findUser } from '../state/sandbox-state.ts';
import { text, type OperationHandler } from './call.ts';

/** Creates a user for both APIs. Rejects a username that is taken, because the contract cannot look up its user. */
export const createUser: OperationHandler = (state, { api, body }) => {
  const username = text(body.username);
  if (!username) throw badRequest('body.username is empty');
  if ([...state.users.values()].some((user) => user.username === username)) {
    throw badRequest('A user with this username exists already');
  }
  const user = {
    userId: toId('usr', state.seed, state.users.size),
    username,
    ...(body.fullName === undefined ? {} : { fullName: text(body.fullName) }),
    createdAt: new Date(state.now()).toISOString(),
  };
  state.users.set(user.userId, user);
  const { fullName, ...rest } = user;
  return api === 'embedded' && fullName !== undefined ? user : rest;
};

/** Mints a JWT for the user. It is valid for an hour. */
export const generateUserToken: OperationHandler = async (state, { userId }) => ({
  token: await mint(state, findUser(state, userId).userId),
});

/** Deletes the runs of the user that have started. */
export const deleteUserLogs: OperationHandler = (state, { userId }) => {
  state.erasures.set(findUser(state, userId).userId, state.now());
  return { success: true, message: 'User logs purged successfully' };
};
