import { mint } from '../state/auth.ts';
import { toId } from '../contract/random.ts';
import { badRequest } from '../contract/respond.ts';
import { findUser } from '../state/world.ts';
import { text, type Perform } from './call.ts';

/** Registers a user for both APIs. A username that is taken is refused: the contract has no way to find its user. */
export const createUser: Perform = (world, { api, body }) => {
  const username = text(body.username);
  if (!username) throw badRequest('body.username is empty');
  if ([...world.users.values()].some((user) => user.username === username)) {
    throw badRequest('A user with this username exists already');
  }
  const user = {
    userId: toId('usr', world.seed, world.users.size),
    username,
    ...(body.fullName === undefined ? {} : { fullName: text(body.fullName) }),
    createdAt: new Date(world.now()).toISOString(),
  };
  world.users.set(user.userId, user);
  const { fullName, ...rest } = user;
  return api === 'embedded' && fullName !== undefined ? user : rest;
};

/** Mints a JWT that acts for the user for an hour. */
export const generateUserToken: Perform = async (world, { userId }) => ({
  token: await mint(world, findUser(world, userId).userId),
});

/** Erases the runs of the user that have started by now. */
export const deleteUserLogs: Perform = (world, { userId }) => {
  world.erasures.set(findUser(world, userId).userId, world.now());
  return { success: true, message: 'User logs purged successfully' };
};
