import path from 'node:path';
import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import { makeOnce, MADE_FOLDER } from './made-pictures.ts';

/** Wider than a column of text on a sharp screen nobody sees. */
const WIDEST = 1440;
/** A picture in a text of an author has no code around it that says how it is shown. */
const IN_TEXT = { widths: [480, 960, WIDEST], sizes: '(min-width: 60rem) 42rem, 100vw' } as const;

type Validate = NonNullable<LocalImageService['validateOptions']>;

/** Astro publishes a picture at the size of the author's file unless every place that shows one asks for less. */
const validateOptions: Validate = async (options, config, logger) => {
  const valid = (await sharpService.validateOptions?.(options, config, logger)) ?? options;
  const sizes = valid.widths === undefined && valid.densities === undefined ? IN_TEXT : {};
  return { ...valid, ...shrink(valid), ...sizes };
};

function shrink({ width, height }: Parameters<Validate>[0]) {
  if (width === undefined || height === undefined || width <= WIDEST) return {};
  return { width: WIDEST, height: Math.round((WIDEST / width) * height) };
}

/** Astro's own cache believes half a file; a build clears it (astro-cache.ts). `src` only names the picture in a message. */
const transform: LocalImageService['transform'] = (source, options, config, logger) => {
  const { src, ...asked } = options;
  const how = { ...asked, service: config.service.config };
  return makeOnce(path.resolve(MADE_FOLDER), source, how, () =>
    sharpService.transform(source, options, config, logger),
  );
};

export default { ...sharpService, validateOptions, transform } satisfies LocalImageService;
