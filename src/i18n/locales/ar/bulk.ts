import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('ar', value, forms);
/** Isolates a Latin term, so that it does not reorder the text around it. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Texts of bulk changes, and of the dialog before a workflow stops, in Arabic. */
export const bulk: Messages['bulk'] = {
  title: 'عدة مهام سير عمل',
  select: (name) => `تحديد «${apart(name)}»`,
  selectAll: 'تحديد الكل',
  selected: (value) => count(value, { other: 'المحدد: #' }),
  clear: 'إلغاء التحديد',
  turnOn: 'تشغيل',
  turnOff: 'إيقاف',
  pauseAll: 'إيقاف الكل',
  upgrade: (value) =>
    count(value, {
      one: 'ترقية سير عمل واحد',
      two: 'ترقية مهمتي سير عمل',
      few: 'ترقية # مهام سير عمل',
      other: 'ترقية # مهمة سير عمل',
    }),
  running: {
    on: (done, total) => `جارٍ التشغيل: اكتمل ${apart(done)} من ${apart(total)}`,
    off: (done, total) => `جارٍ الإيقاف: اكتمل ${apart(done)} من ${apart(total)}`,
    upgrade: (done, total) => `جارٍ الترقية: اكتمل ${apart(done)} من ${apart(total)}`,
  },
  stop: 'توقّف',
  result: {
    on: (done, total) => count(total, { other: `مهام سير العمل المشغّلة: ${apart(done)} من #.` }),
    off: (done, total) => count(total, { other: `مهام سير العمل المتوقفة: ${apart(done)} من #.` }),
    upgrade: (done, total) => count(total, { other: `مهام سير العمل التي تمت ترقيتها: ${apart(done)} من #.` }),
  },
  left: (value) => count(value, { other: 'لم تبدأ وبقيت كما كانت: #.' }),
  unclear: 'لا نعرف كيف انتهى هذا.',
  superseded: 'طُلب منه شيء آخر في هذه الأثناء.',
  because: (name, why) => `«${apart(name)}»: ${why}`,
  again: 'إعادة محاولة ما فشل',
  resume: 'تشغيلها من جديد',
  askOff: (name) => `هل تريد إيقاف «${apart(name)}»؟`,
  askOffMany: (value) =>
    count(value, {
      one: 'هل تريد إيقاف سير عمل واحد؟',
      two: 'هل تريد إيقاف مهمتي سير عمل؟',
      few: 'هل تريد إيقاف # مهام سير عمل؟',
      other: 'هل تريد إيقاف # مهمة سير عمل؟',
    }),
  askPause: 'هل تريد إيقاف كل مسارات العمل؟',
  askUpgrade: (value) =>
    count(value, {
      one: 'هل تريد ترقية سير عمل واحد؟',
      two: 'هل تريد ترقية مهمتي سير عمل؟',
      few: 'هل تريد ترقية # مهام سير عمل؟',
      other: 'هل تريد ترقية # مهمة سير عمل؟',
    }),
  stops: (value) =>
    count(value, {
      one: 'لن يؤدي أي عمل حتى يُشغَّل من جديد. قد يكتمل تشغيل بدأ بالفعل.',
      other: 'لن تؤدي أي عمل حتى تُشغَّل من جديد. قد تكتمل عمليات تشغيل بدأت بالفعل.',
    }),
  kept: 'تبقى عمليات التشغيل السابقة والحسابات المتصلة وإعداداتها محفوظة.',
  notDisconnected: 'تبقى حساباتك متصلة.',
  moves: (name, from, to) => `${apart(name)}: من الإصدار ${apart(from)} إلى ${apart(to)}`,
  movesTo: (name, to) => `${apart(name)}: إلى الإصدار ${apart(to)}`,
  more: (value) => count(value, { other: 'و# أخرى' }),
};
