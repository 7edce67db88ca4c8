import { Parser } from 'htmlparser2';
import { FORMS, PAGES, formAddress } from '../../src/domain/addresses.ts';
import { SUBJECT_INPUT } from '../../src/domain/contribution/inputs.ts';
import type { Site, SitePage } from '../../scripts/lib/site/site.ts';

/** Every link to a form with a subject filled in, and those that lack it in the form. What is wrong may be on any page. */
export function findLostSubjects(site: Site): { asked: number; lost: string[] } {
  const subjectsOf = new Map(
    site.pages.filter(({ url }) => url.startsWith(PAGES.share)).map((page) => [page.url, listSubjects(page)]),
  );
  const asked = site.pages.flatMap(({ url, facts }) =>
    facts.links.flatMap(({ href }) => {
      const target = new URL(href, site.origin + url);
      const subject = target.searchParams.get(SUBJECT_INPUT);
      return subject === null || target.pathname === formAddress(FORMS.mend)
        ? []
        : [{ url, form: target.pathname, subject }];
    }),
  );
  const lost = asked.filter(({ form, subject }) => subjectsOf.get(form)?.has(subject) !== true);
  return { asked: asked.length, lost: lost.map(({ url, form, subject }) => `${url}: ${form} over ${subject}`) };
}

function listSubjects({ html }: SitePage): Set<string> {
  const subjects = new Set<string>();
  let isSubject = false;
  const parser = new Parser({
    onopentag(name, { name: input, value }) {
      if (name === 'select') isSubject = input === SUBJECT_INPUT;
      else if (name === 'option' && isSubject && value !== undefined && value !== '') subjects.add(value);
    },
    onclosetag(name) {
      if (name === 'select') isSubject = false;
    },
  });
  parser.end(html);
  return subjects;
}
