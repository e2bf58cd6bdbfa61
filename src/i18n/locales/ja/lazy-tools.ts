import type { Messages } from '../../messages/index.ts';

/** Texts of the result of an action or an event: outcome, JSON, code sample, history, in Japanese. */
export const results: Messages['results'] = {
  result: '結果',
  waiting: '応答を待っています',
  succeeded: '完了',
  failed: '成功しませんでした',
  refused: '実行されませんでした',
  unknown: '結果は不明です',
  took: '所要時間',
  answer: 'JSON 形式の応答',
  noAnswer: '応答にデータはありません。',
  showAll: (lines) => `${lines} 行すべてを表示`,
  tooLarge: (size) =>
    `応答は ${size} kB あり、ここに表示するには大きすぎます。先頭だけを表示しています。すべて見るにはダウンロードしてください。`,
  download: 'ダウンロード',
  history: '最近の実行',
  show: '結果を表示',
  code: 'このコード',
  codeNote: 'サインインしている本人として実行してください。API キーは不要です。',
  curl: 'シェルの curl',
  fetch: 'JavaScript の fetch',
};

/** Texts of the form that sends an event, in Japanese. */
export const sendEvent: Messages['sendEvent'] = {
  form: 'イベントを送信',
  event: 'イベント',
  choose: 'イベントを選択',
  eventMissing: '送信するイベントを選んでください。',
  data: 'データ',
  dataHelp: 'JSON オブジェクト。空のままにするとデータなしで送信します。',
  realData: '実際のデータでワークフローが開始されます。',
  example: '例を使う',
  format: '整形',
  undo: '元に戻す',
  send: 'イベントを送る',
  sending: '送信しています…',
  tooLarge: (size, most) => `データは ${size} kB です。送信できるのは ${most} kB までです。短くしてください。`,
  done: (event) => `「${event}」を送信しました。待ち受けているワークフローが開始されます。`,
  unknown: (event) => `「${event}」が届いたかどうか確認できません。`,
  unknownNext: (time) => `二重に実行されるおそれがあります。もう一度送る前に、${time} 以降の実行を確認してください。`,
  showRuns: '実行を表示',
};
