import { formatDate, intervalOf } from '../schema/calendar-date.ts';
import { entriesIn, problemAt, type Content } from '../entry.ts';
import { forEach, type Message } from '../schema/message.ts';
import type { Problem } from '../schema/problem.ts';

/** An answered question has an answer, an open one has none and says what was looked for; the steps follow each other. */
export function checkQuestions(content: Content): Problem[] {
  return entriesIn(content, 'questions').flatMap((entry) => {
    const { data } = entry;
    if (data === undefined) return [];
    const { asked, takenUp, answered, short, missing } = data;
    const problems: Problem[] = [];
    const say = (field: string, message: Message, fix: Message, ...part: readonly string[]): void => {
      problems.push(problemAt(entry, [field, ...part], { message, fix }));
    };

    if (answered !== undefined && short === undefined) {
      say(
        'short',
        'Deze vraag is beantwoord, maar het antwoord in het kort ontbreekt.',
        'Vul short in: hoogstens twee zinnen.',
      );
    }
    if (answered === undefined && short !== undefined) {
      say(
        'short',
        'Hier staat een antwoord, maar niet van wie het komt.',
        'Vul answered in met by en date, of haal short weg.',
      );
    }
    if (answered === undefined && missing === undefined) {
      say(
        'missing',
        // A form asks it as a question of its own, and never for the answer.
        forEach('Deze vraag is nog open. Wat wij al zochten, ontbreekt.', 'Dit veld is leeg.'),
        forEach('Vul missing in, of vul answered in als er een antwoord is.', 'Vul het in.'),
      );
    }
    const steps = [
      { field: 'asked', step: asked },
      { field: 'takenUp', step: takenUp },
      { field: 'answered', step: answered },
    ].flatMap(({ field, step }) => (step === undefined ? [] : [{ field, date: step.date }]));
    for (const [index, { field, date }] of steps.entries()) {
      const before = steps[index - 1];
      if (before === undefined || intervalOf(date).last >= intervalOf(before.date).first) continue;
      say(
        field,
        `Deze stap is van ${formatDate(date)}, vóór de stap ${before.field} van ${formatDate(before.date)}.`,
        `Verander de datum van ${field} of van ${before.field}.`,
        'date',
      );
    }
    return problems;
  });
}
