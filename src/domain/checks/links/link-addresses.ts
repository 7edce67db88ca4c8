import type { Content, Entry } from '../../entry.ts';
import { isSeen } from '../../schema/fields.ts';
import type { Problem } from '../../schema/problem.ts';
import { readAddress } from './address.ts';

/** A link leads a reader to a page, and never runs, opens or mails anything; and there is something to click on. */
export function checkLinkAddresses(content: Content): Problem[] {
  return content.entries.flatMap((entry) => [...checkAddresses(entry), ...checkTexts(entry)]);
}

function checkAddresses({ file, body }: Entry): Problem[] {
  return (body?.links ?? []).flatMap(({ address, line }) => {
    const read = readAddress(address);
    return read.kind === 'refused' ? [{ file, line, message: read.message, fix: read.fix }] : [];
  });
}

function checkTexts({ file, body }: Entry): Problem[] {
  return (body?.linkTexts ?? [])
    .filter(({ text }) => !isSeen(text))
    .map(({ line }) => ({
      file,
      line,
      message: 'In deze link staat geen tekst om op te klikken.',
      fix: 'Zet tussen de rechte haken waar de link heen gaat: [de regeling](https://…).',
    }));
}
