import { Document, visit } from 'yaml';
import { writePlainText } from '../text/plain-markdown.ts';

/** Text that no reader of YAML takes for anything but text: words with simple marks between them. */
const PLAIN = /^\p{L}[\p{L}\p{N} .,;()’“”\-/%€]*[\p{L}\p{N}.)’”%]$/u;
/** Words that a reader of YAML takes for a truth or for nothing. */
const WORDS_OF_YAML = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
/** Dates as the content writes them. Days stay text in our check; a lone year becomes text again there. */
const DATE = /^\d{4}(?:-(?:\d{2}|\d{4}|Q[1-4]|H[12])){0,1}(?:-\d{2})?$/;

/** The file of a page: its fields between lines of hyphens, and the text below. */
export function writePage(yaml: string, paragraphs: readonly string[]): string {
  const text = paragraphs.length === 0 ? '' : `\n${writePlainText(paragraphs)}`;
  return `---\n${yaml}---\n${text}`;
}

/** Fields as YAML that each reader reads in the same way: what might be something else stands between quotation marks. */
export function writeYaml(record: Readonly<Record<string, unknown>>): string {
  // Lines are never folded.
  return quotedDocument(record).toString({ lineWidth: 0, minContentWidth: 0, flowCollectionPadding: false });
}

/** `longest`: a text with a longer word than this also stands between quotation marks, where a word can be broken. */
export function quotedDocument(record: Readonly<Record<string, unknown>>, longest = Infinity): Document {
  const document = new Document(record, { version: '1.2', aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node) {
      if (typeof node.value !== 'string' || key === 'key') return;
      const isPlain = (PLAIN.test(node.value) && !WORDS_OF_YAML.test(node.value)) || DATE.test(node.value);
      const isBreakable = node.value.split(' ').every((word) => word.length <= longest);
      node.type = isPlain && isBreakable ? 'PLAIN' : 'QUOTE_DOUBLE';
    },
  });
  return document;
}
