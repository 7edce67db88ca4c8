import { readFile } from 'node:fs/promises';
import path from 'node:path';
import jsonld from 'jsonld';
import { z } from 'zod';

/** What a catalogue says, read by a JSON-LD processor that had no part in making it. */
const node = z.looseObject({ '@id': z.string().optional(), '@type': z.array(z.string()).default([]) });
export type Node = z.output<typeof node>;

const NAMESPACES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
} as const;

/** Every node of the graph, at the address where a site would serve it. It fetches nothing. */
export async function readCatalogue(folder: string, base: string): Promise<Node[]> {
  const document: unknown = JSON.parse(await readFile(path.join(folder, 'data/catalogus.jsonld'), 'utf8'));
  const documentLoader = (url: string): Promise<never> => Promise.reject(new Error(`It asks for ${url}.`));
  const flat: unknown = await jsonld.flatten(document as jsonld.JsonLdDocument, undefined, { base, documentLoader });
  return z.array(node).parse(flat);
}

/** `dct:title` as it stands in the graph. */
function iri(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `${Reflect.get(NAMESPACES, prefix) as string}${local}`;
}

export function ofType(nodes: readonly Node[], type: string): Node[] {
  return nodes.filter((each) => each['@type'].includes(iri(type)));
}

/** The values of a property: addresses and texts alike. */
export function valuesOf(each: Node, property: string): string[] {
  const values = z
    .array(z.looseObject({ '@id': z.string().optional(), '@value': z.unknown().optional() }))
    .catch([])
    .parse(each[iri(property)] ?? []);
  return values.map((value) => value['@id'] ?? String(value['@value']));
}

interface Rule {
  readonly property: string;
  readonly min: number;
  readonly max: number;
}
const MANY = Number.POSITIVE_INFINITY;

/**
 * The mandatory properties of DCAT-AP-NL 3.0, with how often each may stand there: those of the profile
 * (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/ and its SHACL, github.com/Geonovum/DCAT-AP-NL30, shapes/300), and those
 * of DCAT-AP 3.0 below it (https://semiceu.github.io/DCAT-AP/releases/3.0.0/), which it takes over.
 */
const REQUIRED: Readonly<Record<string, readonly Rule[]>> = {
  'dcat:Catalog': [
    { property: 'dct:title', min: 1, max: MANY },
    { property: 'dct:description', min: 1, max: MANY },
    { property: 'dct:publisher', min: 1, max: 1 },
    { property: 'dcat:contactPoint', min: 1, max: 1 },
    { property: 'dcat:dataset', min: 1, max: MANY },
  ],
  'dcat:Dataset': [
    { property: 'dct:title', min: 1, max: MANY },
    { property: 'dct:description', min: 1, max: MANY },
    { property: 'dct:identifier', min: 1, max: 1 },
    { property: 'dct:accessRights', min: 1, max: 1 },
    { property: 'dct:publisher', min: 1, max: 1 },
    { property: 'dct:creator', min: 1, max: MANY },
    { property: 'dcat:contactPoint', min: 1, max: 1 },
    { property: 'dcat:theme', min: 1, max: MANY },
    { property: 'dcat:version', min: 0, max: 1 },
  ],
  'dcat:Distribution': [
    { property: 'dcat:accessURL', min: 1, max: 1 },
    { property: 'dcat:downloadURL', min: 0, max: 1 },
    { property: 'dct:license', min: 1, max: 1 },
    { property: 'dct:modified', min: 0, max: 1 },
  ],
  'foaf:Agent': [{ property: 'foaf:name', min: 1, max: MANY }],
  // The profile does not say what a contact point holds; without these nobody can reach it.
  'vcard:Kind': [{ property: 'vcard:fn', min: 1, max: MANY }],
};

/** `dcat:Dataset dct:publisher` for every rule that a node breaks, each once. */
export function findBroken(nodes: readonly Node[]): string[] {
  const broken = Object.entries(REQUIRED).flatMap(([type, rules]) =>
    ofType(nodes, type).flatMap((each) =>
      rules.flatMap(({ property, min, max }) => {
        const count = valuesOf(each, property).length;
        return count < min || count > max ? [`${type} ${property}`] : [];
      }),
    ),
  );
  return [...new Set(broken)].toSorted();
}
