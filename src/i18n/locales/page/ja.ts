import type { Messages } from '../../messages/index.ts';
import { plural } from '../../plural.ts';

const count = (value: number, other: string) => plural('ja', value, { other });

/** What the host says about an integration, in Japanese. */
export const about: Messages['about'] = {
  title: 'この連携について',
  developer: '開発元',
  setup: '設定ガイド',
  support: 'サポート',
  privacy: 'プライバシーポリシー',
  terms: '利用規約',
};

/** What an integration may do, in Japanese. */
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

/** How an integration has been doing, in Japanese. */
export const health: Messages['health'] = {
  success: '最後の成功',
  failure: '最後の失敗',
};

/** The question before disconnecting, in Japanese. */
export const disconnect: Messages['disconnect'] = {
  title: (name, account) => `${name} の${account}の接続を解除しますか？`,
  request: 'ご依頼は担当者に送られます。処理が終わるまで、アカウントは接続されたままです。',
  stops: (value) => count(value, '# 件のワークフローがオンで、停止します。'),
  mayStop: (value) => count(value, '# 件のワークフローがオンです。このアカウントを使うものは停止します。'),
  none: 'オンのワークフローはないため、停止するものはありません。',
  unsure: 'どのワークフローがオンか確認できませんでした。このアカウントを使うものは停止します。',
  maybeOn: 'オンの可能性あり',
  kept: '実行履歴は残ります。履歴の削除は別の操作です。',
  grant: (name) => `${name} 側で許可したアクセスは、${name} で取り消すまで残ることがあります。`,
  keep: '接続を続ける',
  confirm: '解除を依頼',
};

/** A connector's credentials, in Japanese. */
export const credentialRows: Messages['credentialRows'] = {
  list: (name) => `${name} の認証情報`,
  account: (position) => `アカウント ${position}`,
  newest: '最新',
  added: '接続',
  empty: (name) => `${name} の認証情報はまだありません。`,
  skipped: (value) => count(value, '# 件の認証情報を読み取れませんでした。'),
  stale: 'アカウントを更新できませんでした。表示が古い可能性があります。',
  showAll: (value) => count(value, '# 件のアカウントをすべて表示'),
  usedBy: (value) => count(value, '# 件のワークフローで使用中'),
  shared: (value) => count(value, '# 件のワークフローがオンです。いずれのアカウントも使われる可能性があります。'),
  reconnect: '再接続',
  reconnectOf: (account) => `${account} を再接続`,
  disconnect: '接続解除',
  disconnectOf: (account) => `${account} の接続を解除`,
  asked: 'このアカウントの接続解除を依頼しました。処理が終わるまで接続されたままです。',
  askAdmin: 'アカウントの接続を解除するには、管理者に依頼してください。',
  check: '接続を確認',
  checked: '確認日時',
  stored: (value) => count(value, '# 件のアカウントは引き続き保存されています。'),
  gone: (value) => count(value, '# 件のアカウントはもう保存されていません。'),
  accepted: (name) => `${name} で引き続き使えるかどうかは、ワークフローの実行時に分かります。`,
};
