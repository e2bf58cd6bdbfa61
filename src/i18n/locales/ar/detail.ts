import type { Messages } from '../../messages/index.ts';

/** Isolates a Latin term, so that it does not reorder the text around it. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Texts of the sections of an integration’s page, in Arabic. */
export const detail: Messages['detail'] = {
  connectAnother: 'ربط حساب آخر',
  connected: (name) => `تم ربط ${apart(name)}.`,
  connectedNext: 'شغّل الآن مسارات العمل التي تريدها.',
  cancel: 'إلغاء',
  unknown: (name) => `لا نستطيع معرفة ما إذا كان ${apart(name)} قد رُبط. تحقّق قبل إعادة المحاولة.`,
  check: 'التحقّق من الاتصال',
  notStored: 'لم يُحفظ شيء. ما أدخلته لا يزال هنا، فيمكنك إعادة المحاولة.',
  tabs: (name) => `أقسام ${apart(name)}`,
  workflows: 'مسارات العمل',
  activity: 'النشاط',
  accounts: 'الحسابات',
  developer: 'للمطوّرين',
  someOn: (on, total) => `${on} من ${total} قيد التشغيل`,
  addAccount: 'إضافة حساب',
  connect: (name) => `ربط ${apart(name)}`,
  choose: 'اختر ما تريد أتمتته',
  connectFirst: 'اربط الحساب أولًا، ثم اختر ما تريد أتمتته.',
  noAccount: (name) => `لم يُربط أي حساب ${apart(name)} بعد.`,
  noWorkflows: 'لا توجد مسارات عمل لهذا التكامل بعد.',
  runs: 'عمليات التشغيل',
  notFound: 'هذا التكامل غير موجود في قائمتك. ربما أُزيل.',
  resources: 'الموارد',
  events: 'الأحداث',
  locked: 'هذا التكامل غير متاح لك.',
  marketplace: 'التكاملات',
};
