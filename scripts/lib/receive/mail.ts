import PostalMime from 'postal-mime';
import { textOfHtml } from './html-text.ts';

/** A field that only the source of a mail has, above its first empty line. */
const MAIL_HEADER = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*(?:MIME-Version|Content-Type|Received|Return-Path):/i;

/** Whether bytes are the source of a mail, which says how its words are coded. `name`: of the file. */
export function isMail(name: string, bytes: Buffer): boolean {
  return /\.eml$/i.test(name) || MAIL_HEADER.test(bytes.toString('latin1', 0, 20_000));
}

/** A mail in a mail in a mail: more than anybody forwards. */
const DEEPEST = 5;

/**
 * All that a mail says: its words, those that it has as HTML alone, and the text files that came along, also of mails that
 * it forwards.
 */
export async function textsOfMail(bytes: Buffer, depth = 0): Promise<string[]> {
  const { text, html, attachments } = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  const inside = await Promise.all(
    attachments.map(async ({ content, filename, mimeType }) => {
      if (typeof content === 'string') return [content];
      const own = Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content);
      if (mimeType === 'message/rfc822' || isMail(filename ?? '', own)) {
        return depth < DEEPEST ? textsOfMail(own, depth + 1) : [];
      }
      return decodeText(own) ?? [];
    }),
  );
  return [text ?? [], html === undefined ? [] : textOfHtml(html), ...inside].flat();
}

/** A text as people keep it: UTF-8, UTF-16 as Windows writes it, or else the signs of Western Europe. Undefined when it is no text. */
export function decodeText(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
