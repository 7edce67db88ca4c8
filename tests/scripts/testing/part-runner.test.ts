import { expect, test } from 'vitest';
import { runParts, type WorkPart } from '../../../scripts/lib/testing/part-runner.ts';

function makePart(id: string, lines: readonly string[], after: readonly string[] = [], wait = 0): WorkPart<string> {
  return {
    id,
    title: id.toUpperCase(),
    after,
    async run(print) {
      for (const line of lines) {
        await new Promise((resolve) => setTimeout(resolve, wait));
        print(line);
      }
      return id;
    },
  };
}

async function run(parts: readonly WorkPart<string>[]): Promise<{ results: string[]; text: string }> {
  let text = '';
  const results = await runParts(parts, 2, { write: (more) => (text += more) });
  return { results, text: text.replaceAll(/ ─+/g, '') };
}

test('the output reads as if the parts ran one after the other', async () => {
  const { results, text } = await run([makePart('slow', ['1', '2'], [], 15), makePart('fast', ['3', '4'])]);
  expect(results).toEqual(['slow', 'fast']);
  expect(text).toBe('── SLOW\n1\n2\n\n── FAST\n3\n4\n');
});

test('a part waits for those that it needs', async () => {
  const order: string[] = [];
  const watch = (part: WorkPart<string>): WorkPart<string> => ({
    ...part,
    run: async (print, done) => {
      order.push(`begin ${part.id}`);
      const result = await part.run(print, done);
      order.push(`end ${part.id}`);
      return result;
    },
  });
  await run([makePart('types', ['x'], [], 10), makePart('build', [], ['types'])].map(watch));
  expect(order).toEqual(['begin types', 'end types', 'begin build', 'end build']);
});

test('a part that needs one that is not asked for runs anyway', async () => {
  expect((await run([makePart('lint', [], ['types'])])).results).toEqual(['lint']);
});

test('parts that wait for each other are an error, not silence', async () => {
  await expect(run([makePart('a', [], ['b']), makePart('b', [], ['a'])])).rejects.toThrow('wait for each other: a, b');
});
