import type { StarlightPlugin } from '@astrojs/starlight/types';

/** Texts of the shell that Starlight has in English only, or in a Dutch that our readers do not use. */
export const DUTCH_TEXTS = {
  'page.draft': 'Dit is een concept. Het komt niet op de gepubliceerde site.',
  'fileTree.directory': 'Map',
  'builtWithStarlight.label': 'Gemaakt met Starlight',
  'heading.anchorLabel': 'Link naar “{{title}}”',
  'aside.caution': 'Let op',
  'aside.danger': 'Pas op',
} as const;

export function dutchTexts(): StarlightPlugin {
  return {
    name: 'dutch-texts',
    hooks: {
      'i18n:setup': ({ injectTranslations }) => injectTranslations({ nl: DUTCH_TEXTS }),
      'config:setup': () => {},
    },
  };
}
