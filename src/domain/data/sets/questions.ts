import { z } from 'zod';
import { addressOf } from '../../addresses.ts';
import { QUESTION_KINDS } from '../../kinds/question.ts';
import { choice } from '../../schema/fields.ts';
import { defineSet } from '../data-set.ts';
import { DATE, known, idField, idsOf, list, open, pageField, sourcesField, sourcesOf, TEXT } from '../fields.ts';

const row = z.strictObject({
  id: idField('De korte naam van de vraag.'),
  title: known(TEXT, 'vraag', 'De vraag, zoals iemand die stelt.'),
  kind: known(choice(QUESTION_KINDS), 'soort', 'Wat voor vraag het is.'),
  askedBy: known(TEXT, 'gevraagd_door', 'Wie dit vroeg, als rol.'),
  askedOn: known(DATE, 'gevraagd_op', 'Wanneer dat was.'),
  takenUpBy: open(TEXT, 'opgepakt_door', 'Wie het uitzocht, als rol.'),
  takenUpOn: open(DATE, 'opgepakt_op', 'Wanneer dat was.'),
  answeredBy: open(TEXT, 'beantwoord_door', 'Wie het antwoord gaf, als rol. Leeg: er is nog geen antwoord.'),
  answeredOn: open(DATE, 'beantwoord_op', 'Wanneer dat was.'),
  answer: open(TEXT, 'antwoord', 'Het antwoord in het kort. Op de pagina staat meer.'),
  missing: open(TEXT, 'nog_onbekend', 'Wat wij nog niet weten.'),
  regions: list(TEXT, 'regios', 'De id’s van de regio’s waar de vraag over gaat.'),
  programmeLines: list(TEXT, 'programmalijnen', 'De id’s van de landelijke programmalijnen.'),
  related: list(TEXT, 'verwant', 'De id’s van vragen die hierop lijken.'),
  reviewBy: known(DATE, 'nalezen_voor', 'Wanneer iemand dit opnieuw moet lezen.'),
  page: pageField,
  sources: sourcesField,
});

export const questionSet = defineSet({
  name: 'vragen',
  title: 'Vragen',
  description: 'Vragen die mensen in het programma hebben, met het antwoord in het kort. Ook vragen zonder antwoord.',
  keywords: ['vraag', 'antwoord', 'vraagbaak'],
  version: '1.0.0',
  row,
  rowsOf: ({ questions, address }) =>
    questions.map(({ id, data }) => ({
      id,
      title: data.title,
      kind: data.kind,
      askedBy: data.asked.by,
      askedOn: data.asked.date,
      takenUpBy: data.takenUp?.by ?? null,
      takenUpOn: data.takenUp?.date ?? null,
      answeredBy: data.answered?.by ?? null,
      answeredOn: data.answered?.date ?? null,
      answer: data.short ?? null,
      missing: data.missing ?? null,
      regions: idsOf(data.regions),
      programmeLines: idsOf(data.programmeLines),
      related: idsOf(data.related),
      reviewBy: data.reviewBy,
      page: address(addressOf.questions(id)),
      sources: sourcesOf(data.sources),
    })),
});
