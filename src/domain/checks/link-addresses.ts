import type { Content } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { readAddress } from './address.ts';

/** A link leads a reader to a page, and never runs, opens or mails anything. */
export function checkLinkAddresses(content: Content): Problem[] {
  return content.entries.flatMap(({ file, body }) =>
    (body?.links ?? []).flatMap(({ address, line }) => {
      const read = readAddress(address);
      return read.kind === 'refused' ? [{ file, line, message: read.message, fix: read.fix }] : [];
    }),
  );
}
