import { z } from 'zod';
import { calendarDate } from '../schema/calendar-date.ts';
import { choice, hasConsent, id, line, missingConsent, pictureTerms, searchedAs, title } from '../schema/fields.ts';
import { floorPlan, planPoint } from './floor-plan.ts';
import { spot } from '../tour/tour-angles.ts';

/** Kinds of scenes: a picture all around, or a plain photograph. */
const SCENE_KINDS = { panorama: 'Panorama van 360 graden', photo: 'Gewone foto' } as const;
export type SceneKind = keyof typeof SCENE_KINDS;

const MASK_REASONS = {
  face: 'gezicht',
  screen: 'scherm',
  plate: 'naam of kenteken',
  other: 'iets anders',
} as const;

export const TOUR_VISITORS = { school: 'Voor scholen', parent: 'Voor ouders', pupil: 'Voor leerlingen' } as const;
export type TourVisitor = keyof typeof TOUR_VISITORS;

/** In which of the two pictures of a scene a treasure lies. */
const TREASURE_SIDES = { after: 'Het lokaal van nu', before: 'Het lokaal van vroeger' } as const;
export type TreasureSide = keyof typeof TREASURE_SIDES;

/** How sharp a scene can get. */
const DETAILS = { normal: 'Gewoon', high: 'Extra scherp' } as const;

const DEFAULT_VFOV = 75;

const alt = line.min(20).max(200).describe('Wat ziet u? Voor wie het beeld niet kan zien, in 20 tot 200 tekens.');

const words = line.max(600);

const soundFile = line
  .regex(/^(?:\.\/)?[^/\\]+\.(?:mp3|m4a)$/i, 'Dit is geen naam van een geluidsbestand naast tour.yaml.')
  .meta({ pointsTo: 'video' });

const view = z.strictObject({
  yaw: z.number().gt(-180).max(180).describe('Graden naar rechts vanaf het midden van de foto.'),
  pitch: z.number().min(-60).max(60).default(0).describe('Graden omhoog, van -60 tot 60.'),
  vfov: z
    .number()
    .min(35)
    .max(90)
    .default(DEFAULT_VFOV)
    .describe('Hoeveel graden van boven naar beneden in beeld zijn, van 35 tot 90.'),
});

const limits = z.strictObject({
  minPitch: z.number().min(-85).max(0).default(-85).describe('Hoe ver een bezoeker omlaag kan kijken.'),
  maxPitch: z.number().min(0).max(85).default(85).describe('Hoe ver een bezoeker omhoog kan kijken.'),
  minVfov: z.number().min(35).max(90).default(35).describe('Hoe ver een bezoeker kan inzoomen.'),
  maxVfov: z.number().min(35).max(90).default(90).describe('Hoe ver een bezoeker kan uitzoomen.'),
});

const scenePicture = z
  .strictObject({
    file: line.meta({ pointsTo: 'picture' }).describe('Bestand naast tour.yaml, bijvoorbeeld ./draaibanken.jpg.'),
    takenOn: calendarDate.optional().describe('Wanneer de foto is gemaakt.'),
    ...pictureTerms,
    credit: line.describe('Wie de foto maakte, als rol of organisatie.'),
    people: pictureTerms.people.describe('Staan er mensen op? none is het eenvoudigst: fotografeer een leeg lokaal.'),
  })
  .refine(
    hasConsent,
    missingConsent(
      'Vul consent met scope en until in, maak het gezicht onherkenbaar met masks, of kies een andere foto.',
    ),
  );
export type ScenePicture = z.output<typeof scenePicture>;

const link = z.strictObject({
  to: id.describe('De id van de plek waar de bezoeker dan komt.'),
  at: spot.describe('Waar de pijl staat: yaw en pitch in graden, of u en v van 0 tot 1.'),
  label: line.max(60).describe('Waar je heen gaat, bijvoorbeeld Naar de lascabines.'),
  arrive: view
    .optional()
    .describe(
      'Meestal niet nodig: met heading houdt de bezoeker zijn richting. Anders: waar hij na de stap naar kijkt.',
    ),
  oneWay: z.boolean().default(false).describe('true als de andere plek met opzet geen weg terug heeft.'),
});

const point = z.strictObject({
  id: id.describe('Korte naam binnen deze plek; hij staat in het adres van het punt.'),
  at: spot.describe('Waar het punt staat: yaw en pitch in graden, of u en v van 0 tot 1.'),
  title: title.max(60).describe('Hoe heet het? Hoogstens 60 tekens.'),
  text: words.describe('Wat doe je ermee? Korte zinnen, gewone woorden.'),
  image: z
    .strictObject({
      file: line.meta({ pointsTo: 'picture' }).describe('Bestand naast tour.yaml.'),
      alt,
      credit: line.describe('Wie de foto maakte.'),
      licence: line.describe('Wat anderen met de foto mogen.'),
    })
    .optional()
    .describe('Een foto van dichtbij.'),
  video: z
    .strictObject({
      file: line
        .regex(/^(?:\.\/)?[^/\\]+\.(?:mp4|webm)$/i, 'Dit is geen naam van een video naast tour.yaml.')
        .meta({ pointsTo: 'video' })
        .describe('Bestand naast tour.yaml dat eindigt op .mp4 of .webm.'),
      captions: line
        .regex(/^(?:\.\/)?[^/\\]+\.vtt$/i, 'Dit is geen naam van ondertitels naast tour.yaml.')
        .meta({ pointsTo: 'video' })
        .describe('Ondertitels naast tour.yaml: een bestand dat eindigt op .vtt.'),
      transcript: line
        .min(20)
        .describe('Wat er te zien en te horen is, voluit. Voor wie de video niet kan zien of horen.'),
    })
    .optional()
    .describe('Een korte video. Ondertitels en de tekst voluit horen erbij.'),
  sound: z
    .strictObject({
      file: soundFile.describe('Bestand naast tour.yaml dat eindigt op .mp3 of .m4a.'),
      text: line
        .min(20)
        .max(300)
        .meta({ title: 'Wat je hoort' })
        .describe('Wat er te horen is, in gewone woorden. Voor wie het geluid niet kan horen.'),
      credit: line.describe('Wie het geluid opnam, als rol of organisatie.'),
      licence: line.describe('Wat anderen met het geluid mogen.'),
    })
    .optional()
    .meta({ title: 'Geluid' })
    .describe('Hoe het klinkt: een korte opname zonder stemmen. Wat je hoort staat er ook in woorden bij.'),
});
export type TourPoint = z.output<typeof point>;

const mask = z.strictObject({
  at: spot.describe('Het midden van wat onherkenbaar wordt.'),
  width: z.number().min(0.5).max(60).describe('Breedte in graden. Bij een gewone foto: procenten van de breedte.'),
  height: z.number().min(0.5).max(60).describe('Hoogte in graden. Bij een gewone foto: procenten van de hoogte.'),
  why: choice(MASK_REASONS).describe('face, screen, plate of other.'),
});
export type Mask = z.output<typeof mask>;

const before = z.strictObject({
  picture: scenePicture.describe('De foto van vroeger, vanaf dezelfde plek en met dezelfde vorm.'),
  alt,
  note: words.describe('Wat is er veranderd? Eén of twee zinnen.'),
  masks: z.array(mask).default([]).describe('Wat op de foto van vroeger onherkenbaar moet zijn.'),
});

const treasure = z.strictObject({
  at: spot.describe('Waar de schat verstopt is. Niet waar een bezoeker het eerst naar kijkt.'),
  in: choice(TREASURE_SIDES)
    .default('after')
    .describe('before als de schat alleen op de foto van vroeger staat. Zonder dit veld staat hij op de gewone foto.'),
  riddle: words.min(20).describe('Een raadsel dat je ook zonder het 360-gradenbeeld kunt oplossen.'),
  hint: words
    .min(10)
    .optional()
    .describe('Voor wie er niet uitkomt: een stap in de goede richting, niet het antwoord.'),
  near: id.describe('De id van het punt op deze plek waar de schat bij hoort: het antwoord op het raadsel.'),
  found: words.min(10).describe('Wat je leest als je hem hebt gevonden: waar hij precies zit.'),
});

const scene = z.strictObject({
  id: id.describe('Korte naam die nooit verandert: hij staat in webadressen en op geprinte QR-codes.'),
  title: title.min(3).max(60).describe('Waar sta je? Bijvoorbeeld Bij de draaibanken.'),
  alt,
  description: line
    .min(80)
    .max(1200)
    .describe('Wat zie je en wat doe je hier? Ten minste 80 tekens: dit is de rondleiding in tekst.'),
  kind: choice(SCENE_KINDS).default('panorama').describe('panorama voor een foto rondom, photo voor een gewone foto.'),
  picture: scenePicture.describe('De foto van deze plek. Een panorama is twee keer zo breed als hoog.'),
  level: z
    .strictObject({
      pitch: z
        .number()
        .min(-20)
        .max(20)
        .default(0)
        .describe('Hoeveel graden het midden van de foto boven de horizon ligt.'),
      roll: z.number().min(-20).max(20).default(0).describe('Hoeveel graden de camera naar rechts overhing.'),
    })
    .optional()
    .describe('Als de camera scheef stond. Zonder dit veld geldt wat de camera zelf opschreef.'),
  heading: z
    .number()
    .min(0)
    .lt(360)
    .optional()
    .describe('Kompasrichting van het midden van de foto: 0 is noord, 90 is oost.'),
  detail: choice(DETAILS)
    .default('normal')
    .describe('high als een bezoeker kleine letters moet kunnen lezen; dat kost veel ruimte.'),
  view: view.default({ yaw: 0, pitch: 0, vfov: DEFAULT_VFOV }).describe('Waar een bezoeker het eerst naar kijkt.'),
  limits: limits
    .default({ minPitch: -85, maxPitch: 85, minVfov: 35, maxVfov: 90 })
    .describe('Hoe ver een bezoeker kan kijken en zoomen.'),
  plan: planPoint.optional().describe('Waar je staat op de plattegrond, in meters.'),
  before: before.optional(),
  links: z.array(link).default([]).describe('De wegen naar andere plekken.'),
  points: z.array(point).default([]).describe('Dingen die een bezoeker kan aanwijzen.'),
  masks: z.array(mask).default([]).describe('Wat onherkenbaar moet zijn: gezichten, schermen, namen.'),
  privacyCheck: z
    .strictObject({
      by: line.describe('Wie er keek, als rol: privacyfunctionaris, teamleider.'),
      date: calendarDate,
    })
    .describe('Wie heeft wanneer gekeken of er niemand herkenbaar op staat, ook op schermen en naambordjes?'),
  treasure: treasure.optional().describe('De verstopte schat van de speurtocht.'),
  audience: z
    .strictObject({
      school: words.optional().describe('Wat een andere school hier wil weten.'),
      parent: words.optional().describe('Wat een ouder hier wil weten.'),
      pupil: words.optional().describe('Wat een leerling hier wil weten.'),
    })
    .default({})
    .describe('Wat wie wil weten.'),
  sensory: z
    .strictObject({
      smell: words.optional().describe('Waar ruikt het naar?'),
      sound: words.optional().describe('Wat hoor je?'),
      feel: words.optional().describe('Hoe voelt het?'),
    })
    .optional()
    .describe('Wat een scherm niet kan laten merken.'),
});
export type Scene = z.output<typeof scene>;

/** The captions lead: with a voice of the school or without. */
const walk = z.strictObject({
  file: line
    .regex(/^(?:\.\/)?[^/\\]+\.vtt$/i, 'Dit is geen naam van een WebVTT-bestand naast tour.yaml.')
    .meta({ pointsTo: 'video' })
    .describe('Bestand naast tour.yaml dat eindigt op .vtt, bijvoorbeeld ./loop-mee.vtt. Het vertelt de rondleiding.'),
  audio: soundFile
    .optional()
    .describe(
      'Dezelfde woorden, ingesproken: een bestand dat eindigt op .mp3 of .m4a, met de tijden van het .vtt-bestand.',
    ),
});

const profession = z.strictObject({
  id: id.describe('Korte naam die nooit verandert: leerlingen bewaren een beroep onder deze naam.'),
  title: title.max(40).describe('Hoe heet iemand met dit beroep? Bijvoorbeeld Timmerman.'),
  text: line.min(20).max(160).describe('Wat doet iemand met dit beroep? Eén gewone zin, zonder cijfers.'),
  points: z
    .array(id)
    .min(1)
    .describe('De id’s van punten in deze rondleiding die erbij horen. Een id geldt op elke plek die hem heeft.'),
});
export type Profession = z.output<typeof profession>;

/** A tour through one lab: its scenes, how they connect, and the floor plan. The file stands beside the page of the lab. */
export const tourSchema = z.strictObject({
  title: title.min(3).max(60).describe('De naam van de rondleiding.'),
  intro: line.min(40).max(400).describe('Waar ga je rondkijken en wat kun je er zien?'),
  searchedAs,
  startScene: id.describe('De id van de plek waar de rondleiding begint.'),
  minutes: z.number().int().min(1).max(120).describe('Hoe lang de rondleiding ongeveer duurt.'),
  updated: calendarDate.describe('Wanneer iemand voor het laatst keek of alles nog klopt.'),
  plan: floorPlan.optional().describe('De plattegrond, in meters.'),
  walk: walk.optional().describe('De rondleiding “Loop mee”: een verteller neemt de bezoeker mee langs de plekken.'),
  scenes: z.array(scene).min(1).describe('De plekken, in de volgorde waarin een bezoeker ze langsgaat.'),
  professions: z
    .array(profession)
    .max(6)
    .default([])
    .describe(
      'Beroepen waar dit lokaal bij past, hoogstens zes: ze staan samen op één vel. Leerlingen kunnen ze bewaren.',
    ),
  printed: z.array(id).default([]).describe('Plekken waarvan de QR-code ergens hangt. Haal hier nooit iets weg.'),
  redirects: z
    .array(
      z.strictObject({
        from: id.describe('De oude id van de plek.'),
        to: id.describe('De plek die ervoor in de plaats kwam.'),
      }),
    )
    .default([])
    .describe('Plekken die een andere naam kregen of verdwenen: een geprinte QR-code blijft dan werken.'),
});
export type Tour = z.output<typeof tourSchema>;
