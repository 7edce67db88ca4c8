import { z } from 'zod';
import { reference } from '../schema/fields.ts';

/** What the three doors of the home page open on, where its editors chose. Otherwise it is the first in the alphabet. */
export const homeSchema = z.strictObject({
  region: reference('regions')
    .optional()
    .meta({ title: 'Regio', description: 'De regio waarvan de voorpagina de stand laat zien. Die heeft een plan.' }),
  lab: reference('labs').optional().meta({
    title: 'Lokaal',
    description: 'Het lokaal waar de voorpagina doorheen leidt. Dat heeft een rondleiding.',
    mayBeExample: true,
  }),
  practice: reference('practices')
    .optional()
    .meta({ title: 'Goed voorbeeld', description: 'Het goede voorbeeld dat op de voorpagina staat.' }),
});
