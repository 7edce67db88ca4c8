import { createInterface } from 'node:readline/promises';
import { formatCount } from '../dutch-figures.ts';
import { StepFailure } from '../steps.ts';
import type { Parcel } from '../../../src/domain/contribution/parcel.ts';
import { formatProblem } from '../../../src/domain/schema/problem.ts';
import { planParcel, type ParcelPlan } from './plan.ts';
import { readArrivals } from './read-arrivals.ts';
import { ink, showClashes, showSender, showWrite, visible } from './show.ts';
import { tryOut } from './trial.ts';
import { writeFiles } from './write-files.ts';

export interface ReceiveOptions {
  /** The project. */
  readonly root: string;
  /** Files, folders and mails. */
  readonly names: readonly string[];
  /** YYYY-MM-DD: decides what lies in the future. */
  readonly today: string;
  /** What to do with what is good: place it, only show it, or ask; `alone` where nobody can answer. */
  readonly mode: 'yes' | 'show' | 'ask' | 'alone';
}

/** What became of one parcel. */
type Outcome = 'placed' | 'already' | 'left' | 'remark' | 'refused';

/** Shows, checks and places what visitors sent, one after another. True when nothing was refused. */
export async function receive({ root, names, today, mode }: ReceiveOptions): Promise<boolean> {
  const { found, passedOver } = await readArrivals(names, root);
  const outcomes: Outcome[] = [];
  for (const [index, arrival] of found.entries()) {
    const count = found.length === 1 ? '' : ` (${index + 1} van ${found.length})`;
    if (!('parcel' in arrival)) {
      console.log(`${visible(formatProblem(arrival))}\n`);
      outcomes.push('refused');
      continue;
    }
    console.log(ink('bold', `${visible(arrival.file)}${count}`));
    console.log(`${showSender(arrival.parcel)}\n`);
    outcomes.push(await receiveOne({ root, today, mode }, arrival.parcel));
    console.log('');
  }
  console.log(summarise(outcomes, passedOver));
  if (mode === 'alone' && outcomes.includes('left')) console.log(ALONE);
  return !outcomes.includes('refused');
}

const ALONE = 'Hier kan niemand antwoorden. Met -- --yes plaatst u alles wat goed is, zonder te vragen.';

type Settings = Omit<ReceiveOptions, 'names'>;

/** Again from the start when a file changed between showing and placing. */
async function receiveOne(settings: Settings, parcel: Parcel): Promise<Outcome> {
  for (;;) {
    const plan = await planParcel(settings.root, parcel);
    const outcome = plan.kind === 'ready' ? await offer(settings, plan) : tell(plan);
    if (outcome !== 'changed') return outcome;
    console.log('  Het bestand is intussen veranderd. Zo staat het er nu:\n');
  }
}

function tell(plan: Exclude<ParcelPlan, { kind: 'ready' }>): Outcome {
  switch (plan.kind) {
    case 'already':
      console.log(`  Staat er al: ${plan.file}`);
      return 'already';
    case 'clash':
      console.log(showClashes(plan.file, plan.collection, plan.clashes));
      return 'refused';
    case 'refused':
      console.log(visible(indent(formatProblem(plan.problem))));
      return 'refused';
    case 'remark':
      console.log(`${visible(indent(plan.remark))}\n\n  Dit kan alleen een mens. Er verandert geen bestand.`);
      return 'remark';
  }
}

async function offer(
  { root, today, mode }: Settings,
  { writes, notes }: Extract<ParcelPlan, { kind: 'ready' }>,
): Promise<Outcome | 'changed'> {
  for (const write of writes) console.log(`${showWrite(write)}\n`);
  const { problems, hints } = await tryOut(root, writes, today);
  for (const note of notes) console.log(ink('yellow', `  Let op: ${visible(note)}`));
  for (const hint of hints) console.log(ink('yellow', visible(indent(`Let op: ${formatProblem(hint)}`))));
  if (problems.length > 0) {
    console.log(problems.map((problem) => visible(indent(formatProblem(problem)))).join('\n\n'));
    console.log('\n  Niet geplaatst: de controle keurt dit af.');
    return 'refused';
  }
  if (mode === 'show' || mode === 'alone' || (mode === 'ask' && !(await isAccepted()))) {
    console.log('  Niet geplaatst.');
    return 'left';
  }
  if (!(await writeFiles(root, writes))) return 'changed';
  console.log(`  Geplaatst: ${writes.map(({ file }) => file).join(', ')}`);
  return 'placed';
}

const STOPPED = 'Gestopt. Wat nog niet was geplaatst, is niet veranderd.';

/** Asks until the answer is yes or no. */
async function isAccepted(): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (;;) {
      const answer = await new Promise<string>((resolve, reject) => {
        const stop = (): void => reject(new StepFailure(`\n${STOPPED}`));
        asking.once('SIGINT', stop).once('close', stop);
        asking.question('  Plaatsen? (j/n) ').then(resolve, reject);
      });
      if (/^j(?:a)?$/i.test(answer.trim())) return true;
      if (/^n(?:ee)?$/i.test(answer.trim())) return false;
    }
  } finally {
    asking.close();
  }
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}

function summarise(outcomes: readonly Outcome[], passedOver: number): string {
  const count = (outcome: Outcome): number => outcomes.filter((each) => each === outcome).length;
  const told: [number, string][] = [
    [count('placed'), 'geplaatst'],
    [count('already'), 'stond er al'],
    [count('left'), 'niet geplaatst'],
    [count('remark'), 'voor een mens'],
    [count('refused'), 'geweigerd'],
  ];
  const parts = told.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  const passed =
    passedOver === 0 ? '' : ` ${formatCount(passedOver, 'ander bestand', 'andere bestanden')} overgeslagen.`;
  const next = count('placed') === 0 ? '' : '\nBekijk het met npm run dev.';
  return `${formatCount(outcomes.length, 'bijdrage', 'bijdragen')}: ${parts.join(', ')}.${passed}${next}`;
}
