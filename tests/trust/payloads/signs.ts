import type { PayloadGroup } from './payload.ts';

const HIDDEN = 'onzichtbaar teken';

/** Characters that nobody sees, as they are and spelt out. */
export const SIGN_PAYLOADS: readonly PayloadGroup[] = [
  {
    way: 'a character that nobody sees',
    refused: HIDDEN,
    payloads: [
      'x\u202ey',
      '\u2067x',
      '\u0007',
      'a\rb',
      '\u0000',
      '\u200bx',
      '\ufeffimport x from "y"',
      '{\u2028x}',
      '<\u0000script>',
    ],
  },
  {
    way: 'such a character spelt out',
    refused: HIDDEN,
    payloads: [
      '&#x202E;om',
      '&#8238;om',
      '&#x2066;om',
      '&#x200B;x',
      '&ZeroWidthSpace;x',
      '&NoBreak;x',
      '&#xFEFF;',
      '*&#x202E;om*',
      '`x` &#x202E;om',
      '## Kop &#x202E;om',
      '| &#x202E;om |\n| - |',
      '[x](/regios/ "&#x202E;om")',
      '![&#x202E;om](./y.jpg)',
      '<Empty title="&#x202E;x">y</Empty>',
      ['een\ntwee &#x202E;drie', 2],
      ['Een noot.[^1]\n\n[^1]: &#x202E;x', 3],
      [':::tip[x]\n&#x202E;y\n:::', 2],
      ':::tip[&#x202E;x]\ny\n:::',
    ],
  },
  {
    way: 'honest signs that are not seen, and other writing',
    refused: undefined,
    payloads: [
      '&rlm;x&lrm;',
      '&zwj;&zwnj;',
      '👩‍🔧 en 🏳️‍🌈',
      'שלום',
      '&copy;',
      '&#0;',
      '&#xFFFE;',
      '&#x1b;[31m',
      '&#x110000;',
      '&#xD800;',
      '`&#x202E;`',
    ],
  },
];
