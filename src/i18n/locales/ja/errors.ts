import type { Messages } from '../../messages/index.ts';

/** The text of each error code, in Japanese. */
export const errors: Messages['errors'] = {
  invalid_request: {
    title: 'リクエストを処理できませんでした。',
    next: '入力内容を確認して、もう一度お試しください。',
  },
  unexpected_field: {
    title: 'リクエストに許可されていない項目が含まれていました。',
    next: 'ページを再読み込みして、もう一度お試しください。',
  },
  unauthenticated: { title: 'セッションが終了しました。', next: 'もう一度サインインしてください。' },
  forbidden_origin: {
    title: 'このページからのリクエストは許可されていません。',
    next: '通常のアドレスから開くか、管理者にお問い合わせください。',
  },
  not_allowed: { title: 'アクセス権がありません。', next: '必要な場合は管理者にお問い合わせください。' },
  not_found: { title: 'すでに存在しません。', next: '前の画面に戻り、一覧を再読み込みしてください。' },
  method_not_allowed: {
    title: 'ここではその操作を行えません。',
    next: 'ページを再読み込みして、もう一度お試しください。',
  },
  conflict: {
    title: '先に変更されていました。',
    next: '再読み込みして現在の状態を確認してから、もう一度お試しください。',
  },
  too_large: { title: '一度に送信できる量を超えています。', next: '内容を短くして、もう一度お試しください。' },
  unsupported_type: {
    title: 'この形式には対応していません。',
    next: 'ページを再読み込みして、もう一度お試しください。',
  },
  rejected: {
    title: 'この内容はサービス側で受け付けられませんでした。',
    next: '内容を確認して、もう一度お試しください。',
  },
  rate_limited: {
    title: '短時間にリクエストが集中しました。',
    next: 'しばらく待ってから、もう一度お試しください。',
  },
  internal: {
    title: 'こちら側で問題が発生しました。',
    next: 'もう一度お試しください。続く場合は、リクエスト ID をサポートにお知らせください。',
  },
  upstream_auth: {
    title: '連携の設定に問題があります。',
    next: 'リクエスト ID をサポートにお知らせください。再試行しても解決しません。',
  },
  user_exists: {
    title: 'お使いのアカウントを連携サービスに紐付けできませんでした。',
    next: 'リクエスト ID をサポートにお送りください。再試行しても解決しません。',
  },
  upstream_error: {
    title: '連携サービスで問題が発生しました。',
    next: '数分後にもう一度お試しください。',
  },
  upstream_invalid: {
    title: '連携サービスからの応答を読み取れませんでした。',
    next: 'もう一度お試しください。続く場合は、リクエスト ID をサポートにお知らせください。',
  },
  upstream_unreachable: {
    title: '連携サービスに接続できません。',
    next: '数分後にもう一度お試しください。',
  },
  upstream_timeout: {
    title: '連携サービスの応答に時間がかかりすぎました。',
    next: '少し待ってから、もう一度お試しください。',
  },
  not_mounted: {
    title: '現在、連携を表示できません。',
    next: '数分後にもう一度お試しください。続く場合は、サポートにご連絡ください。',
  },
  offline: { title: 'オフラインです。', next: '接続を確認して、もう一度お試しください。' },
  timeout: { title: '時間がかかりすぎました。', next: '接続を確認して、もう一度お試しください。' },
  aborted: { title: '完了する前に中止されました。', next: '必要であれば、もう一度お試しください。' },
};
