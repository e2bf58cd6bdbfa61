import type { Messages } from '../../messages/index.ts';

/** Texts of the switch and the row of a workflow, in Japanese. */
export const workflow: Messages['workflow'] = {
  on: 'オン',
  off: 'オフ',
  unknown: '不明',
  turningOn: 'オンにしています…',
  turningOff: 'オフにしています…',
  activate: '有効にする',
  deactivate: '無効にする',
  unknownWhy: 'オンかオフかまだ分かりません。どちらにするか選んでください。',
  notTurnedOn: (name) => `「${name}」をオンにできませんでした。`,
  notTurnedOff: (name) => `「${name}」をオフにできませんでした。`,
  unclear: (name) => `「${name}」が現在オンかどうか分かりません。`,
  notUpgraded: (name) => `「${name}」をアップグレードできませんでした。`,
  upgradeUnclear: (name) => `「${name}」がアップグレードされたかどうか分かりません。`,
  reinstall: '再設定が必要かもしれません。オフにして接続を確認し、もう一度オンにしてください。',
  version: (version) => `バージョン ${version}`,
  available: (version) => `バージョン ${version} を利用できます。`,
  inUse: (version) => `バージョン ${version} を使用中です。`,
  setUpAgain: '設定をやり直す必要がある場合があります。',
  stays: (version) => `アップグレードが拒否された場合は、バージョン ${version} のまま使用されます。`,
  upgrade: 'アップグレード',
  upgrading: 'アップグレード中…',
  accountFirst: 'まだアカウントが接続されていません。ワークフローが処理できるように、アカウントを接続してください。',
  accountMissing: 'ワークフローはオンですが、アカウントが接続されていません。処理できない可能性があります。',
  connect: 'アカウントを接続',
};
