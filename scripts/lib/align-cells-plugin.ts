import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/**
 * Lets an author align a column with `| --: |`. The parser does it with a style attribute, which the content policy
 * forbids; a class says the same (prose.css). To the left is how a cell stands already.
 */
export function alignCellsPlugin(): HastPluginEntry {
  return defineHastPlugin({
    name: 'align-cells',
    element: {
      filter: ['th', 'td'],
      visit(cell, context) {
        const { style } = cell.properties;
        if (typeof style !== 'string') return;
        context.setProperty(cell, 'style', undefined);
        const side = /^text-align:\s*(center|right)/.exec(style)?.[1];
        if (side !== undefined) context.setProperty(cell, 'className', [`to-${side}`]);
      },
    },
  });
}
