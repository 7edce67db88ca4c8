/** What the page of a viewer tells the bench; every time is performance.now() of that page. */
export interface CanvasWatch {
  /** Frames whose picture changed: when, and a coarse copy of it. */
  readonly frames: { at: number; picture: number[] }[];
  /** The first frame with more than ten colours. */
  firstDrawn: number;
  /** The first frame that shows the picture in which a drag began some pixels further to the side. */
  firstMoved: number;
  /** From now on no frame is read, which takes time: the times of frames are kept instead. */
  startPace(): void;
  /** Milliseconds of every frame since. */
  stopPace(): number[];
  /** Graphics memory of all textures now, computed from their sizes. */
  textureBytes(): number;
}

/**
 * Runs in the page before any other script, the same for every viewer: keeps the drawing readable, reads a few rows of
 * the largest canvas in every frame, and counts what is uploaded as texture.
 */
export function watchCanvas(): void {
  const sizes = new Map<WebGLTexture, number>();
  const frames: CanvasWatch['frames'] = [];
  let paces: number[] | undefined;
  const watch: CanvasWatch = {
    frames,
    firstDrawn: 0,
    firstMoved: 0,
    startPace: () => {
      paces = [];
    },
    stopPace: () => {
      const times = paces ?? [];
      paces = undefined;
      return times.slice(1).map((time, index) => time - (times[index] ?? time));
    },
    textureBytes: () => [...sizes.values()].reduce((sum, size) => sum + size, 0),
  };
  Object.assign(window, { watch });

  type Gl = WebGLRenderingContext | WebGL2RenderingContext;
  const contexts = new Map<HTMLCanvasElement, Gl>();
  type GetContext = (this: HTMLCanvasElement, kind: string, options?: object) => unknown;
  const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as GetContext;
  const getReadable: GetContext = function (kind, options) {
    const isGl = kind.includes('webgl');
    const context = getContext.call(this, kind, isGl ? { ...options, preserveDrawingBuffer: true } : options);
    if (isGl && context !== null && !contexts.has(this)) {
      contexts.set(this, context as Gl);
      countTextures(context as Gl);
    }
    return context;
  };
  Reflect.set(HTMLCanvasElement.prototype, 'getContext', getReadable);

  function countTextures(gl: Gl): void {
    const bound = (): WebGLTexture | null => gl.getParameter(gl.TEXTURE_BINDING_2D) as WebGLTexture | null;
    const set = (bytes: number): void => {
      const texture = bound();
      if (texture !== null) sizes.set(texture, bytes);
    };
    const sizeOf = (source: unknown): number => {
      const picture = source as { naturalWidth?: number; naturalHeight?: number; width?: number; height?: number };
      return (picture.naturalWidth ?? picture.width ?? 0) * (picture.naturalHeight ?? picture.height ?? 0) * 4;
    };
    const hook = (name: string, after: (args: unknown[]) => void): void => {
      const target = gl as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>;
      const original = target[name]?.bind(gl);
      if (original === undefined) return;
      target[name] = (...args) => {
        const answer = original(...args);
        after(args);
        return answer;
      };
    };
    hook('texImage2D', (args) => {
      if (args[0] === gl.TEXTURE_2D && args[1] === 0)
        set(args.length > 6 ? Number(args[3]) * Number(args[4]) * 4 : sizeOf(args[5]));
    });
    hook('texStorage2D', (args) => {
      const smaller = Number(args[1]) > 1 ? 4 / 3 : 1;
      if (args[0] === gl.TEXTURE_2D) set(Number(args[3]) * Number(args[4]) * 4 * smaller);
    });
    hook('deleteTexture', ([texture]) => {
      if (texture !== null && texture !== undefined) sizes.delete(texture);
    });
  }

  const COLUMNS = 12;
  const ROWS = [0.2, 0.4, 0.6, 0.8];
  /** `line`: how light the row in the middle is, pixel by pixel. */
  function read(canvas: HTMLCanvasElement, gl: Gl): { picture: number[]; colours: number; line: number[] } {
    const { width, height } = canvas;
    const row = new Uint8Array(width * 4);
    const colours = new Set<number>();
    const picture = ROWS.flatMap((part) => {
      gl.readPixels(0, Math.floor(height * part), width, 1, gl.RGBA, gl.UNSIGNED_BYTE, row);
      const sums = Array.from({ length: COLUMNS * 3 }, () => 0);
      for (let x = 0; x < width; x += 1) {
        const cell = Math.floor((x * COLUMNS) / width) * 3;
        for (let part3 = 0; part3 < 3; part3 += 1) {
          sums[cell + part3] = (sums[cell + part3] ?? 0) + ((row[x * 4 + part3] ?? 0) * COLUMNS) / width;
        }
        colours.add(((row[x * 4] ?? 0) << 16) | ((row[x * 4 + 1] ?? 0) << 8) | (row[x * 4 + 2] ?? 0));
      }
      return sums.map(Math.round);
    });
    gl.readPixels(0, Math.floor(height / 2), width, 1, gl.RGBA, gl.UNSIGNED_BYTE, row);
    const line = Array.from({ length: width }, (_, x) => row[x * 4] ?? 0).map(
      (red, x) => red + (row[x * 4 + 1] ?? 0) + (row[x * 4 + 2] ?? 0),
    );
    return { picture, colours: colours.size, line };
  }

  const FARTHEST = 80;
  const LEAST = 4;
  /** A tile that becomes sharp changes a line where it is; only a turn of the view moves it, most evenly in the middle. */
  function hasMoved(before: readonly number[], line: readonly number[]): boolean {
    const differenceAt = (shift: number): number => {
      let sum = 0;
      for (let x = Math.ceil(line.length / 4); x < (line.length * 3) / 4; x += 1) {
        sum += Math.abs((before[x + shift] ?? 0) - (line[x] ?? 0));
      }
      return sum;
    };
    const still = differenceAt(0);
    for (let shift = LEAST; shift <= FARTHEST; shift += 1) {
      if (Math.min(differenceAt(shift), differenceAt(-shift)) < still / 2) return true;
    }
    return false;
  }

  let last = '';
  let lastLine: number[] = [];
  /** As it was when the hand came down: some viewers turn in steps that are too small to see. */
  let heldLine: number[] = [];
  const hold = (): void => {
    heldLine = lastLine;
  };
  addEventListener('pointerdown', hold, true);
  const look = (): void => {
    paces?.push(performance.now());
    if (paces === undefined) readLargest();
    requestAnimationFrame(look);
  };
  function readLargest(): void {
    const [largest] = [...contexts].sort(([one], [other]) => other.width * other.height - one.width * one.height);
    if (largest === undefined) return;
    const { picture, colours, line } = read(...largest);
    if (colours > 10 && watch.firstDrawn === 0) watch.firstDrawn = performance.now();
    const text = picture.join();
    if (text !== last) {
      frames.push({ at: performance.now(), picture });
      const isHeld = heldLine.length === line.length && watch.firstMoved === 0;
      if (isHeld && hasMoved(heldLine, line)) watch.firstMoved = performance.now();
      lastLine = line;
    }
    last = text;
  }
  requestAnimationFrame(look);
}

/** When the picture had become the last one: the first frame that differs from it by less than a quarter of the way. */
export function findArrival(frames: CanvasWatch['frames'], since: number): number | undefined {
  const start = frames.findLast(({ at }) => at <= since)?.picture;
  const end = frames.at(-1)?.picture;
  if (start === undefined || end === undefined) return undefined;
  const way = distance(start, end);
  return frames.find(({ at, picture }) => at > since && distance(picture, end) < way / 4)?.at;
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, part, index) => sum + Math.abs(part - (other[index] ?? 0)), 0);
}
