import type { CmsConfig, Collection, CollectionFile, EntryCollection, Field } from '@sveltia/cms';
import { COLLECTION_NAMES, COLLECTIONS, fileOf, type CollectionName } from '../../../src/domain/collections.ts';
import { jsonSchemaOf } from '../../../src/domain/schema/json-schema.ts';
import { shapeOfCollection } from '../../../src/domain/schema/schema-problems.ts';
import { upperFirst } from '../../../src/domain/text/words.ts';
import { makeFields } from './cms-fields.ts';

/** What Sveltia is told of the content: every kind, where it lies and which fields it has. */
export function makeCmsConfig(backend: CmsConfig['backend']): CmsConfig {
  return {
    load_config_file: false,
    backend,
    app_title: 'STO in beeld',
    logo: { src: '/beheer/favicon.svg' },
    // Where a kind says nothing else.
    media_folder: 'content',
    // Names that fit in an address, and no pictures of strangers from elsewhere.
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: { providers: [] } },
    collections: COLLECTION_NAMES.map(makeCollection),
    slug: { encoding: 'ascii', clean_accents: true },
    // An empty field is one that the author left out, and so it is stored.
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
  };
}

function makeCollection(name: CollectionName): Collection {
  const { label, stored } = COLLECTIONS[name];
  const common = { name, label: upperFirst(label), label_singular: label };
  if ('folder' in stored) return { ...common, ...makeEntries(name, stored.folder) };
  return { ...common, files: [makeFile(name)] };
}

/** A kind with a file for each page or record. */
function makeEntries(name: CollectionName, folder: string): Omit<EntryCollection, 'name' | 'label'> {
  const [path = '', extension = ''] = fileOf(name, '{{slug}}').replace(`content/${folder}/`, '').split('.');
  const fields = fieldsOf(name);
  const hasTitle = fields.some((field) => field.name === 'title');
  return {
    folder: `content/${folder}`,
    path,
    extension,
    format: extension === 'mdx' ? 'yaml-frontmatter' : 'yaml',
    // Beside the page itself, and named as seen from there.
    media_folder: '',
    public_folder: '.',
    sortable_fields: [hasTitle ? 'title' : 'slug'],
    slug: { ...(hasTitle ? { template: '{{title}}' } : {}), editable: ['create'], hint: SLUG_HINT, pattern: SLUG },
    // Sveltia wants a field that names the entry; without a title the name of the file does that.
    ...(hasTitle ? {} : { identifier_field: fields.find(isNeededText)?.name, summary: '{{slug}}' }),
    fields: [...fields, ...(extension === 'mdx' ? [BODY] : [])],
  };
}

const SLUG_HINT = 'De bestandsnaam. Die komt in het webadres en verandert later nooit meer.';
const SLUG: [string, string] = ['^[a-z0-9]+(?:-[a-z0-9]+)*$', 'Gebruik kleine letters, cijfers en streepjes.'];

/** Without buttons for bold and lists: those would not know the components of the site, and rewrite them. */
const BODY: Field = { name: 'body', label: 'Tekst', widget: 'markdown', required: false, modes: ['raw'] };

function isNeededText(field: Field): boolean {
  return (
    'required' in field && field.required === true && ['string', 'text', 'relation'].includes(String(field.widget))
  );
}

/** A kind that is one file: a record, or a list of records without a name above it. */
function makeFile(name: CollectionName): CollectionFile {
  const { label, stored } = COLLECTIONS[name];
  const fields = fieldsOf(name);
  const list: Field = {
    name: 'records',
    label: upperFirst(label),
    widget: 'list',
    root: true,
    collapsed: true,
    fields,
  };
  return {
    name,
    label: upperFirst(label),
    file: fileOf(name, name),
    format: 'yaml',
    fields: stored.form === 'list' ? [list] : fields,
  };
}

function fieldsOf(name: CollectionName): Field[] {
  const schema = jsonSchemaOf(name);
  const record =
    schema.type === 'array' && typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : schema;
  return makeFields(shapeOfCollection(name), record);
}
