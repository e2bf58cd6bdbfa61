import type { Preferences } from './preferences.ts';

const en = {
  orders: 'Orders',
  integrations: 'Integrations',
  intro: (company: string) => `Connect the tools ${company} already works with.`,
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  language: 'Language',
  signOut: 'Sign out',
};

type Texts = typeof en;

const ar: Texts = {
  orders: 'الطلبات',
  integrations: 'التكاملات',
  intro: (company) => `اربط الأدوات التي تعمل بها \u2068${company}\u2069 بالفعل.`,
  theme: 'المظهر',
  themes: { system: 'النظام', light: 'فاتح', dark: 'داكن' },
  language: 'اللغة',
  signOut: 'تسجيل الخروج',
};

const de: Texts = {
  orders: 'Bestellungen',
  integrations: 'Integrationen',
  intro: (company) => `Verbinden Sie die Werkzeuge, mit denen ${company} schon arbeitet.`,
  theme: 'Darstellung',
  themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  signOut: 'Abmelden',
};

const ja: Texts = {
  orders: '注文',
  integrations: '連携',
  intro: (company) => `${company}がお使いのツールを接続できます。`,
  theme: 'テーマ',
  themes: { system: 'システム', light: 'ライト', dark: 'ダーク' },
  language: '言語',
  signOut: 'サインアウト',
};

const texts = { en, ar, de, ja };

/** Returns the texts of the demo product in the language of the user. */
export const textsOf = ({ language }: Preferences): Texts => texts[language];
