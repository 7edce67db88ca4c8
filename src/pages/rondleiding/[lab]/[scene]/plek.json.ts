import type { APIRoute } from 'astro';
import type { SceneManifest } from '../../../../domain/tour/manifest.ts';
import { keptPages } from '../../../../queries/kept-pages.ts';
import { getTours, manifestOf } from '../../../../queries/tours.ts';

export async function getStaticPaths() {
  return keptPages(
    (await getTours()).flatMap((tour) =>
      tour.scenes.flatMap((view) => {
        const manifest = manifestOf(tour, view);
        return manifest === undefined ? [] : [{ params: { lab: tour.lab, scene: view.scene.id }, props: { manifest } }];
      }),
    ),
  );
}

export const GET: APIRoute<{ manifest: SceneManifest }> = ({ props: { manifest } }) => Response.json(manifest);
