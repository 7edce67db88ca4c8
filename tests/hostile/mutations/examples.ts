import { ACCEPT, TEXT, type MutationTable } from '../mutation.ts';

const REGIONS_LINE = 'regions: [voorbeeldregio]';

/** The label of what is made up, and the border between that and what exists. */
export const EXAMPLES: readonly MutationTable[] = [
  {
    file: 'regions/voorbeeldregio.mdx',
    rows: [
      ['provinces: []', 'provinces: [Utrecht]', 'provinces'],
      ['provinces: []', 'provinces: []\nmainTown: { name: Kadestad, lat: 52, lon: 5 }', 'mainTown', 'mainTown:'],
      ['provinces: []', 'provinces: []\nsupporters: [lenie-van-lieverloo]', 'supporters.0', 'supporters:'],
      ['provinces: []', 'provinces: []\nwebsite: https://www.kadeland.example', 'website', 'website:'],
      ['provinces: []\n', '', 'provinces', 1],
      ['example: true\n', '', 'provinces', 'provinces:'],
      ['## Wat deze regio', 'Zie [Gouda](/regios/gouda/).\n\n## Wat deze regio', TEXT],
      ['## Wat deze regio', 'Zie [de lijst](/regios/).\n\n## Wat deze regio', ACCEPT],
      ['title: Voorbeeldregio', 'title: Kadeland', ACCEPT],
    ],
  },
  {
    file: 'regions/gouda.mdx',
    rows: [['title: Gouda', 'example: true\ntitle: Gouda', 'provinces', 'provinces:']],
  },
  {
    file: 'plans/voorbeeldregio.yaml',
    rows: [
      ['example: true\n', '', 'example', 1],
      ['example: true', 'example: ja', 'example'],
      [
        '          - text: Presentielijst met 142 namen; alleen Mavo Kleidorp ontbrak.',
        '          - text: Presentielijst.\n            url: https://www.kadeland.example/lijst',
        'lines.0.milestones.1.evidence.0.url',
        '            url:',
      ],
    ],
  },
  {
    file: 'reports/voorbeeldregio-2025-2026.yaml',
    rows: [
      ['example: true', 'example: false', 'region', 'region:'],
      ['region: voorbeeldregio', 'region: gorinchem-altena', 'region'],
    ],
  },
  {
    file: 'practices/voorbeeld-lassen-op-het-mbo.mdx',
    rows: [
      ['example: true\n', '', 'regions.0', 'regions:'],
      ['labs: [voorbeeld-pie]', 'labs: [technum-vlissingen]', 'labs.0'],
      [REGIONS_LINE, 'regions: [voorbeeldregio, twente]', 'regions.1'],
      [`${REGIONS_LINE}\n`, '', 'example', 'example:'],
    ],
  },
  {
    file: 'offers/voorbeeld-techniekavond.mdx',
    rows: [
      ['example: true\n', '', 'regions.0', 'regions:'],
      [REGIONS_LINE, `${REGIONS_LINE}\nanswers: [scholing-die-past]`, 'answers.0', 'answers:'],
    ],
  },
  {
    file: 'meetings/voorbeeld-tussenstand.mdx',
    rows: [
      ['example: true\n', '', 'region', 'region:'],
      ['example: true', 'example: "true"', 'example'],
    ],
  },
  {
    file: 'meetings/landelijke-dag-2023.mdx',
    rows: [['status:', 'example: true\nstatus:', 'example', 'example:']],
  },
  {
    file: 'labs/voorbeeld-bwi/lab.mdx',
    rows: [
      ['example: true\n', '', 'region', 'region:'],
      ['region: voorbeeldregio\n', '', ACCEPT],
    ],
  },
  {
    file: 'questions/wat-is-een-penvoerder.mdx',
    rows: [['kind:', `${REGIONS_LINE}\nkind:`, 'regions.0', 'regions:']],
  },
  {
    file: 'home.yaml',
    rows: [
      ['region: gorinchem-altena', 'region: voorbeeldregio', 'region'],
      ['practice: keuzevak-volgen-op-een-andere-school', 'practice: voorbeeld-keuzevak-robotica', 'practice'],
    ],
  },
];
