import { expect, test } from 'vitest';
import { layoutPlan } from '../../../src/domain/tour/floor-plan-layout.ts';
import { formatPlanSvg } from '../../../src/domain/tour/floor-plan-svg.ts';
import { chain, makeTour, tourFields } from '../checks/tours/tour-builder.ts';

const plan = {
  alt: 'Een lokaal met links een raam en rechts een deur.',
  width: 19,
  depth: 9.5,
  openings: [
    { kind: 'window', wall: 'W', at: 5, width: 2 },
    { kind: 'door', wall: 'E', at: 3, width: 2 },
  ],
  things: [{ kind: 'machine', x: 9.5, y: 9, width: 2, depth: 1, label: 'frees & boor <1>' }],
  walkways: [
    [
      { x: 1, y: 1 },
      { x: 18, y: 1 },
    ],
  ],
};
const [first, second] = chain('draaibank', 'lascabine');
const { tour } = makeTour(
  tourFields(
    [
      { ...first, plan: { x: 0, y: 0 }, heading: 0 },
      { ...second, plan: { x: 19, y: 9.5 } },
    ],
    { plan },
  ),
);
const layout = (here?: string) => layoutPlan(tour.plan ?? (undefined as never), tour.scenes, here);

test('the room is 400 wide, and north is up', () => {
  expect(layout()).toMatchObject({ width: 400, height: 210, room: { x: 10, y: 10, width: 380, height: 190 } });
  expect(layout().spots).toEqual([
    { id: 'draaibank', title: 'Bij de draaibank', number: 1, isHere: false, x: 10, y: 200 },
    { id: 'lascabine', title: 'Bij de lascabine', number: 2, isHere: false, x: 390, y: 10 },
  ]);
});

test('windows and doors lie in their wall, and a wide door has two wings', () => {
  const { windows, doors } = layout();
  expect(windows).toEqual([{ from: { x: 10, y: 120 }, to: { x: 10, y: 80 } }]);
  expect(doors[0]?.gap).toEqual({ from: { x: 390, y: 160 }, to: { x: 390, y: 120 } });
  expect(doors[0]?.wings).toHaveLength(2);
});

test('who looks north has the cone above, and without a compass there is none', () => {
  const { here } = layout('draaibank');
  expect(here?.cone).toEqual({ left: { x: -35, y: 122.1 }, right: { x: 55, y: 122.1 }, radius: 90, yaw: 0 });
  expect(layout('lascabine').here?.cone).toBeUndefined();
});

test('the cone says how the viewer turns it: about the place, from the view that it is drawn for, within the walls', () => {
  const scenes = tour.scenes.map((scene) => ({ ...scene, view: { ...scene.view, yaw: 40 } }));
  const drawn = layoutPlan(tour.plan ?? (undefined as never), scenes, 'draaibank');
  const svg = formatPlanSvg(drawn, (scene) => scene);
  expect(svg).toContain('<svg class="room" x="10" y="10" width="380" height="190" viewBox="10 10 380 190">');
  expect(svg).toMatch(/<path class="cone" data-tour-cone="10 200 -40" d="M10 200L/);
  expect(svg).not.toContain(' id=');
});

test('the drawing has a link for every other place, a name for the own one, and no text that is markup', () => {
  const svg = formatPlanSvg(layout('draaibank'), (scene) => `/rondleiding/metaal/${scene}/`);
  expect(svg).toContain('<a href="/rondleiding/metaal/lascabine/" aria-label="2: Bij de lascabine">');
  expect(svg).toContain('<g role="img" aria-label="1, je bent hier: Bij de draaibank">');
  expect(svg).toContain('frees &amp; boor &lt;1&gt;');
  expect(svg).not.toContain('style=');
  expect(svg.match(/<a /g)).toHaveLength(1);
});
