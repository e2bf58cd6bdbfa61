import type { Messages } from '../../messages/index.ts';

/** Texts of the header of an integration’s page, in Japanese. */
export const page: Messages['page'] = {
  back: 'すべての連携サービス',
  offline: 'オフラインです。',
  shownSince: (time) => `${time} 時点の内容を表示しています。`,
  signIn: 'サインイン',
};

/** Texts of an integration’s last success and last failure, in Japanese. */
export const health: Messages['health'] = {
  success: '最後の成功',
  failure: '最後の失敗',
};

/** Texts of the section about an integration, in Japanese. */
export const about: Messages['about'] = {
  title: 'この連携について',
  developer: '開発元',
  setup: '設定ガイド',
  support: 'サポート',
  privacy: 'プライバシーポリシー',
  terms: '利用規約',
};

/** Texts of the list of permissions, in Japanese. */
export const permissions: Messages['permissions'] = {
  title: '権限',
  before: (name) => `${name} を接続すると、次のことを許可します。`,
  after: (name) => `${name} の接続時に、次のことを許可しました。`,
  access: { read: '読み取り', write: '書き込み', 'read-write': '読み取りと書き込み' },
  isNew: '新規',
  scopes: '技術的な名称',
  required: '新しい権限が必要です',
  review: (name) =>
    `「新規」と付いた権限を許可するには、${name} を再接続してください。これまでに許可した権限も表示されており、そのまま変わりません。`,
};
