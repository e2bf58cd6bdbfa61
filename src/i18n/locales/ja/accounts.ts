import type { Messages } from '../../messages/index.ts';
import { plural } from '../../plural.ts';

const count = (value: number, other: string) => plural('ja', value, { other });

/** Texts of the list of credentials of a connector, in Japanese. */
export const credentialRows: Messages['credentialRows'] = {
  list: (name) => `${name} のアカウント`,
  account: (position) => `アカウント ${position}`,
  added: '接続',
  empty: (name) => `${name} のアカウントはまだありません。`,
  skipped: (value) => count(value, '# 件のアカウントを読み取れませんでした。'),
  stale: 'アカウントを更新できませんでした。表示が古い可能性があります。',
  showAll: (value) => count(value, '# 件のアカウントをすべて表示'),
  usedBy: (value) => count(value, '# 件のワークフローで使用中'),
  shared: (value) => count(value, '# 件のワークフローがオンです。いずれのアカウントも使われる可能性があります。'),
  rename: '名前を変更',
  details: '詳細',
  actionsOf: (account) => `${account} の操作`,
  renameTitle: (account) => `${account} の名前を変更`,
  nameLabel: '名前',
  nameHelp: 'あなただけに表示されます。空にすると名前が削除されます。',
  saveName: '保存',
  cancelRename: 'キャンセル',
  renamed: (name) => `アカウントの名前を ${name} に変更しました。`,
  reconnect: '再接続',
  reconnectOf: (account) => `${account} を再接続`,
  disconnect: '接続解除',
  asked: 'このアカウントの接続解除を依頼しました。処理が終わるまで接続されたままです。',
  askAdmin: 'アカウントの接続を解除するには、管理者に依頼してください。',
};

/** Texts of the dialog that confirms a disconnect, in Japanese. */
export const disconnect: Messages['disconnect'] = {
  title: (name, account) => `${name} の${account}の接続を解除しますか？`,
  request: 'ご依頼は、この製品の運営チームに送られます。処理が終わるまで、アカウントは接続されたままです。',
  stops: (value) => count(value, '# 件のワークフローがオンで、停止します。'),
  mayStop: (value) => count(value, '# 件のワークフローがオンです。このアカウントを使うものは停止します。'),
  none: 'オンのワークフローはないため、停止するものはありません。',
  unsure: 'どのワークフローがオンか確認できませんでした。このアカウントを使うものは停止します。',
  mayBeOn: (value) => count(value, '次の # 件はオンかどうか確認できません。オンの場合は停止することがあります。'),
  kept: '実行履歴は残ります。履歴の削除は別の操作です。',
  grant: (name) => `${name} 側で許可したアクセスは、${name} で取り消すまで残ることがあります。`,
  keep: '接続を続ける',
  confirm: '接続解除を依頼',
};
