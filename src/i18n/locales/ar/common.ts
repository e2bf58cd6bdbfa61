import type { Messages } from '../../messages/index.ts';

/** Isolates a Latin term, so that it does not reorder the text around it. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Texts that several components share, in Arabic. */
export const common: Messages['common'] = {
  retry: 'إعادة المحاولة',
  close: 'إغلاق',
  cancel: 'إلغاء',
  copy: 'نسخ',
  copied: 'تم النسخ',
  copyFailed: 'تعذّر النسخ. حدّد النص وانسخه يدويًا.',
  retryIn: (wait) => `يمكنك إعادة المحاولة بعد ${apart(wait)}.`,
  loading: 'جارٍ التحميل…',
  slow: 'يستغرق هذا وقتًا أطول من المعتاد.',
  busy: 'جارٍ التنفيذ…',
  broken: 'تعذّر عرض هذا الجزء. بقية الصفحة تعمل.',
  id: 'المعرّف',
  requestId: 'معرّف الطلب',
  copyRequestId: 'نسخ معرّف الطلب',
  notAllowed: 'دورك لا يسمح بذلك. اطلب ذلك من أحد المسؤولين.',
  notAvailable: 'غير متاح لك',
  locked: 'مقفل',
  seePlans: 'عرض الباقات',
  opensInNewTab: 'يُفتح في علامة تبويب جديدة',
  justNow: 'الآن',
};

/** The word for each state, the same wherever a state is shown, in Arabic. */
export const status: Messages['status'] = {
  available: 'غير مربوط',
  connecting: 'جارٍ الربط…',
  connected: 'مربوط',
  installed: 'مربوط',
  attention: 'يحتاج إلى انتباه',
  unknown: 'الحالة غير متاحة',
};
