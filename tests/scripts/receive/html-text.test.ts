import { expect, test } from 'vitest';
import { textOfHtml } from '../../../scripts/lib/receive/html-text.ts';

test.each([
  ['<p>een</p>\n<p>twee</p>', 'een\ntwee\n'],
  ['<div>een<br>twee<br>\n</div>', 'een\ntwee\n'],
  ['<div>een   twee\n drie</div>', 'een twee drie\n'],
  ['<div>&nbsp;&nbsp;een &lt;b&gt;</div>', '\u00A0\u00A0een <b>\n'],
  ['<pre>een\n  twee</pre>', 'een\n  twee\n'],
  ['<style>p{}</style><script>x</script>een', 'een'],
  ['<blockquote><div>een</div></blockquote>twee', 'een\ntwee'],
  ['een<div>twee', 'een\ntwee\n'],
])('%j reads as its reader sees it', (html, text) => {
  expect(textOfHtml(html).replace(/^\n/, '')).toBe(text);
});
