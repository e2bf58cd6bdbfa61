import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('ar', value, forms);
/** Isolates a Latin term, so that it does not reorder the text around it. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Texts of the list of credentials of a connector, in Arabic. */
export const credentialRows: Messages['credentialRows'] = {
  list: (name) => `حسابات ${apart(name)}`,
  account: (position) => `الحساب ${position}`,
  added: 'رُبط',
  empty: (name) => `لا يوجد حساب لـ ${apart(name)} بعد.`,
  skipped: (value) =>
    count(value, {
      zero: 'لم تتعذّر قراءة أي حساب.',
      one: 'تعذّرت قراءة حساب واحد.',
      two: 'تعذّرت قراءة حسابين.',
      few: 'تعذّرت قراءة # من الحسابات.',
      many: 'تعذّرت قراءة # من الحسابات.',
      other: 'تعذّرت قراءة # من الحسابات.',
    }),
  stale: 'تعذّر تحديث الحسابات، لذا قد لا تكون البيانات حديثة.',
  showAll: (value) =>
    count(value, {
      one: 'عرض الحساب',
      two: 'عرض الحسابين',
      few: 'عرض الحسابات كلها (#)',
      many: 'عرض الحسابات كلها (#)',
      other: 'عرض الحسابات كلها (#)',
    }),
  usedBy: (value) =>
    count(value, {
      zero: 'لا يستخدمه أي مسار عمل',
      one: 'يستخدمه مسار عمل واحد',
      two: 'يستخدمه مسارا عمل',
      few: 'تستخدمه # مسارات عمل',
      many: 'يستخدمه # مسار عمل',
      other: 'يستخدمه # مسار عمل',
    }),
  shared: (value) =>
    count(value, {
      one: 'مسار عمل واحد قيد التشغيل، وقد يستخدم أيًّا من هذه الحسابات.',
      two: 'مسارا عمل قيد التشغيل، وقد يستخدم كل منهما أيًّا من هذه الحسابات.',
      few: '# مسارات عمل قيد التشغيل، وقد يستخدم كل منها أيًّا من هذه الحسابات.',
      many: '# مسار عمل قيد التشغيل، وقد يستخدم كل منها أيًّا من هذه الحسابات.',
      other: '# مسار عمل قيد التشغيل، وقد يستخدم كل منها أيًّا من هذه الحسابات.',
    }),
  rename: 'إعادة التسمية',
  details: 'التفاصيل',
  actionsOf: (account) => `إجراءات ${apart(account)}`,
  renameTitle: (account) => `إعادة تسمية ${apart(account)}`,
  nameLabel: 'الاسم',
  nameHelp: 'أنت وحدك تراه. اتركه فارغًا لإزالته.',
  saveName: 'حفظ',
  cancelRename: 'إلغاء',
  renamed: (name) => `أصبح اسم الحساب ${apart(name)}.`,
  reconnect: 'إعادة الربط',
  reconnectOf: (account) => `إعادة ربط ${apart(account)}`,
  disconnect: 'فصل',
  asked: 'طلبت فصل هذا الحساب. يبقى مربوطًا إلى أن يتم ذلك.',
  askAdmin: 'لفصل حساب، اطلب ذلك من المسؤول لديك.',
};

/** Texts of the dialog that confirms a disconnect, in Arabic. */
export const disconnect: Messages['disconnect'] = {
  title: (name, account) => `هل تريد فصل ${apart(name)}، ${apart(account)}؟`,
  request: 'يصل طلبك إلى الفريق القائم على هذا المنتج. يبقى الحساب مربوطًا إلى أن ينفّذه.',
  stops: (value) =>
    count(value, {
      one: 'مسار عمل واحد يعمل وسيتوقف:',
      two: 'مسارا عمل يعملان وسيتوقفان:',
      few: '# مسارات عمل تعمل وستتوقف:',
      many: '# مسار عمل يعمل وسيتوقف:',
      other: '# مسار عمل يعمل وسيتوقف:',
    }),
  mayStop: (value) =>
    count(value, {
      one: 'مسار عمل واحد يعمل. سيتوقف إن كان يستخدم هذا الحساب:',
      two: 'مسارا عمل يعملان. سيتوقف ما يستخدم منهما هذا الحساب:',
      few: '# مسارات عمل تعمل. سيتوقف ما يستخدم منها هذا الحساب:',
      many: '# مسار عمل يعمل. سيتوقف ما يستخدم منها هذا الحساب:',
      other: '# مسار عمل يعمل. سيتوقف ما يستخدم منها هذا الحساب:',
    }),
  none: 'لا يوجد مسار عمل قيد التشغيل، فلن يتوقف شيء.',
  unsure: 'لم نتمكن من معرفة مسارات العمل المشغَّلة. سيتوقف ما يستخدم منها هذا الحساب.',
  mayBeOn: (value) =>
    count(value, {
      one: 'لا نعرف ما إذا كان هذا يعمل. إن كان كذلك فقد يتوقف أيضًا:',
      two: 'لا نعرف ما إذا كان هذان يعملان. ما يعمل منهما قد يتوقف أيضًا:',
      few: 'لا نعرف ما إذا كانت هذه (#) تعمل. ما يعمل منها قد يتوقف أيضًا:',
      many: 'لا نعرف ما إذا كانت هذه (#) تعمل. ما يعمل منها قد يتوقف أيضًا:',
      other: 'لا نعرف ما إذا كانت هذه (#) تعمل. ما يعمل منها قد يتوقف أيضًا:',
    }),
  kept: 'يبقى سجلّ عمليات التشغيل. حذفه خطوة منفصلة.',
  grant: (name) => `قد يبقى الإذن الذي منحته في ${apart(name)} نفسه إلى أن تزيله من هناك.`,
  keep: 'إبقاء الربط',
  confirm: 'طلب الفصل',
};
