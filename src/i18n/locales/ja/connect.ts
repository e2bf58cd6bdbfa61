import type { Messages } from '../../messages/index.ts';

/** Texts of the connect flow, from the click on "Connect" to its end, in Japanese. */
export const connect: Messages['connect'] = {
  awaiting: '別のウィンドウで完了してください',
  awaitingNext: (name) =>
    `そのウィンドウで${name}にサインインし、アクセスを許可してください。完了すると、このページは自動で更新されます。`,
  awaitingLost: (name) =>
    `${name}のウィンドウがまだ開いている場合は、そこで完了してください。完了すると、このページは自動で更新されます。`,
  check: '接続を確認',
  notYet: (name) => `${name}はまだ接続されていません。`,
  reopen: '前面に表示',
  windowClosed: (name) => `${name} のウィンドウは閉じられました。`,
  openAgain: 'もう一度開く',
  done: '完了したので確認する',
  cancel: 'キャンセル',
  blocked: (name) => `${name}のウィンドウを開けませんでした。`,
  blockedNext: 'リンクから開くか、このタブで続けてください。終わるとここに戻ります。',
  open: (name) => `${name}に進む`,
  continueHere: 'このタブで続ける',
  leaving: (name) => `${name}に移動しています…`,
  closed: (name) => `接続が完了する前に${name}のウィンドウが閉じられました。`,
  closedNext:
    'まだ開いている場合は、そこで完了するとこのページが更新されます。そうでない場合は、もう一度お試しください。',
  denied: (name) => `${name}へのアクセスが許可されなかったため、接続されていません。`,
  deniedNext: 'もう一度試してアクセスを許可するか、アカウントの管理者に依頼してください。',
  failed: (name) => `${name}がサインインを完了できなかったため、接続されていません。`,
  failedNext: 'しばらくしてからもう一度お試しください。続く場合は、管理者に確認してください。',
  unfinished: (name) => `${name}から戻りましたが、アカウントは接続されていません。`,
  unfinishedNext:
    'アクセスを許可した場合は、少し時間がかかることがあります。接続を確認してください。そうでない場合は、もう一度お試しください。',
  timedout: (name) => `${name}へのサインインに5分以上かかりました。`,
  timedoutNext: '完了している場合は、接続を確認してください。そうでない場合は、もう一度お試しください。',
  unsafe: (name) => `${name}のサインインページは安全に開けないため、接続されていません。`,
  unsafeNext: 'アドレスが安全ではありません。管理者に確認を依頼してください。',
  tryAgain: 'もう一度試す',
  reconnectKept: '設定とワークフローはそのまま残ります。',
  reconnected: (name) => `${name}に再接続しました。`,
  reconnectedOld: '設定とワークフローは変わっていません。以前のアカウントは一覧に残ります。',
  next: '自動化する内容を選ぶ',
  discardTitle: '入力内容を破棄しますか?',
  discardText: 'まだ保存されていません。',
  keepEditing: '編集を続ける',
  discard: '破棄',
};

/** Texts of the form that creates a credential, in Japanese. */
export const credentialForm: Messages['credentialForm'] = {
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
    `${name} がサインインを求める場合はウィンドウが開きます。完了するとこのページが更新されます。`,
  inPage: (name) => `このページを離れて ${name} にサインインし、アクセスを許可してから、ここに戻ります。`,
  details: (name) => `これらの情報は ${name} のアカウントで確認できます。`,
  secrets: (name) => `これらの情報は ${name} のアカウントで確認できます。保存後、秘密の値は再表示されません。`,
  ready: (name) => `${name} に必要な入力はありません。`,
  unsupported: (name) => `${name} はここでは接続できません。設定方法は管理者にお問い合わせください。`,
};
