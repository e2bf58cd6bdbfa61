import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('ar', value, forms);
/** Isolates a Latin term, so that it does not reorder the text around it. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Texts of the integration card, in Arabic. */
export const card: Messages['card'] = {
  connect: 'ربط',
  manage: 'إدارة',
  finish: 'إكمال الإعداد',
  view: 'عرض',
  otherCategory: 'أخرى',
  reconnect: 'إعادة الربط',
  locked: 'مقفل:',
  isNew: 'جديد',
  featured: 'مميّز',
};

/** Texts of the integrations that the user works with, in Arabic. */
export const yours: Messages['yours'] = {
  title: 'تكاملاتك',
  start: 'ابدأ من هنا',
  nothingOn: 'لا شيء مُفعّل بعد',
  choose: 'تم الربط. اختر ما تريد أتمتته.',
  on: (on, total) =>
    count(total, {
      one: on === 0 ? 'سير العمل الوحيد متوقف' : 'سير العمل الوحيد مُفعّل',
      two: `${count(on, { other: '#' })} من مسارَي عمل مُفعّل`,
      few: `${count(on, { other: '#' })} من # مسارات عمل مُفعّلة`,
      many: `${count(on, { other: '#' })} من # مسار عمل مُفعّلة`,
      other: `${count(on, { other: '#' })} من # مسار عمل مُفعّلة`,
    }),
  ran: (time) => `آخر تشغيل ${time}`,
  missing: 'لا يوجد حساب مرتبط.',
  rejected: 'سُجّل خروج الحساب.',
  waiting: (value) =>
    count(value, {
      one: 'هناك سير عمل واحد ينتظر.',
      two: 'هناك مسارا عمل ينتظران.',
      few: 'هناك # مسارات عمل تنتظر.',
      many: 'هناك # مسار عمل ينتظر.',
      other: 'هناك # مسار عمل ينتظر.',
    }),
  showAll: (value) => count(value, { few: 'عرض الكل (#)', many: 'عرض الكل (#)', other: 'عرض الكل (#)' }),
};

/** Texts of the catalogue: its toolbar and its grid, in Arabic. */
export const grid: Messages['grid'] = {
  title: 'التكاملات',
  search: 'البحث في التكاملات',
  clearSearch: 'مسح البحث',
  categories: 'الفئات',
  category: 'الفئة',
  all: 'الكل',
  allCategories: 'كل الفئات',
  browse: 'تصفّح',
  found: 'النتائج',
  otherCategory: 'أخرى',
  installed: 'المرتبطة',
  results: (value) =>
    count(value, {
      zero: 'لا تكاملات',
      one: 'تكامل واحد',
      two: 'تكاملان',
      few: '# تكاملات',
      many: '# تكاملًا',
      other: '# تكامل',
    }),
  loading: 'جارٍ تحميل التكاملات…',
  empty: 'لا توجد تكاملات بعد. ستجدها هنا عند إضافتها.',
  emptyInstalled: 'لم يُربط شيء بعد. اربط تكاملًا ليظهر هنا.',
  noResult: (query) => (query ? `لا يوجد تكامل باسم «${apart(query)}».` : 'لا يوجد تكامل يطابق هذه المرشّحات.'),
  clearFilters: 'عرض كل التكاملات',
  skipped: (value) =>
    count(value, {
      zero: 'لم تتعذّر قراءة أي تكامل.',
      one: 'تعذّرت قراءة تكامل واحد فلم يُعرض.',
      two: 'تعذّرت قراءة تكاملين فلم يُعرضا.',
      few: 'تعذّرت قراءة # تكاملات فلم تُعرض.',
      many: 'تعذّرت قراءة # تكاملًا فلم تُعرض.',
      other: 'تعذّرت قراءة # تكامل فلم تُعرض.',
    }),
  unreadable: (value) =>
    count(value, {
      one: 'تعذّرت قراءة التكامل الوحيد. أعد المحاولة أو تواصل مع الدعم إذا استمر ذلك.',
      two: 'تعذّرت قراءة التكاملين. أعد المحاولة أو تواصل مع الدعم إذا استمر ذلك.',
      few: 'تعذّرت قراءة التكاملات كلها، وعددها #. أعد المحاولة أو تواصل مع الدعم إذا استمر ذلك.',
      many: 'تعذّرت قراءة التكاملات كلها، وعددها #. أعد المحاولة أو تواصل مع الدعم إذا استمر ذلك.',
      other: 'تعذّرت قراءة التكاملات كلها، وعددها #. أعد المحاولة أو تواصل مع الدعم إذا استمر ذلك.',
    }),
  stale: 'تعذّر تحديث القائمة، فقد تكون قديمة.',
  showMore: 'عرض المزيد',
  showPrevious: 'عرض السابق',
  range: (first, last, total) => `${apart(`${first}–${last}`)} من ${total}`,
  attention: 'تحتاج إلى انتباه',
  emptyAttention: 'لا شيء يحتاج إلى انتباهك.',
  sort: 'الترتيب والعرض',
  recommended: 'الموصى بها',
  byName: 'أبجديًا',
  newest: 'الأحدث',
  layout: 'طريقة العرض',
  grid: 'بطاقات',
  list: 'قائمة',
};
