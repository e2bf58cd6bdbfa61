import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('ja', value, forms);

/** A workflow's switch and row, in Japanese. */
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

/** Several workflows at once, in Japanese. */
export const bulk: Messages['bulk'] = {
  title: '複数のワークフロー',
  unknownSome: '一部はオンかオフかまだ分かりません。どちらにするか選んでください。',
  select: (name) => `「${name}」を選択`,
  selectAll: 'すべて選択',
  selected: (value) => count(value, { other: '# 件を選択中' }),
  clear: '選択を解除',
  turnOn: 'オンにする',
  turnOff: 'オフにする',
  pauseAll: 'すべて一時停止',
  upgrade: (value) => count(value, { other: '# 件のワークフローをアップグレード' }),
  running: {
    on: (done, total) => `オンにしています: ${total} 件中 ${done} 件完了`,
    off: (done, total) => `オフにしています: ${total} 件中 ${done} 件完了`,
    upgrade: (done, total) => `アップグレードしています: ${total} 件中 ${done} 件完了`,
  },
  stop: '中止',
  result: {
    on: (done, total) => count(total, { other: `# 件中 ${done} 件のワークフローがオンです。` }),
    off: (done, total) => count(total, { other: `# 件中 ${done} 件のワークフローがオフです。` }),
    upgrade: (done, total) => count(total, { other: `# 件中 ${done} 件のワークフローをアップグレードしました。` }),
  },
  left: (value) => count(value, { other: '# 件は開始されず、元のままです。' }),
  unclear: '結果が分かりません。',
  superseded: 'その間に別の操作が行われました。',
  because: (name, why) => `「${name}」: ${why}`,
  again: '失敗したものをもう一度試す',
  resume: 'もう一度オンにする',
  askOff: (name) => `「${name}」をオフにしますか？`,
  askOffMany: (value) => count(value, { other: '# 件のワークフローをオフにしますか？' }),
  askPause: 'すべてのワークフローを一時停止しますか？',
  askUpgrade: (value) => count(value, { other: '# 件のワークフローをアップグレードしますか？' }),
  stops: (value) =>
    count(value, { other: '再びオンにするまで処理は行われません。開始済みの実行は最後まで続く場合があります。' }),
  kept: 'これまでの実行、接続済みのアカウントとその設定は保持されます。',
  notDisconnected: 'アカウントは接続されたままです。',
  moves: (name, from, to) => `${name}: バージョン ${from} から ${to} へ`,
  movesTo: (name, to) => `${name}: バージョン ${to} へ`,
  more: (value) => count(value, { other: 'ほか # 件' }),
};
