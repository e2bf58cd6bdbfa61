import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('ar', value, forms);
/** Isolates a Latin term, so that it does not reorder the text around it. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Texts of the integration card, in Arabic. */
export const card: Messages['card'] = {
  connect: 'ربط',
  manage: 'إدارة',
  view: 'عرض',
  otherCategory: 'أخرى',
  reconnect: 'إعادة الربط',
  locked: 'مقفل:',
  isNew: 'جديد',
  featured: 'مميّز',
};

/** Texts of the catalogue: its toolbar and its grid, in Arabic. */
export const grid: Messages['grid'] = {
  title: 'التكاملات',
  search: 'البحث في التكاملات',
  clearSearch: 'مسح البحث',
  categories: 'الفئات',
  category: 'الفئة',
  allCategories: 'الكل',
  otherCategory: 'أخرى',
  installed: 'المثبّتة',
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
  emptyInstalled: 'لم يُثبَّت شيء بعد. اربط تكاملًا ليظهر هنا.',
  noResult: (query) =>
    query
      ? `لا يوجد تكامل يطابق «${apart(query)}». تحقّق من الإملاء أو ابحث في كل الفئات.`
      : 'لا يوجد تكامل يطابق هذه المرشّحات.',
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
  sort: 'الترتيب',
  recommended: 'الموصى بها',
  byName: 'أبجديًا',
  newest: 'الأحدث',
  layout: 'طريقة العرض',
  grid: 'بطاقات',
  list: 'قائمة',
};
