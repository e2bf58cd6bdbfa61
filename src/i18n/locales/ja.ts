import type { Locale } from '../messages/index.ts';
import { plural } from '../plural.ts';
import { byHand } from './by-hand/ja.ts';
import { errors } from './errors/ja.ts';
import { about, credentialRows, disconnect, health, permissions } from './page/ja.ts';
import { problems, ribbon, runs } from './runs/ja.ts';

// Japanese has one form for every count.
const count = (value: number, other: string) => plural('ja', value, { other });

/** Japanese. */
const ja: Locale = {
  locale: 'ja',
  messages: {
    ...byHand,
    about,
    card: { connect: '接続', manage: '管理', review: '確認', view: '表示', otherCategory: 'その他' },
    common: {
      retry: '再試行',
      close: '閉じる',
      cancel: 'キャンセル',
      copy: 'コピー',
      copied: 'コピーしました',
      copyFailed: 'コピーできませんでした。テキストを選択して手動でコピーしてください。',
      retryIn: (wait) => `${wait}後に再試行できます。`,
      loading: '読み込み中…',
      busy: '処理中…',
      requestId: 'リクエスト ID',
      copyRequestId: 'リクエスト ID をコピー',
      notAllowed: '現在の権限ではこの操作を行えません。管理者に依頼してください。',
      opensInNewTab: '新しいタブで開きます',
    },
    credentialForm: {
      problem: '問題があります',
      optional: '任意',
      show: '表示',
      hide: '非表示',
      field: (position) => `項目 ${position}`,
      missing: (label) => `${label}を入力してください。`,
      refused: (label) => `${label}は受け付けられませんでした。確認してもう一度お試しください。`,
      kept: '入力した内容は残っています。',
      connect: (name) => `${name} を接続`,
      continueTo: (name) => `${name} に進む`,
      connecting: '接続中…',
      inWindow: (name) =>
        `新しいウィンドウで ${name} にサインインし、アクセスを許可します。完了すると、このページは自動で更新されます。`,
      inPage: (name) => `このページを離れて ${name} にサインインし、アクセスを許可してから、ここに戻ります。`,
      details: (name) => `これらの情報は ${name} のアカウントで確認できます。`,
      secrets: (name) => `これらの情報は ${name} のアカウントで確認できます。保存後、秘密の値は再表示されません。`,
      ready: (name) => `${name} に必要な入力はありません。`,
      unsupported: (name) => `${name} はここでは接続できません。設定方法は管理者にお問い合わせください。`,
    },
    credentialRows,
    detail: {
      credentials: '接続',
      connectAnother: '別のアカウントを接続',
      connected: (name) => `${name} を接続しました。`,
      connectedNext: '使いたいワークフローをオンにしてください。',
      cancel: 'キャンセル',
      redirect: (name) => `${name} へのサインインを完了してから、接続を確認してください。`,
      redirectLink: (name) => `${name} に進む`,
      unknown: (name) => `${name} が接続されたかどうか確認できません。再試行する前に確認してください。`,
      check: '接続を確認',
      notStored: '何も保存されていません。入力した内容は残っているので、もう一度お試しください。',
      noConnector: 'この連携に専用の接続は必要ありません。',
      workflows: 'ワークフロー',
      noWorkflows: 'この連携のワークフローはまだありません。',
      runs: '実行履歴',
      problems: '発生した問題',
      ofWorkflow: 'ワークフロー',
      notFound: 'この連携はカタログにありません。削除された可能性があります。',
      resources: 'リソース',
      events: 'イベント',
      privacy: 'お客様のデータ',
      locked: 'この連携はご利用いただけません。',
      marketplace: '連携サービス',
    },
    disconnect,
    errors,
    health,
    permissions,
    grid: {
      title: '連携サービス',
      search: '連携サービスを検索',
      clearSearch: '検索をクリア',
      categories: 'カテゴリ',
      category: 'カテゴリ',
      allCategories: 'すべて',
      otherCategory: 'その他',
      installed: 'インストール済み',
      results: (value) => count(value, '# 件の連携サービス'),
      loading: '連携サービスを読み込み中…',
      empty: '連携サービスはまだありません。追加されるとここに表示されます。',
      emptyInstalled: 'まだ何もインストールされていません。連携サービスを接続するとここに表示されます。',
      noResult: (query) =>
        query
          ? `「${query}」に一致する連携サービスはありません。つづりを確認するか、すべてのカテゴリで検索してください。`
          : 'この条件に一致する連携サービスはありません。',
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
    },
    page: { back: 'すべての連携サービス' },
    problems,
    ribbon,
    runs,
    status: {
      available: '未接続',
      connecting: '接続中…',
      connected: '接続済み',
      installed: 'インストール済み',
      attention: '要確認',
      unknown: '状態を取得できません',
    },
    workflow: {
      on: 'オン',
      off: 'オフ',
      unknown: '不明',
      turningOn: 'オンにしています…',
      turningOff: 'オフにしています…',
      activate: '有効にする',
      deactivate: '無効にする',
      unknownWhy: 'オンかオフか確認できません。どちらにするか選んでください。',
      notTurnedOn: (name) => `「${name}」をオンにできませんでした。`,
      notTurnedOff: (name) => `「${name}」をオフにできませんでした。`,
      unclear: (name) => `「${name}」が現在オンかどうか分かりません。`,
      notUpgraded: (name) => `「${name}」をアップグレードできませんでした。`,
      version: (version) => `バージョン ${version}`,
      available: (version) => `バージョン ${version} を利用できます。`,
      upgrade: 'アップグレード',
      upgrading: 'アップグレード中…',
    },
  },
};

export default ja;
