import type { Camera } from '../../domain/tour/camera.ts';
import type { Quad } from '../../domain/tour/cube.ts';

/** A part of a picture: the middle of its outermost pixels bounds what is read, so that a neighbour never shines through. */
export interface PaintedPart {
  readonly top: number;
  readonly height: number;
  /** Half a pixel, as a part of the whole picture. */
  readonly half: readonly [across: number, down: number];
}

/** Quads reach this much over their edges: that hides seams between tiles and keeps corners off the plane of the eye. */
const OVERLAP = 0.002;

const VERTEX = `attribute vec2 place;
uniform mat3 camera,quad;
uniform vec2 part;
varying vec2 spot;
void main(){
vec3 seen=camera*(quad*vec3(place,1));
gl_Position=vec4(seen.xy,seen.z-.02,seen.z);
spot=vec2(place.x,place.y*part.y+part.x);
}`;
const FRAGMENT = `#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif
uniform sampler2D picture;
uniform vec4 bounds;
varying vec2 spot;
void main(){gl_FragColor=vec4(texture2D(picture,clamp(spot,bounds.xy,bounds.zw)).rgb,1);}`;

/** Draws pieces of the cube with WebGL 1; knows nothing of scenes or loading. */
export interface CubePainter {
  /** False when the context is lost or the shaders do not work. */
  prepare(): boolean;
  clear(width: number, height: number): void;
  /** Draws only between these pixels from the left. */
  clip(from: number, to: number, height: number): void;
  aim(camera: Camera): void;
  paint(texture: WebGLTexture, quad: Quad, part: PaintedPart): void;
  /** Null while the context is lost: a texture made then would stay black when it comes back. */
  makeTexture(picture: TexImageSource): WebGLTexture | null;
  deleteTexture(texture: WebGLTexture): void;
}

export function createCubePainter(gl: WebGLRenderingContext): CubePainter {
  let place: (name: string) => WebGLUniformLocation | null = () => null;

  return {
    prepare() {
      const program = gl.createProgram();
      for (const [kind, source] of [
        [gl.VERTEX_SHADER, VERTEX],
        [gl.FRAGMENT_SHADER, FRAGMENT],
      ] as const) {
        const shader = gl.createShader(kind);
        if (shader === null) return false;
        gl.shaderSource(shader, source);
        gl.compileShader(shader);
        gl.attachShader(program, shader);
      }
      gl.bindAttribLocation(program, 0, 'place');
      gl.linkProgram(program);
      if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true) return false;
      gl.useProgram(program);
      const places = new Map<string, WebGLUniformLocation | null>();
      place = (name) => {
        const known = places.get(name);
        if (known !== undefined) return known;
        const found = gl.getUniformLocation(program, name);
        places.set(name, found);
        return found;
      };
      const [low, high] = [-OVERLAP, 1 + OVERLAP];
      gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
      gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([low, low, high, low, low, high, high, high]), gl.STATIC_DRAW);
      gl.enableVertexAttribArray(0);
      gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
      gl.enable(gl.SCISSOR_TEST);
      return true;
    },
    clear(width, height) {
      gl.viewport(0, 0, width, height);
      gl.scissor(0, 0, width, height);
      gl.clearColor(0.05, 0.11, 0.14, 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
    },
    clip(from, to, height) {
      gl.scissor(from, 0, to - from, height);
    },
    aim({ across, upward, forward }) {
      const columns = [0, 1, 2].flatMap((axis) => [across[axis] ?? 0, upward[axis] ?? 0, forward[axis] ?? 0]);
      gl.uniformMatrix3fv(place('camera'), false, columns);
    },
    paint(texture, { right, down, corner }, { top, height, half: [across, vertical] }) {
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.uniformMatrix3fv(place('quad'), false, [...right, ...down, ...corner]);
      gl.uniform2f(place('part'), top, height);
      gl.uniform4f(place('bounds'), across, top + vertical, 1 - across, top + height - vertical);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    },
    makeTexture(picture) {
      const texture = gl.isContextLost() ? null : gl.createTexture();
      if (texture === null) return null;
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGB, gl.RGB, gl.UNSIGNED_BYTE, picture);
      // No power of two and no smaller copies: WebGL 1 asks for clamping, and the memory stays small.
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
      return texture;
    },
    deleteTexture: (texture) => gl.deleteTexture(texture),
  };
}
