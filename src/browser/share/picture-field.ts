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

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="file"]');
    input?.addEventListener('change', () => void this.#take(input.files?.[0]));
    // A form that is wiped forgets its picture too; what is hidden stays otherwise.
    input?.form?.addEventListener('reset', () => void this.#take(undefined));
  }

  async #take(file: File | undefined): Promise<void> {
    this.picture = undefined;
    if (file === undefined) this.#show('', '');
    else {
      try {
        const bitmap = await createImageBitmap(file);
        const { width, height } = fit(bitmap, LONGEST_SIDE);
        this.picture = await draw(bitmap, width, height);
        this.#preview(bitmap);
        this.#show(
          './foto.jpg',
          `${width} bij ${height} pixels, ${Math.ceil(this.picture.size / 1000)} kB. De gegevens van de camera zijn eruit.`,
        );
        bitmap.close();
      } catch {
        this.#show('', 'Deze foto kan uw browser niet openen. Bewaar haar als JPEG of PNG en kies haar opnieuw.');
      }
    }
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

  #preview(bitmap: ImageBitmap): void {
    const canvas = this.querySelector('canvas');
    if (canvas === null) return;
    const { width, height } = fit(bitmap, PREVIEW_WIDTH);
    Object.assign(canvas, { width, height });
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  }
}

/** The size within a square, never larger than it was. */
function fit({ width, height }: ImageBitmap, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

async function draw(bitmap: ImageBitmap, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas');
  // JPEG has no see-through: white, as on paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('No picture')) : resolve(blob)), 'image/jpeg', QUALITY);
  });
}

customElements.define('picture-field', PictureField);
