import type { Messages } from '../../messages/index.ts';

/** Texts of the sections of an integration’s page, in Japanese. */
export const detail: Messages['detail'] = {
  credentials: '接続',
  connectAnother: '別のアカウントを接続',
  connected: (name) => `${name} を接続しました。`,
  connectedNext: '使いたいワークフローをオンにしてください。',
  cancel: 'キャンセル',
  unknown: (name) => `${name} が接続されたかどうか確認できません。再試行する前に確認してください。`,
  check: '接続を確認',
  notStored: '何も保存されていません。入力した内容は残っているので、もう一度お試しください。',
  noConnector: 'この連携に専用の接続は必要ありません。',
  workflows: 'ワークフロー',
  noWorkflows: 'この連携のワークフローはまだありません。',
  runs: '実行履歴',
  problems: '発生した問題',
  notFound: 'この連携はカタログにありません。削除された可能性があります。',
  resources: 'リソース',
  events: 'イベント',
  privacy: 'お客様のデータ',
  locked: 'この連携はご利用いただけません。',
  marketplace: '連携サービス',
};
