import type { Locale } from '../messages/index.ts';
import { tools } from './tools/ar.ts';
import { attention, card, grid, request } from './catalogue/ar.ts';
import { connect } from './connect/ar.ts';
import { errors } from './errors/ar.ts';
import { about, credentialRows, disconnect, health, permissions } from './page/ar.ts';
import { problems, ribbon, runs } from './runs/ar.ts';
import { bulk, workflow } from './switching/ar.ts';

// Names and versions in Latin script keep their own direction inside a right-to-left sentence.
const apart = (text: string) => `\u2068${text}\u2069`;

/** Arabic. */
const ar: Locale = {
  locale: 'ar',
  messages: {
    ...tools,
    about,
    bulk,
    card,
    common: {
      retry: 'إعادة المحاولة',
      close: 'إغلاق',
      cancel: 'إلغاء',
      copy: 'نسخ',
      copied: 'تم النسخ',
      copyFailed: 'تعذّر النسخ. حدّد النص وانسخه يدويًا.',
      retryIn: (wait) => `يمكنك إعادة المحاولة بعد ${apart(wait)}.`,
      loading: 'جارٍ التحميل…',
      busy: 'جارٍ التنفيذ…',
      broken: 'تعذّر عرض هذا الجزء. بقية الصفحة تعمل.',
      id: 'المعرّف',
      requestId: 'معرّف الطلب',
      copyRequestId: 'نسخ معرّف الطلب',
      notAllowed: 'دورك لا يسمح بذلك. اطلب ذلك من أحد المسؤولين.',
      opensInNewTab: 'يُفتح في علامة تبويب جديدة',
    },
    connect,
    credentialForm: {
      problem: 'هناك مشكلة',
      optional: 'اختياري',
      show: 'إظهار',
      hide: 'إخفاء',
      field: (position) => `الحقل ${position}`,
      missing: (label) => `لا يمكن ترك ${apart(label)} فارغًا.`,
      refused: (label) => `لم يُقبل ${apart(label)}. تحقّق منه وأعد المحاولة.`,
      kept: 'ما أدخلته لا يزال هنا.',
      malformed: (label) => `صيغة ${label} غير صحيحة. تحقق منها وحاول مرة أخرى.`,
      example: (value) => `مثال: ${value}`,
      whereToFind: 'أين تجده',
      choose: 'اختر…',
      connectAgain: (name) => `إعادة ربط ${name}`,
      connect: (name) => `ربط ${apart(name)}`,
      continueTo: (name) => `المتابعة إلى ${apart(name)}`,
      connecting: 'جارٍ الربط…',
      inWindow: (name) =>
        `ستسجّل الدخول إلى ${apart(name)} في نافذة جديدة وتسمح بالوصول هناك. تُحدَّث هذه الصفحة عند الانتهاء.`,
      inPage: (name) => `ستغادر هذه الصفحة لتسجّل الدخول إلى ${apart(name)} وتسمح بالوصول، ثم تعود إلى هنا.`,
      details: (name) => `تجد هذه البيانات في حسابك على ${apart(name)}.`,
      secrets: (name) => `تجد هذه البيانات في حسابك على ${apart(name)}. بعد الحفظ لا تُعرض القيم السرية مرة أخرى.`,
      ready: (name) => `لا يحتاج ${apart(name)} إلى أي بيانات منك.`,
      unsupported: (name) => `لا يمكن ربط ${apart(name)} من هنا. اسأل المسؤول عن طريقة إعداده.`,
    },
    credentialRows,
    detail: {
      credentials: 'الاتصال',
      connectAnother: 'ربط حساب آخر',
      connected: (name) => `تم ربط ${apart(name)}.`,
      connectedNext: 'شغّل الآن مسارات العمل التي تريدها.',
      cancel: 'إلغاء',
      unknown: (name) => `لا نستطيع معرفة ما إذا كان ${apart(name)} قد رُبط. تحقّق قبل إعادة المحاولة.`,
      check: 'التحقّق من الاتصال',
      notStored: 'لم يُحفظ شيء. ما أدخلته لا يزال هنا، فيمكنك إعادة المحاولة.',
      noConnector: 'لا يحتاج هذا التكامل إلى اتصال خاص به.',
      workflows: 'مسارات العمل',
      noWorkflows: 'لا توجد مسارات عمل لهذا التكامل بعد.',
      runs: 'عمليات التشغيل',
      problems: 'ما الذي تعطّل',
      notFound: 'هذا التكامل غير موجود في قائمتك. ربما أُزيل.',
      resources: 'الموارد',
      events: 'الأحداث',
      privacy: 'بياناتك',
      locked: 'هذا التكامل غير متاح لك.',
      marketplace: 'التكاملات',
    },
    disconnect,
    errors,
    health,
    permissions,
    attention,
    grid,
    request,
    page: { back: 'كل التكاملات' },
    problems,
    ribbon,
    runs,
    status: {
      available: 'غير مربوط',
      connecting: 'جارٍ الربط…',
      connected: 'مربوط',
      installed: 'مثبّت',
      attention: 'يحتاج إلى انتباه',
      unknown: 'الحالة غير متاحة',
    },
    workflow,
  },
};

export default ar;
