import { formatDate, formatWhen, intervalOf } from '../schema/calendar-date.ts';
import { entriesIn, problemAt, type Content, type EntryOf } from '../entry.ts';
import { field, forEach, inFile, say, value } from '../schema/message.ts';
import { freshnessOf } from '../derived/freshness.ts';
import { lastRead } from '../derived/last-read.ts';
import { isPast, OFFER_STATES, type Offer } from '../kinds/offer.ts';
import type { Problem } from '../schema/problem.ts';
import { quote } from '../text/words.ts';

/** A reader can do something with what is called open, and nothing answers a need that came after it. */
export function checkOffers(content: Content): Problem[] {
  return entriesIn(content, 'offers').flatMap((entry) => {
    const { data } = entry;
    if (data === undefined) return [];
    return [...checkState(entry, data), ...checkAnswers(entry, data, content)];
  });
}

function checkState(entry: EntryOf<'offers'>, offer: Offer): Problem[] {
  const { state, when, register, registerUrl, contact } = offer;
  const freshness = freshnessOf(offer);
  const writtenOn = freshness === undefined ? lastRead(offer.sources) : intervalOf(freshness).first;
  // Held against the day of writing: a page may not become wrong by itself on the day after.
  if (when !== undefined && writtenOn !== undefined && isPast(offer, writtenOn) && state !== 'unknown') {
    return [
      problemAt(entry, ['state'], {
        message: say`Dit aanbod was er ${formatWhen(when)}, maar de stand is ${value('state', state)}${inFile(` (${OFFER_STATES[state]})`)}.`,
        fix: say`Kies ${value('state', 'unknown')}: de pagina zegt dan zelf dat het voorbij is. Komt het terug? Verander ${field('when')}.`,
      }),
    ];
  }
  if (state !== 'open' || [register, registerUrl, contact].some((way) => way !== undefined)) return [];
  return [
    problemAt(entry, ['state'], {
      message: 'Dit aanbod is open, maar hoe iemand zich aanmeldt, ontbreekt.',
      fix: say`Vul ${field('register', 'registerUrl', 'contact')} in. Weet u het niet? Kies ${value('state', 'unknown')}.`,
    }),
  ];
}

/** What was over before somebody said what was needed, can not be the answer. */
function checkAnswers(entry: EntryOf<'offers'>, { when, answers }: Offer, content: Content): Problem[] {
  if (when === undefined) return [];
  const dateOf = new Map(entriesIn(content, 'needs').map(({ id, data }) => [id, data?.date]));
  return answers.flatMap(({ id }, index) => {
    const date = dateOf.get(id);
    if (date === undefined || intervalOf(when).last >= intervalOf(date).first) return [];
    return problemAt(entry, ['answers', index], {
      message: say`${forEach(`De behoefte ${quote(id)}`, 'Deze behoefte')} is van ${formatDate(date)}. Dit aanbod was toen al voorbij.`,
      fix: say`${forEach('Haal de verwijzing weg', 'Kies een andere')}, of verander ${field('when')}.`,
    });
  });
}
