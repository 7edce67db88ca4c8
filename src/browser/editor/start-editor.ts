// First: Sveltia asks for the language while it loads.
import './speak-dutch.ts';
import CMS, { type CmsConfig } from '@sveltia/cms';

/** Starts Sveltia with what the build wrote beside this page: no second copy of it, and nothing from elsewhere. */
const response = await fetch('config.json');
await CMS.init({ config: (await response.json()) as CmsConfig });
