import type {
  Article,
  BreadcrumbList,
  Dataset,
  EducationalOrganization,
  Event,
  Organization,
  Place,
  QAPage,
  Thing,
} from 'schema-dts';
import { parseCalendarDate, type CalendarDate } from '../schema/calendar-date.ts';
import { meetingDate, type Meeting } from '../kinds/meeting.ts';
import type { Question } from '../kinds/question.ts';

/**
 * What a page tells programs that read schema.org, such as search engines. What nobody knows is left out, and of what is made
 * up nothing is told. `url`: the complete address of the page.
 */
interface Described {
  readonly url: string;
  readonly name: string;
  readonly description: string;
}

/** Who publishes the site, as far as is known. */
interface Publisher {
  readonly name: string;
  readonly url?: string | undefined;
}

/** In schema.org a text may stand for most things. We tell what we know of them. */
type Told<Kind extends Thing> = Exclude<Kind, string>;
export type ToldThing = Told<Thing>;

const CONTEXT = 'https://schema.org';
const COUNTRY = 'NL';

/** The way from the home page to a page; the page itself needs no address. */
export function describeCrumbs(
  crumbs: readonly { readonly name: string; readonly url?: string | undefined }[],
): Told<BreadcrumbList> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(url !== undefined && { item: url }),
    })),
  };
}

/** An interview, a practice or an article of the knowledge base. `modified`: `YYYY-MM-DD`. */
export function describeArticle({
  url,
  name,
  description,
  modified,
}: Described & { readonly modified: string | undefined }): Told<Article> {
  return {
    '@type': 'Article',
    url,
    headline: name,
    description,
    inLanguage: 'nl',
    ...(modified !== undefined && { dateModified: modified }),
  };
}

const ATTENDANCE = {
  'on-site': 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const;

export function describeMeeting(url: string, meeting: Meeting): Told<Event> {
  const { title, summary, form, place, shifts } = meeting;
  const startDate = dateOf(meetingDate(meeting));
  const eventStatus = statusOf(meeting);
  const before = shifts.flatMap(({ from }) => dateOf(from) ?? []);
  return {
    '@type': 'Event',
    url,
    name: title,
    description: summary,
    ...(startDate !== undefined && { startDate }),
    ...(before.length > 0 && { previousStartDate: before.length === 1 ? before[0] : before }),
    ...(eventStatus !== undefined && { eventStatus }),
    ...(form !== 'unknown' && { eventAttendanceMode: ATTENDANCE[form] }),
    ...(place !== undefined && { location: { '@type': 'Place', name: place, address: place } }),
  };
}

function statusOf(meeting: Meeting): Event['eventStatus'] {
  const { status, shifts } = meeting;
  if (status === 'unknown') return undefined;
  if (status === 'cancelled') return 'https://schema.org/EventCancelled';
  if (meetingDate(meeting) === undefined) return 'https://schema.org/EventPostponed';
  return shifts.length > 0 ? 'https://schema.org/EventRescheduled' : 'https://schema.org/EventScheduled';
}

/** A lab that can be visited. */
export function describeLab({ url, name, description, town }: Described & { readonly town: string }): Told<Place> {
  return {
    '@type': 'Place',
    url,
    name,
    description,
    address: { '@type': 'PostalAddress', addressLocality: town, addressCountry: COUNTRY },
  };
}

interface School {
  readonly name: string;
  readonly town?: string | undefined;
}

/** A region is what schools do together. `website`: its own. */
export function describeRegion({
  url,
  name,
  description,
  website,
  schools,
}: Described & { readonly website?: string | undefined; readonly schools: readonly School[] }): Told<Organization> {
  return {
    '@type': 'Organization',
    url,
    name,
    description,
    ...(website !== undefined && { sameAs: website }),
    ...(schools.length > 0 && { member: schools.map(describeSchool) }),
  };
}

function describeSchool({ name, town }: School): Told<EducationalOrganization> {
  return { '@type': 'EducationalOrganization', name, ...(town !== undefined && { location: town }) };
}

export function describeQuestion(
  url: string,
  { title, short, asked, answered }: Pick<Question, 'title' | 'short' | 'asked' | 'answered'>,
): Told<QAPage> {
  const dateCreated = dateOf(asked.date);
  const given = answered === undefined ? undefined : dateOf(answered.date);
  const isAnswered = answered !== undefined && short !== undefined;
  return {
    '@type': 'QAPage',
    url,
    mainEntity: {
      '@type': 'Question',
      name: title,
      answerCount: isAnswered ? 1 : 0,
      ...(dateCreated !== undefined && { dateCreated }),
      ...(isAnswered && {
        acceptedAnswer: { '@type': 'Answer', text: short, url, ...(given !== undefined && { dateCreated: given }) },
      }),
    },
  };
}

/** A set of open data, with the files that hold it. */
export function describeDataset({
  url,
  name,
  description,
  licence,
  modified,
  publisher,
  files,
}: Described & {
  readonly licence?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly modified?: string | undefined;
  readonly publisher?: Publisher | undefined;
  readonly files: readonly { readonly url: string; readonly type: string }[];
}): Told<Dataset> {
  return {
    '@type': 'Dataset',
    url,
    name,
    description,
    inLanguage: 'nl',
    isAccessibleForFree: true,
    ...(licence !== undefined && { license: licence }),
    ...(modified !== undefined && { dateModified: modified }),
    ...(publisher !== undefined && { publisher: organization(publisher) }),
    distribution: files.map((file) => ({ '@type': 'DataDownload', contentUrl: file.url, encodingFormat: file.type })),
  };
}

function organization({ name, url }: Publisher): Told<Organization> {
  return { '@type': 'Organization', name, ...(url !== undefined && { url }) };
}

/** ISO 8601 knows days, months and years. Of a quarter or a school year it would need a day that nobody named. */
function dateOf(date: CalendarDate | undefined): string | undefined {
  const precision = date === undefined ? undefined : parseCalendarDate(date)?.precision;
  return precision === 'day' || precision === 'month' || precision === 'year' ? date : undefined;
}

const TOLD = ['Article', 'BreadcrumbList', 'Dataset', 'Event', 'Organization', 'Place', 'QAPage'];

/** Whether this is what `writeStructured` makes: all else in a script element was put there by somebody else. */
export function isStructured(text: string): boolean {
  try {
    const { '@context': context, ...thing } = JSON.parse(text) as Record<string, unknown>;
    const isKnown = TOLD.some((type) => thing['@type'] === type);
    return context === CONTEXT && isKnown && writeStructured(thing as unknown as ToldThing) === text;
  } catch {
    return false;
  }
}

/** As the text of a script element. No sign of it can end that element. */
export function writeStructured(thing: ToldThing): string {
  return JSON.stringify({ '@context': CONTEXT, ...thing }).replaceAll('<', String.raw`\u003c`);
}
