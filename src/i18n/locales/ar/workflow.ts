import { plural } from '../../plural.ts';
import type { Messages } from '../../messages/index.ts';

/** Isolates a Latin term, so that it does not reorder the text around it. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Texts of the switch and the row of a workflow, in Arabic. */
export const workflow: Messages['workflow'] = {
  on: 'مشغّل',
  off: 'متوقف',
  unknown: 'غير مؤكد',
  turningOn: 'جارٍ التشغيل…',
  turningOff: 'جارٍ الإيقاف…',
  canUndo: 'يمكنك التراجع خلال بضع ثوانٍ.',
  turnedOffWord: 'أُوقِف',
  undo: 'تراجع',
  undoOf: (name) => `تراجع: شغّل «${apart(name)}» من جديد`,
  turnedOn: (name) => `«${apart(name)}» مشغّل.`,
  turnedOff: (name) => `«${apart(name)}» متوقف.`,
  upgraded: (name) => `رُقّي «${apart(name)}».`,
  notTurnedOn: (name) => `لم يُشغَّل «${apart(name)}».`,
  notTurnedOff: (name) => `لم يُوقَف «${apart(name)}».`,
  unclear: (name) => `لا نعرف ما إذا كان «${apart(name)}» مشغّلًا الآن.`,
  notUpgraded: (name) => `لم يُرقَّ «${apart(name)}».`,
  upgradeUnclear: (name) => `لا نعرف ما إذا تمت ترقية «${apart(name)}».`,
  reinstall: 'قد يحتاج إلى إعادة إعداد: أوقفه، وتحقق من الاتصال، ثم شغّله من جديد.',
  ran: (ago) => `آخر تشغيل ${ago}`,
  failedOf: (failed, total) => plural('ar', failed, { other: `فشل # من آخر ${total} من عمليات التشغيل` }),
  version: (version) => `الإصدار ${apart(version)}`,
  available: (version) => `الإصدار ${apart(version)} متاح.`,
  inUse: (version) => `الإصدار ${apart(version)} قيد الاستخدام.`,
  setUpAgain: 'قد تحتاج إلى ضبط إعداداتك من جديد.',
  stays: (version) => `إذا رُفضت الترقية، يبقى الإصدار ${apart(version)} قيد الاستخدام.`,
  upgrade: 'ترقية',
  upgrading: 'جارٍ الترقية…',
  accountFirst: 'لا يوجد حساب متصل بعد. صِل حسابًا حتى تجد مهام سير العمل ما تعمل عليه.',
  accountMissing: 'هناك سير عمل مشغّل، لكن لا يوجد حساب متصل. قد لا يتمكن من أداء عمله.',
  connect: 'وصل حساب',
};
