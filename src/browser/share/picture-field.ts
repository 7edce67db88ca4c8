const LONGEST_SIDE = 1600;
const QUALITY = 0.85;
const PREVIEW_WIDTH = 320;

/**
 * A picture for in a form. It is drawn anew on this device, at most 1600 pixels wide or high: what the camera wrote in the
 * file (place, time, name) does not come along. The form gets its file name; the picture itself waits here.
 */
export class PictureField extends HTMLElement {
  /** The picture as it will be sent along; undefined while there is none. */
  picture: Blob | undefined;
  /** Which choice counts: a large photograph may be ready after a later one, or after none was chosen. */
  #choice = 0;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="file"]');
    input?.addEventListener('change', () => void this.#take(input.files?.[0]));
    // A form that is wiped forgets its picture too; what is hidden stays otherwise.
    input?.form?.addEventListener('reset', () => void this.#take(undefined));
  }

  async #take(file: File | undefined): Promise<void> {
    const choice = ++this.#choice;
    this.#put(undefined, '', file === undefined ? '' : 'De foto wordt verkleind…');
    if (file === undefined) return;
    const made = await makeSmall(file);
    if (choice !== this.#choice) return;
    if (made === undefined) {
      this.#put(
        undefined,
        '',
        'Deze foto kan uw browser niet openen. Bewaar de foto als JPEG of PNG en kies die opnieuw.',
      );
      return;
    }
    const { picture, preview, width, height } = made;
    this.querySelector('canvas')?.replaceWith(preview);
    const size = `${width} bij ${height} pixels, ${Math.ceil(picture.size / 1000)} kB.`;
    this.#put(picture, './foto.jpg', `${size} De gegevens van de camera zijn eruit.`);
  }

  /** Nothing of an earlier choice stays: neither the picture, nor its name, nor what was said of it. */
  #put(picture: Blob | undefined, name: string, words: string): void {
    this.picture = picture;
    this.#show(name, words);
    this.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #show(name: string, words: string): void {
    const [hidden, status, canvas] = [
      this.querySelector<HTMLInputElement>('input[type="hidden"]'),
      this.querySelector('[role="status"]'),
      this.querySelector('canvas'),
    ];
    if (hidden !== null) hidden.value = name;
    if (status !== null) status.textContent = words;
    if (canvas !== null) canvas.hidden = name === '';
  }
}

interface SmallPicture {
  readonly picture: Blob;
  readonly preview: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

/** Undefined for what this browser can not open. */
async function makeSmall(file: File): Promise<SmallPicture | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const { width, height } = fit(bitmap, LONGEST_SIDE);
    const picture = await toJpeg(draw(bitmap, width, height));
    const small = fit(bitmap, PREVIEW_WIDTH);
    const preview = draw(bitmap, small.width, small.height);
    bitmap.close();
    return { picture, preview, width, height };
  } catch {
    return undefined;
  }
}

/** The size within a square, never larger than it was. */
function fit({ width, height }: ImageBitmap, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function draw(bitmap: ImageBitmap, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas');
  // JPEG has no see-through: white, as on paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

function toJpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture')) : resolve(blob)), 'image/jpeg', QUALITY);
  });
}

customElements.define('picture-field', PictureField);
