import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Problem } from '../../src/domain/schema/problem.ts';
import type { SitePage } from '../../scripts/lib/site/site.ts';

/** The HTML standard as html-validate reads it, for HTML that a machine wrote. */
const htmlValidate = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    rules: {
      // What the standard allows and a visitor stumbles over.
      'empty-heading': 'error',
      'wcag/h32': 'error',
      // How a tag is spelt says nothing about the page, and the build takes out spaces.
      'attribute-boolean-style': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
    },
  }),
);

/** The offence itself stands in `message`; html-validate explains a rule at the address in `fix`. */
export async function validatePage(page: SitePage): Promise<Problem[]> {
  const report = await htmlValidate.validateString(page.html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ selector, ruleId, message }) => ({
      file: page.url,
      field: ruleId,
      message: selector === null ? message : `${message} (${selector})`,
      fix: `https://html-validate.org/rules/${ruleId}.html`,
    })),
  );
}
