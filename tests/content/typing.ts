import fc from 'fast-check';
import { formPartsOf, type FormField } from '../../src/domain/contribution/form-fields.ts';
import type { ContributionKind } from '../../src/domain/contribution/kinds.ts';

/** What a visitor types in a form: name and value of each input. */
export type Typed = [name: string, value: string][];

/** The names of the pages of a collection, from which a form lets choose. */
export type Names = (collection: string) => readonly string[];

const HOSTILE = [
  '<script>alert(1)</script>',
  '{1+1} {process.exit()}',
  '---\ntitle: anders\n---',
  'import x from "y"',
  'export const a = 1',
  '"\'`\\ & < > : # | * _ ~ $ ^ @ ! % [x](javascript:alert(1)) ![](x)',
  '- lijst\n- nog een\n\n> citaat',
  '1. een\n2. twee',
  '# kop\n\n```js\ncode\n```',
  ':::tip[x]\ntekst\n:::',
  'let op:dit{a=1} ::kop :tekst[x]',
  '=cmd|x!A1',
  '!!js/function "x"',
  '&anker *anker << %YAML',
  '\u202Eomgekeerd\u202C',
  'woord\u00ADdeel\u0000\u0007\u2028nul',
  'regel een-\nregel twee',
  '2026-11-23 was het zover',
  'null',
  '~',
  'no',
  '0x1F',
  '1e3',
  '12:30:45',
  '👩🏽‍🔧 Élève ïn ’s-Gravenhage',
  '\uD800 los',
  'javascript:alert(1)',
  'www.voorbeeld.nl en https://voorbeeld.nl/<b>',
  '| a | b |\n|---|---|\n| c | d |',
  '[^1]: voetnoot\n\n[x]: https://voorbeeld.nl',
  '<!-- weg -->',
  '&lt;b&gt; &#x3C;',
  'mail jan@voorbeeld.nl of xmpp:a@b.nl/x of ga naar WWW.voorbeeld.nl/a_b en https://localhost',
];

const sentence = fc.constantFrom(
  'Leerlingen bouwen een kast van hout.',
  'Een installateur gaf elke week les aan twee groepen',
  'De docenten kregen een dag per week tijd: dat hielp.',
  'Het kostte 10.000 euro; de helft betaalde het bedrijf.',
  'De planning van vmbo- en mbo-docenten past niet altijd.',
);
const text = fc.oneof(
  { weight: 12, arbitrary: sentence },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.tuple(sentence, fc.constantFrom(...HOSTILE)).map((parts) => parts.join('\n\n')) },
);
const DATES = ['18-6-2021', '18 juni 2021', 'juni 2021', '2021', '2021-Q2', '2020-2021', '2021-06-18', '2020/2023'];
const date = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...DATES) },
  { weight: 1, arbitrary: fc.constantFrom('31-2-2021', 'gisteren', '2099', '') },
);
const address = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom('https://www.voorbeeld.nl/a?b=c&d=%20#e', 'http://voorbeeld.nl') },
  { weight: 1, arbitrary: fc.constantFrom('javascript:alert(1)', 'voorbeeld.nl', 'https://a.b/"><script>') },
);

/** What a visitor may do with a field; `name` is that of its input. */
function typing(field: FormField, name: string, names: Names): fc.Arbitrary<Typed> {
  const one = (values: fc.Arbitrary<string>): fc.Arbitrary<Typed> => values.map((value) => [[name, value]]);
  const chance = field.required ? 60 : 2;
  const sometimes = (values: fc.Arbitrary<Typed>): fc.Arbitrary<Typed> =>
    fc.oneof({ weight: chance, arbitrary: values }, { weight: 1, arbitrary: fc.constant<Typed>([]) });
  switch (field.widget) {
    case 'group':
      return sometimes(
        all(field.fields.map((child) => typing({ ...child, required: true }, nameOf(child, name, field), names))),
      );
    case 'rows':
      return fc
        .array(fc.constant(null), { maxLength: 2 })
        .chain((rows) =>
          all(
            rows.flatMap((_, row) =>
              field.fields.map((child) =>
                typing({ ...child, required: true }, nameOf(child, `${name}.${row}`, field, '.*'), names),
              ),
            ),
          ),
        );
    case 'pick':
      return sometimes(one(fc.constantFrom(...field.options.map(({ value }) => value))));
    case 'picks':
      return fc.subarray(field.options.map(({ value }) => value)).map((values) => values.map((value) => [name, value]));
    case 'page':
      return sometimes(one(fc.constantFrom(...names(field.pointsTo ?? ''))));
    case 'file':
      return sometimes(one(fc.constant('./foto.jpg')));
    case 'date':
      return sometimes(one(date));
    case 'address':
      return sometimes(one(address));
    case 'number':
      return sometimes(one(fc.constantFrom('1', '2,5', 'x')));
    case 'yes':
      return sometimes(one(fc.constant('ja')));
    case 'line':
    case 'text':
      return sometimes(one(field.longest === undefined ? text : text.map((words) => words.slice(0, field.longest))));
  }
}

/** The pattern below the one of its group, at the place of that group. */
function nameOf(child: FormField, name: string, parent: FormField, item = ''): string {
  return name + child.pattern.slice(parent.pattern.length + item.length);
}

function all(parts: readonly fc.Arbitrary<Typed>[]): fc.Arbitrary<Typed> {
  return fc.tuple(...parts).map((typed) => typed.flat());
}

/** All that a visitor may do with a form, sensible, careless and hostile. */
export function typingOf(kind: ContributionKind, names: Names): fc.Arbitrary<Typed> {
  const fields = formPartsOf(kind).flatMap((part) => part.fields.map((field) => typing(field, field.pattern, names)));
  const role = fc.oneof({ weight: 20, arbitrary: text }, { weight: 1, arbitrary: fc.constant('') });
  return fc
    .tuple(all(fields), role, text, text)
    .map(([typed, who, organisation, body]) => [
      ...typed,
      ['rol', who],
      ['organisatie', organisation],
      ...(kind.body === undefined ? [] : [['tekst', body] as [string, string]]),
    ]);
}
