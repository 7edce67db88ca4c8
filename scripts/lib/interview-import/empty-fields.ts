import { isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import { splitPage } from '../content/frontmatter.ts';
import { tellEditor } from '../../../src/domain/schema/message.ts';

/** The fields of a template, with their explanations and without the values of its example. */
export function emptyFields(template: string): string {
  const fields = readFields(template);
  visit(fields, {
    Scalar(key, node) {
      if (key !== 'key') node.value = null;
    },
    Seq(_, list) {
      list.items = list.items.slice(0, 1);
    },
  });
  return fields.toString({ lineWidth: 0, nullStr: '' }).replaceAll(/[ \t]+$/gm, '');
}

/** The names of all fields, in the order of the template. */
export function fieldNames(template: string): string[] {
  const { contents } = readFields(template);
  const items = isMap(contents) ? contents.items : [];
  return items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
}

function readFields(template: string): Document.Parsed {
  const page = splitPage(template);
  if ('problem' in page) throw new Error(`The template can not be read: ${tellEditor(page.problem.message)}`);
  return parseDocument(page.fields);
}
