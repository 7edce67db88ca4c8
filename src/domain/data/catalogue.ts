import { contactWords, missingParts } from '../derived/imprint.ts';
import type { SiteSettings } from '../kinds/site.ts';
import { listInWords } from '../text/in-words.ts';
import { plainText } from '../text/plain-text.ts';
import type { DataSet } from './data-set.ts';
import { rightsWords } from './rights.ts';

/** DCAT-AP-NL 3.0 as JSON-LD: https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/ */
const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** The lists of values that the profile asks for. */
const EU = 'http://publications.europa.eu/resource/authority';
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types';

interface CataloguedSet {
  readonly set: DataSet;
  readonly page: string;
  readonly csv: string;
  readonly json: string;
  readonly schema: string;
}
export interface CatalogueFacts {
  readonly site: SiteSettings;
  readonly date: string;
  /** The address of the file itself, and that of the page about all sets. */
  readonly address: string;
  readonly page: string;
  readonly isAddressKnown: boolean;
  readonly sets: readonly CataloguedSet[];
}

/** What the profile asks for and the site does not know: nothing stands in its place. */
function missingInCatalogue(site: SiteSettings, isAddressKnown: boolean): string[] {
  return [...missingParts(site), ...(isAddressKnown ? [] : ['het adres van de site'])];
}

/** Said of a catalogue that is not complete yet; undefined when it is. */
export function catalogueGap(site: SiteSettings, isAddressKnown: boolean): string | undefined {
  const missing = missingInCatalogue(site, isAddressKnown);
  if (missing.length === 0) return undefined;
  return `Deze catalogus voldoet nog niet aan DCAT-AP-NL 3.0: nog niet bekend is ${listInWords(missing)}.`;
}

/** All sets for catalogues of data, such as data.overheid.nl. */
export function formatCatalogue(facts: CatalogueFacts): string {
  const { site, address, page, isAddressKnown, sets } = facts;
  const gap = catalogueGap(site, isAddressKnown);
  const agents = agentsOf(site);
  const catalogue = {
    '@context': CONTEXT,
    '@id': `${address}#catalogus`,
    '@type': 'dcat:Catalog',
    'dct:title': dutch(`Open data van ${site.title}`),
    'dct:description': dutch('Wat op deze site staat over Sterk Techniekonderwijs, als tabellen en voor programma’s.'),
    ...(gap !== undefined && { 'rdfs:comment': dutch(gap) }),
    ...agents.publisher,
    ...agents.contact,
    'dct:language': ref(`${EU}/language/NLD`),
    'foaf:homepage': ref(page),
    ...licenceOf(site),
    'dcat:dataset': sets.map((each) => datasetOf(each, facts, agents)),
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}

function datasetOf({ set, page, csv, json, schema }: CataloguedSet, { site, date }: CatalogueFacts, agents: Agents) {
  const id = `${page}#set`;
  const file = (name: string, title: string, address: string, mediaType: string, fileType: string) => ({
    '@id': `${page}#${name}`,
    '@type': 'dcat:Distribution',
    'dct:title': dutch(title),
    'dcat:accessURL': ref(address),
    'dcat:downloadURL': ref(address),
    'dcat:mediaType': ref(`${MEDIA_TYPES}/${mediaType}`),
    'dct:format': ref(`${EU}/file-type/${fileType}`),
    'dct:modified': { '@value': date, '@type': 'xsd:date' },
    'dct:language': ref(`${EU}/language/NLD`),
    ...licenceOf(site),
    'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': dutch(rightsWords(site)) },
  });
  return {
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:title': dutch(`${set.title} in ${site.title}`),
    'dct:description': dutch(set.description),
    'dct:identifier': id,
    'dct:accessRights': ref(`${EU}/access-right/PUBLIC`),
    ...agents.publisher,
    ...agents.creator,
    ...agents.contact,
    'dcat:theme': ref(`${EU}/data-theme/EDUC`),
    'dcat:keyword': set.keywords.map(dutch),
    'dct:language': ref(`${EU}/language/NLD`),
    'dct:spatial': ref(`${EU}/country/NLD`),
    'dcat:landingPage': ref(page),
    'dcat:version': set.version,
    'dcat:distribution': [
      file('csv', `${set.title} als CSV`, csv, 'text/csv', 'CSV'),
      { ...file('json', `${set.title} als JSON`, json, 'application/json', 'JSON'), 'dct:conformsTo': ref(schema) },
    ],
  };
}

type Agents = ReturnType<typeof agentsOf>;

/** Who published the sets and who answers for them; who that is, only the owner of the site can say. */
function agentsOf(site: SiteSettings) {
  const { publisher, contact } = site;
  const agent = publisher && {
    '@type': 'foaf:Agent',
    'foaf:name': dutch(publisher.name),
    ...(publisher.url !== undefined && { 'foaf:homepage': ref(publisher.url) }),
  };
  const kind = contact && {
    '@type': 'vcard:Kind',
    'vcard:fn': dutch(contactWords(site) ?? contact.role),
    ...(contact.mail !== undefined && { 'vcard:hasEmail': ref(`mailto:${contact.mail}`) }),
    ...(contact.url !== undefined && { 'vcard:hasURL': ref(contact.url) }),
  };
  return {
    publisher: agent && { 'dct:publisher': agent },
    creator: agent && { 'dct:creator': agent },
    contact: kind && { 'dcat:contactPoint': kind },
  };
}

function licenceOf({ licence }: SiteSettings) {
  return licence && { 'dct:license': { '@id': licence.url, '@type': 'dct:LicenseDocument' } };
}

function ref(address: string) {
  return { '@id': address };
}

function dutch(text: string) {
  return { '@value': plainText(text), '@language': 'nl' };
}
