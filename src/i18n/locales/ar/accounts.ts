import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('ar', value, forms);
/** Isolates a Latin term, so that it does not reorder the text around it. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Texts of the list of credentials of a connector, in Arabic. */
export const credentialRows: Messages['credentialRows'] = {
  list: (name) => `بيانات اعتماد ${apart(name)}`,
  account: (position) => `الحساب ${position}`,
  newest: 'الأحدث',
  added: 'رُبط',
  empty: (name) => `لا توجد بيانات اعتماد لـ ${apart(name)} بعد.`,
  skipped: (value) =>
    count(value, {
      zero: 'لم تتعذّر قراءة أي بيانات اعتماد.',
      one: 'تعذّرت قراءة بيانات اعتماد واحدة.',
      two: 'تعذّرت قراءة اثنتين من بيانات الاعتماد.',
      few: 'تعذّرت قراءة # من بيانات الاعتماد.',
      many: 'تعذّرت قراءة # من بيانات الاعتماد.',
      other: 'تعذّرت قراءة # من بيانات الاعتماد.',
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
  reconnect: 'إعادة الربط',
  reconnectOf: (account) => `إعادة ربط ${apart(account)}`,
  disconnect: 'فصل',
  disconnectOf: (account) => `فصل ${apart(account)}`,
  asked: 'طلبت فصل هذا الحساب. يبقى مربوطًا إلى أن يتم ذلك.',
  askAdmin: 'لفصل حساب، اطلب ذلك من المسؤول لديك.',
  check: 'التحقّق من الاتصال',
  checked: 'جرى التحقّق',
  stored: (value) =>
    count(value, {
      one: 'الحساب ما زال محفوظًا.',
      two: 'الحسابان ما زالا محفوظين.',
      few: 'الحسابات كلها (#) ما زالت محفوظة.',
      many: 'الحسابات كلها (#) ما زالت محفوظة.',
      other: 'الحسابات كلها (#) ما زالت محفوظة.',
    }),
  gone: (value) =>
    count(value, {
      zero: 'لم يختفِ أي حساب.',
      one: 'حساب واحد لم يعد محفوظًا.',
      two: 'حسابان لم يعودا محفوظين.',
      few: '# حسابات لم تعد محفوظة.',
      many: '# حسابًا لم يعد محفوظًا.',
      other: '# حساب لم يعد محفوظًا.',
    }),
  accepted: (name) => `لا يظهر ما إذا كان ${apart(name)} ما زال يقبله إلا عند تشغيل مسار عمل.`,
};

/** Texts of the dialog that confirms a disconnect, in Arabic. */
export const disconnect: Messages['disconnect'] = {
  title: (name, account) => `هل تريد فصل ${apart(name)}، ${apart(account)}؟`,
  request: 'سيُحال طلبك إلى المختصين. يبقى الحساب مربوطًا إلى أن يُنفَّذ الطلب.',
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
  maybeOn: 'قد يكون قيد التشغيل',
  kept: 'يبقى سجلّ عمليات التشغيل. حذفه خطوة منفصلة.',
  grant: (name) => `قد يبقى الإذن الذي منحته في ${apart(name)} نفسه إلى أن تزيله من هناك.`,
  keep: 'إبقاء الربط',
  confirm: 'طلب الفصل',
};
