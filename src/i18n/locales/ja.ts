import type { Locale } from '../messages/index.ts';
import { plural } from '../plural.ts';
import { tools } from './tools/ja.ts';
import { attention, card, grid, request } from './catalogue/ja.ts';
import { connect } from './connect/ja.ts';
import { errors } from './errors/ja.ts';
import { about, credentialRows, disconnect, health, permissions } from './page/ja.ts';
import { problems, ribbon, runs } from './runs/ja.ts';
import { bulk, workflow } from './work/ja.ts';

// Japanese has one form for every count.
const count = (value: number, other: string) => plural('ja', value, { other });

/** Japanese. */
const ja: Locale = {
  locale: 'ja',
  messages: {
    ...tools,
    about,
    bulk,
    card,
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
      broken: 'この部分を表示できませんでした。ページの他の部分は使えます。',
      requestId: 'リクエスト ID',
      copyRequestId: 'リクエスト ID をコピー',
      notAllowed: '現在の権限ではこの操作を行えません。管理者に依頼してください。',
      opensInNewTab: '新しいタブで開きます',
    },
    connect,
    credentialForm: {
      problem: '問題があります',
      optional: '任意',
      show: '表示',
      hide: '非表示',
      field: (position) => `項目 ${position}`,
      missing: (label) => `${label}を入力してください。`,
      refused: (label) => `${label}は受け付けられませんでした。確認してもう一度お試しください。`,
      kept: '入力した内容は残っています。',
      malformed: (label) => `${label}の形式が正しくありません。確認してもう一度お試しください。`,
      example: (value) => `例: ${value}`,
      whereToFind: '確認できる場所',
      choose: '選択してください',
      connectAgain: (name) => `${name}を再接続`,
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
    attention,
    grid,
    request,
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
    workflow,
  },
};

export default ja;
