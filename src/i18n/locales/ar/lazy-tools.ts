import type { Messages } from '../../messages/index.ts';

/** Texts of the result of an action or an event: outcome, JSON, code sample, history, in Arabic. */
export const results: Messages['results'] = {
  result: 'النتيجة',
  waiting: 'في انتظار الرد',
  succeeded: 'اكتمل',
  failed: 'لم ينجح',
  refused: 'لم يُنفّذ',
  unknown: 'النتيجة غير معروفة',
  took: 'المدة',
  answer: 'الرد بصيغة JSON',
  noAnswer: 'لا يحتوي الرد على بيانات.',
  showAll: (lines) => `عرض كل الأسطر وعددها ${lines}`,
  tooLarge: (size) => `حجم الرد ${size} كيلوبايت، وهو أكبر من أن يُعرض هنا. هذه بدايته؛ نزّله لتراه كاملًا.`,
  download: 'تنزيل',
  history: 'آخر مرات التشغيل',
  show: 'عرض النتيجة',
  code: 'الشيفرة المقابلة',
  codeNote: 'شغّلها بصفة الشخص الذي سجّل الدخول. لا تحتاج إلى مفتاح API.',
  curl: 'curl في سطر الأوامر',
  fetch: 'fetch بلغة JavaScript',
};

/** Texts of the form that sends an event, in Arabic. */
export const sendEvent: Messages['sendEvent'] = {
  form: 'إرسال حدث',
  event: 'الحدث',
  choose: 'اختر حدثًا',
  eventMissing: 'اختر الحدث الذي تريد إرساله.',
  data: 'البيانات',
  dataHelp: 'كائن JSON. اتركه فارغًا للإرسال من دون بيانات.',
  realData: 'يبدأ هذا مسارات عملك على بيانات حقيقية.',
  example: 'استخدام مثال',
  format: 'تنسيق',
  undo: 'تراجع',
  send: 'أرسل الحدث',
  sending: 'جارٍ الإرسال…',
  tooLarge: (size, most) => `حجم البيانات ${size} كيلوبايت، وأكبر حجم يمكن إرساله ${most} كيلوبايت. اختصرها.`,
  done: (event) => `أُرسل «${event}». تبدأ الآن مسارات العمل التي تنتظره.`,
  unknown: (event) => `لا يمكننا معرفة ما إذا كان «${event}» قد وصل.`,
  unknownNext: (time) => `ابحث عن عمليات التشغيل منذ ${time} قبل أن ترسله مرة أخرى، وإلا فقد تعمل مرتين.`,
  showRuns: 'عرض عمليات التشغيل',
};
