import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('ar', value, forms);
/** Isolates a Latin term, so that it does not reorder the text around it. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Texts of the list of integrations that need attention, in Arabic. */
export const attention: Messages['attention'] = {
  title: (value) =>
    count(value, {
      one: 'تكامل واحد يحتاج إلى انتباهك',
      two: 'تكاملان يحتاجان إلى انتباهك',
      few: '# تكاملات تحتاج إلى انتباهك',
      many: '# تكاملًا يحتاج إلى انتباهك',
      other: '# تكامل يحتاج إلى انتباهك',
    }),
  missing: 'هناك سير عمل مُفعّل، لكن لا يوجد حساب مرتبط. اربط حسابًا ليعمل.',
  rejected: 'لم يعد الحساب مقبولًا. أعد الربط لتستمر مسارات العمل.',
  showAll: (value) => count(value, { few: 'عرض الكل (#)', many: 'عرض الكل (#)', other: 'عرض الكل (#)' }),
};

/** Texts of the prompt that requests a missing integration, in Arabic. */
export const request: Messages['request'] = {
  hint: 'لم تجد ما تبحث عنه؟',
  request: (query) => (query ? `طلب «${apart(query)}»` : 'طلب تكامل'),
  requestIt: 'اطلبه',
  thanks: (query) => (query ? `شكرًا. أُرسل طلبك: «${apart(query)}».` : 'شكرًا. أُرسل طلبك.'),
};
