import { Parser } from 'htmlparser2';

const BLOCKS = new Set([
  'div',
  'p',
  'br',
  'tr',
  'li',
  'pre',
  'blockquote',
  'table',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'hr',
]);
const UNSEEN = new Set(['style', 'script', 'head', 'title']);

/** The words of a mail that has them as HTML alone, on the lines on which its reader sees them. */
export function textOfHtml(html: string): string {
  let text = '';
  let verbatim = 0;
  let unseen = 0;
  const beginLine = (name: string): void => {
    if (BLOCKS.has(name) && !text.endsWith('\n')) text += '\n';
  };
  const parser = new Parser({
    onopentag(name) {
      if (name === 'br') text += '\n';
      else beginLine(name);
      if (name === 'pre') verbatim += 1;
      if (UNSEEN.has(name)) unseen += 1;
    },
    ontext(data) {
      if (unseen > 0) return;
      // A hard space is none of these.
      const words = verbatim > 0 ? data : data.replaceAll(/[ \t\r\n]+/g, ' ');
      text += verbatim === 0 && text.endsWith('\n') ? words.replace(/^ /, '') : words;
    },
    onclosetag(name) {
      if (name !== 'br') beginLine(name);
      if (name === 'pre') verbatim -= 1;
      if (UNSEEN.has(name)) unseen -= 1;
    },
  });
  parser.end(html);
  return text;
}
