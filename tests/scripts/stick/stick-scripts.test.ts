import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { makeStickData, makeStickModule } from '../../../scripts/lib/stick/stick-scripts.ts';

type Given = readonly [name: string, imports: readonly string[], body: (...parts: unknown[]) => void];

/** As a page of the stick runs a script. */
function run(script: string, stick: object): void {
  runInNewContext(script, { stick });
}

/** What a script hands over, as the start script of a page hears it. */
function hear(script: string): Given {
  let given: Given | undefined;
  const stick = { module: (...parts: unknown[]) => (given = parts as unknown as Given) };
  run(script, stick);
  if (given === undefined) throw new Error('Nothing was handed over');
  return given;
}

test('a module hands over what it does, and does it with what the others gave', async () => {
  const code =
    'import{a as b}from"./a.js";import"./c.js";export const sum=b+1;export const more=()=>import("./d.js");export const css=`/_astro/x.css`;';
  const [name, imports, body] = hear(await makeStickModule('_astro/m.js', code));
  expect([name, imports]).toEqual(['_astro/m.js', ['./a.js', './c.js']]);
  const exports: Record<string, unknown> = {};
  const asked: string[] = [];
  const load = (what: string) => Promise.resolve(`loaded ${what}`);
  body(
    (what: string) => {
      asked.push(what.replace('./', ''));
      return { a: 1 };
    },
    exports,
    load,
    'file:///stick/',
  );
  expect(asked).toEqual(['a.js', 'c.js']);
  expect([exports['sum'], exports['css']]).toEqual([2, 'file:///stick/_astro/x.css']);
  expect(await (exports['more'] as () => Promise<string>)()).toBe('loaded ./d.js');
});

test('whatever stands in a file comes over as it is', () => {
  const text = '"</script>\\\u2028\n`${x}`';
  let heard: unknown[] = [];
  run(makeStickData('a.txt', text, 'text/plain'), { data: (...parts: unknown[]) => (heard = parts) });
  expect(heard).toEqual(['a.txt', text, 'text/plain']);
});
