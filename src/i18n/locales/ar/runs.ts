import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('ar', value, forms);
/** Isolates a Latin term, so that it does not reorder the text around it. */
const apart = (text: string) => `\u2068${text}\u2069`;

const times = (value: number) =>
  count(value, {
    zero: 'ولا مرة',
    one: 'مرة واحدة',
    two: 'مرتان',
    few: '# مرات',
    many: '# مرة',
    other: '# مرة',
  });

/** Texts of the list of runs, in Arabic. */
export const runs: Messages['runs'] = {
  title: 'عمليات التشغيل',
  status: 'الحالة',
  workflow: 'مسار العمل',
  started: 'وقت البدء',
  duration: 'المدة',
  filter: 'التصفية حسب الحالة',
  all: 'الكل',
  success: 'نجحت',
  failure: 'فشلت',
  pending: 'قيد التشغيل',
  unknown: 'غير واضحة',
  allWorkflows: 'كل مسارات العمل',
  activeWorkflows: 'كل المفعّلة',
  period: 'الفترة',
  anyTime: 'أي وقت',
  day: 'آخر 24 ساعة',
  week: 'آخر 7 أيام',
  month: 'آخر 30 يومًا',
  noneDay: 'لا شيء في آخر 24 ساعة',
  noneWeek: 'لا شيء في آخر 7 أيام',
  noneMonth: 'لا شيء في آخر 30 يومًا',
  dates: 'بين تاريخين',
  from: 'من',
  to: 'إلى',
  search: 'البحث بمعرّف التشغيل',
  searchAll: 'البحث بمعرّف التشغيل أو مسار العمل',
  sort: 'ترتيب حسب',
  newest: 'الأحدث أولًا',
  oldest: 'الأقدم أولًا',
  longest: 'الأطول أولًا',
  shortest: 'الأقصر أولًا',
  worst: 'الفاشلة أولًا',
  best: 'الناجحة أولًا',
  showing: (shown, total) => `عرض ${apart(shown)} من ${total}`,
  range: (from, to) => apart(`${from}–${to}`),
  more: 'عرض المزيد',
  newer: 'الأحدث',
  older: 'الأقدم',
  previous: 'السابق',
  next: 'التالي',
  live: (value) =>
    count(value, {
      one: 'هناك عملية تشغيل جارية. تُحدَّث هذه القائمة تلقائيًا.',
      two: 'هناك عمليتا تشغيل جاريتان. تُحدَّث هذه القائمة تلقائيًا.',
      few: 'هناك # عمليات تشغيل جارية. تُحدَّث هذه القائمة تلقائيًا.',
      many: 'هناك # عملية تشغيل جارية. تُحدَّث هذه القائمة تلقائيًا.',
      other: 'هناك # عملية تشغيل جارية. تُحدَّث هذه القائمة تلقائيًا.',
    }),
  liveMode: 'مباشر',
  fresh: (value) =>
    count(value, {
      one: 'عملية تشغيل جديدة',
      two: 'عمليتا تشغيل جديدتان',
      few: '# عمليات تشغيل جديدة',
      many: '# عملية تشغيل جديدة',
      other: '# عملية تشغيل جديدة',
    }),
  history: (span, parts) => `${span}: ${parts}`,
  runId: 'معرّف التشغيل',
  copyRunId: 'نسخ معرّف التشغيل',
  ended: 'وقت الانتهاء',
  errorsNear: 'أخطاء في هذا الوقت تقريبًا',
  noErrorsNear: 'لم يُبلَّغ عن خطأ في هذا الوقت تقريبًا.',
  export: 'تصدير',
  exported: (value) =>
    count(value, {
      zero: 'لم تُصدَّر أي عملية تشغيل.',
      one: 'صُدِّرت عملية تشغيل واحدة.',
      two: 'صُدِّرت عمليتا تشغيل.',
      few: 'صُدِّرت # عمليات تشغيل.',
      many: 'صُدِّرت # عملية تشغيل.',
      other: 'صُدِّرت # عملية تشغيل.',
    }),
  empty: 'لا عمليات تشغيل بعد. تظهر هنا حالما يعمل مسار العمل.',
  emptyFilter: 'لا توجد عملية تشغيل تطابق هذه المعايير.',
  showAll: 'عرض كل عمليات التشغيل',
  onlyProblem: 'عمليات تشغيل مشكلة واحدة',
  stale: 'تعذّر تحديث عمليات التشغيل، فقد تكون قديمة.',
  partial: (names) => `تعذّر تحميل عمليات تشغيل ${apart(names)}.`,
  skipped: (value) =>
    count(value, {
      zero: 'لم تتعذّر قراءة أي عملية تشغيل.',
      one: 'تعذّرت قراءة عملية تشغيل واحدة.',
      two: 'تعذّرت قراءة عمليتي تشغيل.',
      few: 'تعذّرت قراءة # عمليات تشغيل.',
      many: 'تعذّرت قراءة # عملية تشغيل.',
      other: 'تعذّرت قراءة # عملية تشغيل.',
    }),
  timeUnknown: 'الوقت غير معروف',
  durationUnknown: 'المدة غير معروفة',
};

/** Texts of the run ribbon, in Arabic. */
export const ribbon: Messages['ribbon'] = {
  none: 'لا عمليات تشغيل بعد',
  summary: (total, parts) =>
    count(total, {
      one: `آخر عملية تشغيل: ${parts}`,
      two: `آخر عمليتي تشغيل: ${parts}`,
      few: `آخر # عمليات تشغيل: ${parts}`,
      many: `آخر # عملية تشغيل: ${parts}`,
      other: `آخر # عملية تشغيل: ${parts}`,
    }),
  success: (value) => count(value, { other: 'نجح #' }),
  failure: (value) => count(value, { other: 'فشل #' }),
  pending: (value) => count(value, { other: 'قيد التشغيل #' }),
  unknown: (value) => count(value, { other: 'غير واضح #' }),
};

/** Texts of the errors of a workflow, grouped by cause, in Arabic. */
export const problems: Messages['problems'] = {
  title: 'للإصلاح',
  auth_expired: { title: 'انتهت صلاحية الوصول أو أُلغيت', next: 'أعد الربط ليعمل مسار العمل من جديد.' },
  auth_revoked: { title: 'أُلغيت صلاحية الوصول', next: 'أعد الربط واسمح بالوصول مجددًا.' },
  auth_invalid: { title: 'رُفضت بيانات الدخول', next: 'أدخلها مجددًا ليعمل مسار العمل من جديد.' },
  permission_missing: { title: 'صلاحية ناقصة', next: 'أعد الربط بحساب لديه هذه الصلاحية.' },
  rate_limited: {
    title: 'طلب منا المزوّد أن نبطئ',
    named: (name) => `طلب منا ${apart(name)} أن نبطئ`,
    next: 'لا شيء مطلوب الآن. غالبًا ما يزول ذلك تلقائيًا.',
  },
  timeout: {
    title: 'استغرق رد المزوّد وقتًا طويلًا',
    named: (name) => `استغرق رد ${apart(name)} وقتًا طويلًا`,
    next: 'غالبًا ما يزول ذلك تلقائيًا. حدّث الصفحة بعد بضع دقائق.',
  },
  provider_down: {
    title: 'لم يكن المزوّد متاحًا',
    named: (name) => `لم يكن ${apart(name)} متاحًا`,
    next: 'غالبًا ما يزول ذلك تلقائيًا. حدّث الصفحة بعد بضع دقائق.',
  },
  quota_exceeded: {
    title: 'استُنفد حدّ لدى المزوّد',
    named: (name) => `استُنفد حدّ لدى ${apart(name)}`,
    next: 'اطلب ممن يدير ذلك الحساب رفعه، أو انتظر حتى يبدأ من جديد.',
  },
  data_rejected: {
    title: 'رفض المزوّد بعض البيانات',
    named: (name) => `رفض ${apart(name)} بعض البيانات`,
    next: 'راجع عمليات التشغيل الفاشلة، ثم صحّح السجلات في مصدرها.',
  },
  config_invalid: { title: 'إعداد ناقص أو خاطئ', next: 'تحقّق من البيانات التي رُبط بها مسار العمل.' },
  internal: { title: 'حدث خطأ أثناء التشغيل', next: 'أرسل نسخة إلى الدعم.' },
  reconnect: 'إعادة الربط',
  reconnectTo: (name) => `إعادة ربط ${apart(name)}`,
  update: 'إدخالها مجددًا',
  review: 'مراجعة الصلاحيات',
  runs: 'عرض عمليات التشغيل',
  showRuns: (value) =>
    count(value, {
      one: 'عرض عملية التشغيل',
      two: 'عرض عمليتي التشغيل',
      few: 'عرض # عمليات تشغيل',
      many: 'عرض # عملية تشغيل',
      other: 'عرض # عملية تشغيل',
    }),
  retry: 'تحديث',
  settings: 'مراجعة البيانات',
  again: (time) => `تُقبل الطلبات مجددًا ابتداءً من ${apart(time)}.`,
  copyDetails: 'نسخ التفاصيل',
  details: 'التفاصيل',
  noMessage: 'لم يرسل المزوّد أي رسالة.',
  times,
  once: (last) => `مرة واحدة، ${last}`,
  timesLast: (value, last) => `${times(value)}، آخرها ${last}`,
  timesSince: (value, first, last) => `${times(value)} منذ ${apart(first)}، آخرها ${last}`,
  timesUnknown: (value) => `${times(value)}، الوقت غير معروف`,
  action: 'يلزم إجراء',
  watching: 'قيد المتابعة',
  passed: 'زال تلقائيًا',
  passedOne: (title, frequency) => `${title} · ${frequency}`,
  passedCount: (value) =>
    count(value, {
      zero: 'لا مشكلات',
      one: 'مشكلة واحدة',
      two: 'مشكلتان',
      few: '# مشكلات',
      many: '# مشكلة',
      other: '# مشكلة',
    }),
  passedTitle: 'مشكلات سابقة',
  moreOf: (title) => `المزيد عن «${title}»`,
  andMore: (value) =>
    count(value, { one: 'وواحد آخر', two: 'واثنان آخران', few: 'و# أخرى', many: 'و# أخرى', other: 'و# أخرى' }),
  more: 'عرض المزيد',
  copyBundle: 'نسخ للدعم',
  downloadBundle: 'تنزيل للدعم',
  stale: 'تعذّر تحديث الأخطاء، فقد تكون قديمة.',
  partial: (names) => `تعذّر تحميل أخطاء ${apart(names)}.`,
  skipped: (value) =>
    count(value, {
      zero: 'لم تتعذّر قراءة أي خطأ.',
      one: 'تعذّرت قراءة خطأ واحد.',
      two: 'تعذّرت قراءة خطأين.',
      few: 'تعذّرت قراءة # أخطاء.',
      many: 'تعذّرت قراءة # خطأ.',
      other: 'تعذّرت قراءة # خطأ.',
    }),
};
