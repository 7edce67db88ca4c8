import sharp from 'sharp';
import type { Files } from './content-folder.ts';

export const REGION = `---
title: Gorinchem en Altena
alias: STO-GOAL
mainTown:
  name: Gorinchem
  lat: 51.83
  lon: 4.97
provinces: [Zuid-Holland]
summary: Een regio met zeven lijnen.
period:
  from: 2020
  until: 2023-12
schools:
  - name: Omnia College
    profiles: [PIE, BWI]
    technical: true
lines:
  - id: hotspots
    title: Hotspots
    programmeLine: hotspots-en-bedrijven
    workingGroup:
      started: 2020-Q1
      staffed: partly
    source: krant
supporters:
  - lenie
sources:
  - id: krant
    title: Een stuk in de krant
    url: https://krant.example/stuk/
    date: 2021-06-18
    read: 2026-11
---

## De stand

De regio heeft [een plan](/programmalijnen/hotspots-en-bedrijven/). <Source id="krant" />

![Leerling aan de draaibank](./draaibank.jpg)
`;

const PICTURE = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
  .jpeg()
  .toBuffer();
const SOURCES = 'sources:\n  - { id: krant, title: Een stuk, read: 2026-11 }';
export const OTHERS: Files = {
  'regions/draaibank.jpg': PICTURE,
  'programme-lines/hotspots-en-bedrijven.mdx': `---\ntitle: Hotspots\norder: 1\ngoal: Een doel.\nwhy: Een reden.\nteachersShouldNotice: Iets.\npupilsShouldNotice: Iets.\ntypicalMilestones: [Iets]\n${SOURCES}\n---\n`,
  'supporters/lenie.mdx': `---\ntitle: Lenie\nroles: [ondersteuner]\nsummary: Zij helpt.\n${SOURCES}\n---\n`,
  'site.yaml': 'title: Een site\n',
  'terms.yaml': '- id: lob\n  term: lob\n  meaning: Kiezen.\n  theme: school\n',
  'programme.yaml': `title: Het programma\nperiods:\n  - { id: eerste, title: Eerste, from: 2018, until: 2028, text: T., source: krant }\nevents:\n  - { id: begin, title: Begin, date: 2018, lane: plans, text: T., source: krant }\nregionCounts:\n  - { count: 78, moment: In 2019, counted: Plannen, source: krant }\n${SOURCES}\n`,
};
