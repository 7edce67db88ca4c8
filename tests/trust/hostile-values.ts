/** Set by every program in a hostile text, so that a page can tell whether one ran. */
export const TRACE = '__sto';

/** An element that no page of the site has by itself. */
export const FOREIGN_ELEMENT = 'x-merk';

/**
 * What a field may be made to hold, the worst first: a field takes the first that its own rules allow. The text from
 * right to left, the marks of direction and the joined emoji are what an honest author may write too.
 */
export const HOSTILE_FORMS: readonly ((token: string) => string)[] = [
  (token) =>
    `=${token}|<${FOREIGN_ELEMENT} onclick="${TRACE}=1">&amp;'"</${FOREIGN_ELEMENT}></title></style></script>` +
    `<script>window.${TRACE}=1</script>]]>--> {1+1} ;,\\n \u200fשלום\u200e 👩‍🔧 @`,
  (token) => `=${token}<${FOREIGN_ELEMENT} onclick=${TRACE}=1>"'&{1}שלום👩‍🔧`,
  (token) =>
    `https://${token}.example/'onclick='${TRACE}=1'/{1+1}?a=%22%3E%3Cscript%3E&b=&quot;;,\`#javascript:${TRACE}=1`,
  (token) => `=${token}<${FOREIGN_ELEMENT}>&'`,
];

/** Ends in a letter, so that no token begins another. */
export function makeToken(number: number): string {
  return `merk${number}x`;
}
