/** A steering report in sentences. */
export interface ReportText {
  readonly title: string;
  readonly summary: string;
  readonly parts: readonly string[];
  readonly due: readonly string[];
  readonly moved: readonly string[];
  readonly decisions: readonly string[];
}

const SECTIONS = [
  { key: 'parts', title: 'Stand', none: 'Niets gedeeld.' },
  { key: 'due', title: 'Mijlpalen in deze periode', none: 'Wij kennen er geen.' },
  { key: 'moved', title: 'Verschoven', none: 'Wij kennen geen mijlpaal die schoof.' },
  { key: 'decisions', title: 'Besluiten', none: 'Wij kennen geen besluiten.' },
] as const satisfies readonly { key: keyof ReportText; title: string; none: string }[];

/** The report as plain text that survives any mail program: no markup, a dash for each item. */
export function formatReportText(report: ReportText): string {
  const sections = SECTIONS.map(({ key, title, none }) => {
    const items = report[key];
    return [title.toUpperCase(), ...(items.length === 0 ? [none] : items.map((item) => `- ${item}`))].join('\n');
  });
  return [report.title, report.summary, ...sections].join('\n\n');
}
