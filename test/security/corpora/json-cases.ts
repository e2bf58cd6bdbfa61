/** A text or bytes, and the reason for the case. */
export type JsonCase = readonly [why: string, text: string | Uint8Array];

const cases = (why: string, texts: readonly string[]): JsonCase[] => texts.map((text) => [why, text]);
const bytes = (why: string, list: readonly (readonly number[])[]): JsonCase[] =>
  list.map((one) => [why, Uint8Array.from(one)]);
const between = (open: string, texts: readonly string[], close: string) => texts.map((text) => open + text + close);

const numbers = [
  '0',
  '-0',
  '1',
  '-1',
  '12',
  '1.5',
  '-1.5',
  '0.1',
  '-0.0',
  '1e1',
  '1E1',
  '1e+1',
  '1e-1',
  '1.5e10',
  '0e0',
];
const limits = ['123456789012345678901234567890', '9007199254740993', '-9007199254740993', '1e999', '-1e999', '1e-999'];
const escapes = [
  '\\"',
  '\\\\',
  '\\/',
  '\\b',
  '\\f',
  '\\n',
  '\\r',
  '\\t',
  '\\u0000',
  '\\u0041',
  '\\u00e9',
  '\\ud83d\\ude00',
];
const letters = [
  'é',
  '日本',
  '😀',
  '\u2028',
  '\u2029',
  '\u007f',
  '\ufeff',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\uffff',
  'עברית',
];
const keys = ['', ' ', 'a.b', 'a[0]', '0', '-1', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const blanks = [' ', '\t', '\n', '\r', '\r\n', ' \t\n\r '];

/** JSON that every parser accepts. */
export const validJson: readonly JsonCase[] = [
  ...cases('a number', numbers),
  ...cases('a number in a list', between('[', numbers, ']')),
  ...cases('a word', ['true', 'false', 'null', '[true,false,null]']),
  ...cases('an escape', between('"', escapes, '"')),
  ...cases('a letter', between('"', letters, '"')),
  ...cases('a key', between('{"', keys, '":1}')),
  ...cases('a key with an escape', between('{"', escapes, '":1}')),
  ...cases(
    'blanks around',
    blanks.map((blank) => `${blank}[${blank}1${blank},${blank}2${blank}]${blank}`),
  ),
  ...cases(
    'blanks in an object',
    blanks.map((blank) => `{${blank}"a"${blank}:${blank}1${blank}}`),
  ),
  ...cases('an empty thing', ['""', '[]', '{}', '[[]]', '[{}]', '{"a":{}}', '{"a":[]}', '[""]']),
  ...cases('a key twice', ['{"a":1,"a":2}', '{"a":{},"a":[]}', '{"a":1,"b":2,"a":1}']),
  ...cases('many', [`[${'1,'.repeat(2_000)}1]`, `"${'x'.repeat(20_000)}"`, '['.repeat(60) + ']'.repeat(60)]),
  ...cases('what looks like something else', [
    '"<!--"',
    '"//"',
    '"/* */"',
    '"NaN"',
    '"\\\\u0000"',
    '"\\u005f\\u005fa"',
  ]),
];

const wrongNumbers =
  '+1|.5|1.|-|--1|-.5|01|-01|00|1e|1e+|1E-|1.e1|.e1|0x1|0b1|0o7|1_000|1,000|Infinity|-Infinity|NaN|-NaN|1f|1n|１|1 2|1e1.5|0e|-0x|1.2.3|++1|-+1|1-|1+1|²'.split(
    '|',
  );
const wrongWords =
  'tru|True|TRUE|nul|Null|None|nil|undefined|fals|False|yes|truetrue|nulll|Symbol|void 0|a|_|$|,|:'.split('|');
const wrongEscapes =
  '\\a|\\x41|\\0|\\u|\\u1|\\u12|\\u123|\\uzzzz|\\U0041|\\u{41}|\\ |\\é|\\v|\\N|\\u+041|\\u00G0'.split('|');
const controls = Array.from({ length: 32 }, (_, code) => String.fromCodePoint(code));
const wrongLists =
  '[1|[1,|[,|[,]|[1,]|[,1]|[1,,2]|[1 2]|[1:2]|[1;2]|[1}|[[1]|[1]]|]|[\\n|["a"|["a",|(1)|[1,2|[...a]|[*]|[1,\\u0061]'.split(
    '|',
  );
const wrongObjects =
  '{|{"a"|{"a":|{"a":1|{"a":1,|{"a":1,}|{,}|{,"a":1}|{"a" 1}|{"a"=1}|{"a"::1}|{"a":1 "b":2}|{"a":1;"b":2}|{a:1}|{\'a\':1}|{1:1}|{null:1}|{"a":1,,"b":2}|{"a",1}|{"a":1]|{[1]:1}|{"a":}|{:1}|{"a"}|{"a","b"}|{"a":1}}|{...a}|{"a":a}|{"a":1,"a"}|}|{true:1}|{"a":/*c*/1}'.split(
    '|',
  );
const wrongTexts = ['"', '"a', 'a"', "'a'", '`a`', '"a" "b"', '"a""b"', '“a”', '"\\"', '"a\\', '"a\nb"'];
const notJson = [
  '<html></html>',
  '<?xml version="1.0"?>',
  'id,name',
  'a=1&b=2',
  '--- a: 1',
  '// a\n1',
  '/* a */1',
  '1 // a',
  '1 /* a */',
  '# a',
  '<!-- 1',
  '--> 1',
  ")]}',\n{}",
  'for(;;);{}',
  'while(1);[]',
  'callback({})',
  '(function(){})()',
  '{}{}',
  '[][]',
  '1\n2',
  '{}\n{}',
  '\u001e{}',
  '\u2060[]',
  '\u00a0[]',
  '\u3000[]',
  '\u200b[]',
  '[]\u000b',
  '[]\u000c',
  '[]\u0000',
  '\u0000',
  '[\u2028]\\',
  '{"a":1}garbage',
  '[1]x',
  'x[1]',
  '☃',
];

/** JSON that no parser accepts. */
export const invalidJson: readonly JsonCase[] = [
  ...cases('a number', wrongNumbers),
  ...cases(
    'a number in a list',
    between('[', wrongNumbers.slice(0, 30), ']').filter((text) => text !== '[1,000]'),
  ),
  ...cases('a word', wrongWords),
  ...cases('an escape', between('"', wrongEscapes, '"')),
  ...cases('a control character', between('"a', controls, 'b"')),
  ...cases('a list', wrongLists),
  ...cases('an object', wrongObjects),
  ...cases('a text', wrongTexts),
  ...cases('something else', notJson),
  ...cases('what opens and does not close', ['['.repeat(50_000), '{"a":'.repeat(20_000), '[{"a":'.repeat(10_000)]),
  ...bytes('bytes that are no text', [
    [0xff],
    [0x5b, 0xff, 0x5d],
    [0xc3],
    [0x5b, 0xe2, 0x82, 0x5d],
    [0x31, 0xe5],
    [0xfe, 0xff],
  ]),
];

/** JSON that some parsers accept. Either result is valid, but it must do no harm. */
export const eitherJson: readonly JsonCase[] = [
  ...cases('a number that is too large or too fine', [...limits, ...between('[', limits, ']')]),
  ...cases('half of a character', [
    '"\\ud800"',
    '"\\udc00"',
    '"\\ud83d\\ud83d"',
    '"\\ude00\\ud83d"',
    '{"\\ud800":1}',
    '"\\ud800a"',
  ]),
  ...cases('a mark before it', ['\ufeff{}', '\ufeff[1]', '\ufeff\ufeff{}']),
  ...cases('many levels', ['['.repeat(500) + ']'.repeat(500), `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`]),
  ...cases('a prototype', [
    '{"__proto__":1}',
    '{"__proto__":{"a":1}}',
    '{"\\u005f_proto__":{"a":1}}',
    '{"a":{"__proto__":{"b":1}}}',
    '[{"__proto__":[]}]',
    '{"constructor":{"prototype":{"a":1}}}',
    '{"__proto__":1,"__proto__":2}',
  ]),
  ...bytes('bytes that are no text within a text', [
    [0x22, 0xff, 0x22],
    [0x22, 0xc0, 0xaf, 0x22],
    [0x22, 0xed, 0xa0, 0x80, 0x22],
    [0x22, 0xf4, 0x90, 0x80, 0x80, 0x22],
    [0x22, 0xe2, 0x82, 0x22],
    [0x22, 0x81, 0x22],
  ]),
  ...bytes('another encoding', [
    [0xff, 0xfe, 0x5b, 0x00, 0x5d, 0x00],
    [0xfe, 0xff, 0x00, 0x5b, 0x00, 0x5d],
    [0x5b, 0x00, 0x5d, 0x00],
  ]),
];
