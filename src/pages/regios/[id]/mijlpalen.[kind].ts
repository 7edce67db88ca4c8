import type { APIRoute } from 'astro';
import { TIMELINE_FILES, type TimelineFile } from '../../../domain/timeline/files.ts';
import { keptPages } from '../../../queries/kept-pages.ts';
import { inBothWorlds } from '../../../queries/page-links.ts';
import { getPlanViews, writePlanFile, type PlanView } from '../../../queries/plans.ts';

interface Props extends Record<string, unknown> {
  readonly view: PlanView;
  readonly kind: TimelineFile;
}

/** Four files beside the page of each region with a plan. */
export async function getStaticPaths() {
  const kinds = Object.keys(TIMELINE_FILES) as TimelineFile[];
  return keptPages(
    (await inBothWorlds(getPlanViews)).flatMap((view) =>
      kinds.map((kind) => ({ params: { id: view.id, kind }, props: { view, kind } satisfies Props })),
    ),
  );
}

export const GET: APIRoute<Props> = async ({ props: { view, kind } }) =>
  new Response(await writePlanFile(view, kind), { headers: { 'content-type': TIMELINE_FILES[kind].type } });
