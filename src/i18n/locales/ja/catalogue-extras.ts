import type { Messages } from '../../messages/index.ts';
import { plural } from '../../plural.ts';

const count = (value: number, other: string) => plural('ja', value, { other });

/** Texts of the list of integrations that need attention, in Japanese. */
export const attention: Messages['attention'] = {
  title: (value) => count(value, '#件の連携に対応が必要です'),
  missing: 'ワークフローがオンですが、接続されたアカウントがありません。アカウントを接続してください。',
  rejected: 'アカウントが受け付けられなくなりました。再接続するとワークフローが再開します。',
  showAll: (value) => count(value, '#件すべてを表示'),
};

/** Texts of the prompt that requests a missing integration, in Japanese. */
export const request: Messages['request'] = {
  hint: 'お探しの連携が見つかりませんか？',
  request: (query) => (query ? `「${query}」をリクエスト` : '連携をリクエスト'),
  requestIt: 'リクエストする',
  thanks: (query) =>
    query
      ? `ありがとうございます。「${query}」のリクエストを送信しました。`
      : 'ありがとうございます。リクエストを送信しました。',
};
