import { foreignUserIds } from './t01-foreign-user-ids.ts';
import { foreignResources } from './t02-foreign-resources.ts';
import { misleadingIds } from './t03-misleading-ids.ts';
import { forgedRequests } from './t04-forged-requests.ts';
import { leakedKeys } from './t05-leaked-keys.ts';
import { keptSecrets } from './t06-kept-secrets.ts';
import { stolenTokens } from './t07-stolen-tokens.ts';
import { mixedUpUsers } from './t08-mixed-up-users.ts';
import { openProxy } from './t09-open-proxy.ts';
import { forgedReturns } from './t10-forged-returns.ts';
import { consentWindows } from './t11-consent-windows.ts';
import { hostileText } from './t12-hostile-text.ts';
import { upstreamPages } from './t13-upstream-pages.ts';
import { prototypeKeys } from './t14-prototype-keys.ts';
import { doubledWrites } from './t15-doubled-writes.ts';
import { overload } from './t16-overload.ts';
import { floods } from './t17-floods.ts';
import { excessPower } from './t18-excess-power.ts';
import { tellingErrors } from './t19-telling-errors.ts';
import { supplyChain } from './t20-supply-chain.ts';
import type { Mutation } from './mutation.ts';

const byThreat = {
  T1: foreignUserIds,
  T2: foreignResources,
  T3: misleadingIds,
  T4: forgedRequests,
  T5: leakedKeys,
  T6: keptSecrets,
  T7: stolenTokens,
  T8: mixedUpUsers,
  T9: openProxy,
  T10: forgedReturns,
  T11: consentWindows,
  T12: hostileText,
  T13: upstreamPages,
  T14: prototypeKeys,
  T15: doubledWrites,
  T16: overload,
  T17: floods,
  T18: excessPower,
  T19: tellingErrors,
  T20: supplyChain,
};

/** The controls of each threat in SECURITY.md, each with the mutation that removes it. */
export const mutations: readonly (Mutation & { threat: string })[] = Object.entries(byThreat).flatMap(
  ([threat, list]) => list.map((mutation) => ({ threat, ...mutation })),
);
