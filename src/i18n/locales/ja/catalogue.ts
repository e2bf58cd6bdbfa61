import type { Messages } from '../../messages/index.ts';
import { plural } from '../../plural.ts';

const count = (value: number, other: string) => plural('ja', value, { other });

/** Texts of the integration card, in Japanese. */
export const card: Messages['card'] = {
  connect: '接続',
  manage: '管理',
  finish: '設定を完了',
  view: '表示',
  otherCategory: 'その他',
  reconnect: '再接続',
  locked: '利用不可:',
  isNew: '新着',
  featured: 'おすすめ',
};

/** Texts of the integrations that the user works with, in Japanese. */
export const yours: Messages['yours'] = {
  title: '利用中',
  start: 'まずはこちら',
  nothingOn: 'まだオンのものはありません',
  choose: '接続済みです。自動化する内容を選んでください。',
  on: (on, total) => count(total, `ワークフロー # 件中 ${count(on, '#')} 件がオン`),
  ran: (time) => `${time}に実行`,
  missing: '接続されたアカウントがありません。',
  rejected: 'アカウントがサインアウトされました。',
  waiting: (value) => count(value, '# 件のワークフローが待機中です。'),
  showAll: (value) => count(value, '# 件すべてを表示'),
};

/** Texts of the catalogue: its toolbar and its grid, in Japanese. */
export const grid: Messages['grid'] = {
  title: '連携サービス',
  search: '連携サービスを検索',
  clearSearch: '検索をクリア',
  categories: 'カテゴリ',
  category: 'カテゴリ',
  all: 'すべて',
  allCategories: 'すべてのカテゴリ',
  browse: '見つける',
  found: '検索結果',
  otherCategory: 'その他',
  installed: '接続済み',
  results: (value) => count(value, '# 件の連携サービス'),
  loading: '連携サービスを読み込み中…',
  empty: '連携サービスはまだありません。追加されるとここに表示されます。',
  emptyInstalled: 'まだ何も接続されていません。連携サービスを接続するとここに表示されます。',
  noResult: (query) =>
    query ? `「${query}」という連携サービスはありません。` : 'この条件に一致する連携サービスはありません。',
  clearFilters: 'すべての連携サービスを表示',
  skipped: (value) => count(value, '# 件の連携サービスを読み取れなかったため、表示していません。'),
  unreadable: (value) =>
    count(
      value,
      '# 件の連携サービスを 1 件も読み取れませんでした。もう一度お試しください。続く場合はサポートにお問い合わせください。',
    ),
  stale: '一覧を更新できなかったため、最新ではない可能性があります。',
  showMore: 'さらに表示',
  showPrevious: '前を表示',
  range: (first, last, total) => `${total} 件中 ${first}–${last} 件`,
  attention: '要対応',
  emptyAttention: '対応が必要な連携はありません。',
  sort: '並べ替えと表示',
  recommended: 'おすすめ順',
  byName: '名前順',
  newest: '新着順',
  layout: '表示形式',
  grid: 'カード',
  list: 'リスト',
};
