import type { Messages } from '../../messages/index.ts';

/** Texts that several components share, in Japanese. */
export const common: Messages['common'] = {
  retry: '再試行',
  close: '閉じる',
  cancel: 'キャンセル',
  copy: 'コピー',
  copied: 'コピーしました',
  copyFailed: 'コピーできませんでした。テキストを選択して手動でコピーしてください。',
  retryIn: (wait) => `${wait}後に再試行できます。`,
  loading: '読み込み中…',
  slow: '通常より時間がかかっています。',
  busy: '処理中…',
  broken: 'この部分を表示できませんでした。ページの他の部分は使えます。',
  id: 'ID',
  requestId: 'リクエスト ID',
  copyRequestId: 'リクエスト ID をコピー',
  notAllowed: '現在の権限ではこの操作を行えません。管理者に依頼してください。',
  notAvailable: 'ご利用いただけません',
  locked: 'ロック中',
  seePlans: 'プランを見る',
  opensInNewTab: '新しいタブで開きます',
  justNow: 'たった今',
};

/** The word for each state, the same wherever a state is shown, in Japanese. */
export const status: Messages['status'] = {
  available: '未接続',
  connecting: '接続中…',
  connected: '接続済み',
  installed: '接続済み',
  attention: '要確認',
  unknown: '状態を取得できません',
};
