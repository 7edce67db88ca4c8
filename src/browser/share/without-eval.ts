import { config } from 'zod';

/**
 * The content policy forbids making code of text, and zod tries that out when the first schema is made. Nothing breaks,
 * but the browser reports it as an attack. So this is imported before anything that makes a schema; the scripts of the
 * site, which run without that policy, keep the faster way.
 */
config({ jitless: true });
