import type { Messages } from '../../messages/index.ts';
import { plural, type PluralForms } from '../../plural.ts';

const count = (value: number, forms: PluralForms) => plural('ja', value, forms);

/** Texts of bulk changes, and of the dialog before a workflow stops, in Japanese. */
export const bulk: Messages['bulk'] = {
  title: '複数のワークフロー',
  select: (name) => `「${name}」を選択`,
  selectAll: 'すべて選択',
  selected: (value) => count(value, { other: '# 件を選択中' }),
  clear: '選択を解除',
  turnOn: 'オンにする',
  turnOff: 'オフにする',
  pauseAll: 'すべてオフにする',
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
  askPause: 'すべてのワークフローをオフにしますか？',
  askUpgrade: (value) => count(value, { other: '# 件のワークフローをアップグレードしますか？' }),
  stops: (value) =>
    count(value, { other: '再びオンにするまで処理は行われません。開始済みの実行は最後まで続く場合があります。' }),
  kept: 'これまでの実行、接続済みのアカウントとその設定は保持されます。',
  notDisconnected: 'アカウントは接続されたままです。',
  moves: (name, from, to) => `${name}: バージョン ${from} から ${to} へ`,
  movesTo: (name, to) => `${name}: バージョン ${to} へ`,
  more: (value) => count(value, { other: 'ほか # 件' }),
};
