import type { Scene, Tour } from '../../kinds/tour.ts';
import type { WordsAtLine } from '../../schema/problem.ts';
import { suggest } from '../../text/nearest.ts';
import { quote } from '../../text/words.ts';
import { viewOfStep, type WalkReading, type WalkStep } from './walk-steps.ts';

const LONGEST_TEXT = 160;
const EXAMPLE = 'Schrijf bijvoorbeeld 00:12.000 --> 00:17.500, met een punt voor de duizendsten.';
const NAMES = 'draaibanken punt:draaibank of draaibanken kijk:-30,-5,60';

const FAULTS: Readonly<Record<WalkReading['faults'][number]['kind'], Omit<WordsAtLine, 'line'>>> = {
  header: {
    message: 'Dit bestand begint niet met WEBVTT.',
    fix: 'Zet WEBVTT alleen op de eerste regel, met een lege regel eronder.',
  },
  time: { message: 'Deze tijden zijn niet te lezen.', fix: EXAMPLE },
  untimed: { message: 'Bij deze regels staan geen tijden.', fix: `${EXAMPLE} Een opmerking begint met NOTE.` },
  glued: { message: 'Hier staan tijden midden in een tekst.', fix: 'Zet een lege regel boven elk nieuw stukje.' },
  unnamed: {
    message: 'Boven deze tijden staat niet waar het is.',
    fix: `Zet erboven de plek en waar je naar kijkt: ${NAMES}.`,
  },
  aim: {
    message: 'Achter de plek staat iets wat de rondleiding niet kent.',
    fix: `Schrijf ${NAMES}. Zet er “vroeger” achter voor het oude lokaal.`,
  },
};

/** All that is wrong with a guided walk through this tour, line by line. */
export function findWalkProblems({ steps, faults }: WalkReading, { scenes }: Pick<Tour, 'scenes'>): WordsAtLine[] {
  const told = faults.map(({ line, kind }) => ({ line, ...FAULTS[kind] }));
  if (steps.length === 0 && told.length === 0) {
    return [
      {
        line: 1,
        message: 'In dit bestand staat nog geen tekst.',
        fix: `Schrijf stukjes met een plek, tijden en woorden. ${EXAMPLE}`,
      },
    ];
  }
  return [
    ...told,
    ...steps.flatMap((step, index) => [
      ...judgeTimes(step, steps[index - 1]),
      ...judgeText(step),
      ...judgePlace(step, steps[index - 1], scenes),
    ]),
  ];
}

function judgeTimes({ start, end, timeLine: line }: WalkStep, previous: WalkStep | undefined): WordsAtLine[] {
  if (end <= start) {
    return [
      { line, message: 'Dit stukje eindigt niet na zijn begin.', fix: 'Maak de tweede tijd later dan de eerste.' },
    ];
  }
  if (previous === undefined || start >= previous.end) return [];
  return [
    {
      line,
      message: `Dit stukje begint voordat dat van regel ${previous.timeLine} klaar is.`,
      fix: 'Laat het later beginnen, of het vorige eerder eindigen.',
    },
  ];
}

function judgeText({ text, timeLine: line }: WalkStep): WordsAtLine[] {
  if (text === '') {
    return [
      {
        line,
        message: 'Onder deze tijden staat geen tekst.',
        fix: 'Schrijf er een of twee zinnen onder, of haal dit stukje weg.',
      },
    ];
  }
  if (text.length > LONGEST_TEXT) {
    return [
      {
        line: line + 1,
        message: `Deze tekst is te lang: ${text.length} tekens, hoogstens ${LONGEST_TEXT} passen in beeld.`,
        fix: 'Maak er twee stukjes van.',
      },
    ];
  }
  if (!/<[^>]*>/.test(text)) return [];
  return [
    {
      line: line + 1,
      message: 'In deze tekst staan codes tussen < en >.',
      fix: 'Schrijf alleen de woorden die iemand zegt.',
    },
  ];
}

function judgePlace(step: WalkStep, previous: WalkStep | undefined, scenes: readonly Scene[]): WordsAtLine[] {
  const { scene: id, line } = step;
  const scene = scenes.find((each) => each.id === id);
  if (scene === undefined) {
    const ids = scenes.map((each) => each.id);
    return [{ line, message: `De plek ${quote(id)} bestaat niet.`, fix: suggest(id, ids) }];
  }
  if (scene.kind === 'photo') {
    return [
      {
        line,
        message: `Plek ${quote(id)} is een gewone foto: daar kan niemand rondkijken.`,
        fix: 'Kies een plek met een panorama.',
      },
    ];
  }
  return [...judgeWay(step, previous, scenes), ...judgeAim(step, scene)];
}

/** A visitor walks along the ways that there are. */
function judgeWay({ scene, line }: WalkStep, previous: WalkStep | undefined, scenes: readonly Scene[]): WordsAtLine[] {
  const from = scenes.find(({ id }) => id === previous?.scene);
  if (from === undefined || from.id === scene || from.links.some(({ to }) => to === scene)) return [];
  const ways = from.links.map(({ to }) => to);
  return [
    {
      line,
      message: `Van plek ${quote(from.id)} is er geen weg naar ${quote(scene)}.`,
      fix:
        ways.length === 0
          ? 'Zet die weg bij “links” in tour.yaml.'
          : `Loop eerst naar ${ways.map(quote).join(' of ')}, of zet die weg bij “links” in tour.yaml.`,
    },
  ];
}

function judgeAim(step: WalkStep, scene: Scene): WordsAtLine[] {
  const { aim, before, line } = step;
  const problems: WordsAtLine[] = [];
  if (before && scene.before === undefined) {
    problems.push({
      line,
      message: `Van plek ${quote(scene.id)} is er geen beeld van vroeger.`,
      fix: 'Haal “vroeger” weg.',
    });
  }
  if (aim.kind === 'point' && !scene.points.some(({ id }) => id === aim.point)) {
    const ids = scene.points.map(({ id }) => id);
    problems.push({
      line,
      message: `Op plek ${quote(scene.id)} is geen punt ${quote(aim.point)}.`,
      fix: suggest(aim.point, ids),
    });
  }
  return aim.kind === 'view' ? [...problems, ...judgeAngles(step, scene)] : problems;
}

function judgeAngles(step: WalkStep, scene: Scene): WordsAtLine[] {
  const { minPitch, maxPitch, minVfov, maxVfov } = scene.limits;
  const { yaw, pitch, vfov } = viewOfStep(step, scene.view, () => undefined);
  const { line } = step;
  const range = (what: string, lowest: number, highest: number): WordsAtLine => ({
    line,
    message: `${what} kan op plek ${quote(scene.id)} niet.`,
    fix: `Kies een getal van ${lowest} tot ${highest}.`,
  });
  return [
    ...(yaw >= -180 && yaw <= 180 ? [] : [range(`Zo ver draaien (${yaw})`, -180, 180)]),
    ...(pitch >= minPitch && pitch <= maxPitch
      ? []
      : [range(`Zo ver omhoog of omlaag (${pitch})`, minPitch, maxPitch)]),
    ...(vfov >= minVfov && vfov <= maxVfov ? [] : [range(`Een beeld van ${vfov} graden hoog`, minVfov, maxVfov)]),
  ];
}

/** Faster than most people read along. */
const MOST_A_SECOND = 17;

/** What works and yet goes too fast. */
export function hintWalk({ steps }: WalkReading): WordsAtLine[] {
  return steps.flatMap(({ text, start, end, timeLine: line }) => {
    const aSecond = text.length / ((end - start) / 1000);
    if (end <= start || aSecond <= MOST_A_SECOND) return [];
    const seconds = Math.ceil(text.length / MOST_A_SECOND);
    return [
      {
        line,
        message: `Deze tekst staat kort in beeld: ${Math.round(aSecond)} tekens per seconde.`,
        fix: `Geef hem ten minste ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'}, of maak hem korter.`,
      },
    ];
  });
}
