export interface SiteIcon {
  /** From the folder of the site. */
  readonly src: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** Whoever shows it may cut its corners off. */
  readonly isMaskable: boolean;
}

/** Made by the build from the favicon; the first is where an iPhone looks by itself. */
export const ICONS: readonly SiteIcon[] = [
  { src: 'apple-touch-icon.png', size: 180, isMaskable: false },
  { src: 'icons/192.png', size: 192, isMaskable: false },
  { src: 'icons/512.png', size: 512, isMaskable: false },
  { src: 'icons/maskable-512.png', size: 512, isMaskable: true },
];

/** What a browser reads when somebody puts the site on the screen of a phone. */
export function makeWebManifest(title: string, description: string): object {
  return {
    name: title,
    short_name: title,
    description,
    lang: 'nl',
    dir: 'ltr',
    // From the manifest itself, so that the site may stand in any folder.
    id: './',
    start_url: './',
    scope: './',
    // A sign on the screen of a phone opens this site as any other: with its address, back and share. Nothing is installed.
    display: 'browser',
    background_color: '#ffffff',
    theme_color: '#0b4f6c',
    icons: ICONS.map(({ src, size, isMaskable }) => ({
      src,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: isMaskable ? 'maskable' : 'any',
    })),
  };
}
