import type { Messages } from '../../messages/index.ts';

/** Isolates a Latin term, so that it does not reorder the text around it. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Texts of the header of an integration’s page, in Arabic. */
export const page: Messages['page'] = {
  back: 'كل التكاملات',
  offline: 'أنت غير متصل بالإنترنت.',
  shownSince: (time) => `نعرض ما كان لدينا عند ${apart(time)}.`,
  signIn: 'تسجيل الدخول',
};

/** Texts of an integration’s last success and last failure, in Arabic. */
export const health: Messages['health'] = {
  success: 'آخر نجاح',
  failure: 'آخر فشل',
};

/** Texts of the section about an integration, in Arabic. */
export const about: Messages['about'] = {
  title: 'نبذة',
  developer: 'من تطوير',
  setup: 'دليل الإعداد',
  support: 'الدعم',
  privacy: 'سياسة الخصوصية',
  terms: 'شروط الاستخدام',
};

/** Texts of the list of permissions, in Arabic. */
export const permissions: Messages['permissions'] = {
  title: 'الأذونات',
  before: (name) => `ما تسمح به عند ربط ${apart(name)}:`,
  after: (name) => `ما سمحت به عند ربط ${apart(name)}:`,
  access: { read: 'قراءة', write: 'كتابة', 'read-write': 'قراءة وكتابة' },
  isNew: 'جديد',
  scopes: 'الأسماء التقنية',
  required: 'أذونات جديدة مطلوبة',
  review: (name) => `أعد ربط ${apart(name)} للسماح بما يحمل علامة «جديد». ما سمحت به من قبل مذكور أيضًا ويبقى كما هو.`,
};
