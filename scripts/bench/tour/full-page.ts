import { defaultTreeAdapter as tree, parse, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * The page of a scene as the site publishes it, with another viewer in the place of ours: the same text, styles, fonts,
 * points and pictures, and a stage of the same size. What only our viewer needs is left out, and so is the content
 * policy, under which some of the others do not run.
 */
export function makeFullPage(scene: string, viewer: string): string {
  const page = parse(scene);
  const elements = [...walk(page)];
  for (const element of elements) {
    if (isOfOurViewer(element)) tree.detachNode(element);
    if (element.tagName === 'lab-tour') element.attrs.push({ name: 'data-state', value: 'live' });
    if (attributeOf(element, 'data-stage') === undefined) continue;
    for (const child of [...element.childNodes]) tree.detachNode(child);
    append(element, '<div id="view"></div>');
  }
  const head = elements.find(({ tagName }) => tagName === 'head');
  if (head === undefined) throw new Error('The page of the scene has no head.');
  append(
    head,
    `<link rel="stylesheet" href="${viewer}.css"><style>#view { position: absolute; inset: 0 }</style>` +
      `<script type="module" src="${viewer}.js"></script>`,
  );
  return serialize(page);
}

function isOfOurViewer(element: Element): boolean {
  const address = attributeOf(element, 'src') ?? attributeOf(element, 'href') ?? '';
  return (
    attributeOf(element, 'http-equiv') === 'content-security-policy' ||
    attributeOf(element, 'rel') === 'modulepreload' ||
    /\/(?:lab-tour|LabTour)\.[^/]*\.js$/.test(address) ||
    address.endsWith('/plek.json')
  );
}

function attributeOf({ attrs }: Element, wanted: string): string | undefined {
  return attrs.find(({ name }) => name === wanted)?.value;
}

function append(parent: Element, html: string): void {
  for (const child of [...parseFragment(html).childNodes]) tree.appendChild(parent, child);
}

function* walk(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* walk(child);
  }
}
