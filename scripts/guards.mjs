import { access } from './guards/access.mjs';
import { load } from './guards/load.mjs';
import { pages } from './guards/pages.mjs';
import { power } from './guards/power.mjs';
import { secrets } from './guards/secrets.mjs';
import { writes } from './guards/writes.mjs';

/**
 * The controls against each threat of SECURITY.md: where each is, how to take it away, and the tests that must notice.
 * `find` stands exactly once in the file.
 */
export const controls = [...access, ...secrets, ...pages, ...writes, ...load, ...power];
