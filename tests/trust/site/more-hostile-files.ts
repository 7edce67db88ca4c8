import { COLLECTION_NAMES, fileOf } from '../../../src/domain/collections.ts';
import { TRACE } from '../hostile-values.ts';
import { CODE_PAYLOADS } from '../payloads/code.ts';
import { ELEMENT_PAYLOADS } from '../payloads/elements.ts';
import { FIELD_PAYLOADS } from '../payloads/fields.ts';
import { LINK_PAYLOADS } from '../payloads/links.ts';
import { textOf, type PayloadGroup } from '../payloads/payload.ts';
import { makeBodyPage, makeFieldsPage } from '../payloads/payload-pages.ts';
import { SIGN_PAYLOADS } from '../payloads/signs.ts';

/** What would run, or stop the build, if a file that the content check passes over were read after all. */
export const PROGRAM = `---\ntitle: x\n---\n\n<script>window.${TRACE}=1</script>\n\n{window.${TRACE}=1}\n`;

/** A page for every payload that the content check lets through, and one that they may link to. */
export function makePayloadPages(): [file: string, text: string][] {
  const pages = [
    ...harmless([...CODE_PAYLOADS, ...ELEMENT_PAYLOADS, ...LINK_PAYLOADS, ...SIGN_PAYLOADS]).map(makeBodyPage),
    ...harmless(FIELD_PAYLOADS).map(makeFieldsPage),
  ];
  return [
    [fileOf('guides', 'een'), makeBodyPage('Tekst.')],
    ...pages.map((text, index): [string, string] => [fileOf('guides', `payload-${index}`), text]),
  ];
}

function harmless(groups: readonly PayloadGroup[]): string[] {
  return groups.filter(({ refused }) => refused === undefined).flatMap(({ payloads }) => payloads.map(textOf));
}

/** Files whose names say that they are their author's own business, in every folder. */
export function passedOverFiles(): string[] {
  const folders = new Set(
    COLLECTION_NAMES.map((collection) => fileOf(collection, 'x')).map((file) => file.slice(0, file.lastIndexOf('/'))),
  );
  return [...folders].flatMap((folder) => {
    const parent = folder.endsWith('/x') ? folder.slice(0, -2) : folder;
    return ['_kwaad', '.kwaad'].flatMap((name) => [
      `${parent}/${name}.mdx`,
      `${parent}/${name}.yaml`,
      ...['lab.mdx', 'tour.yaml'].map((file) => `${parent}/${name}/${file}`),
    ]);
  });
}
