import type { CmsConfig } from '@sveltia/cms';
import { z } from 'zod';
import { StepFailure } from '../steps.ts';

/** Where the editor may store its work besides a folder on this computer. */
export interface EditorBackend {
  readonly config: CmsConfig['backend'];
  /** Origins that the page talks to; none when it stays on this computer. */
  readonly origins: readonly string[];
}

export const BACKEND_VARIABLE = 'STO_EDITOR_BACKEND';

const origin = z.url({ protocol: /^https$/, error: 'Hier hoort een adres dat begint met https://.' });
const backendShape = z.strictObject({
  name: z.enum(['github', 'gitlab', 'gitea'], { error: 'Kies github, gitlab of gitea.' }),
  repo: z.string().regex(/^[^\s/]+(?:\/[^\s/]+)+$/, { error: 'Hier hoort “organisatie/naam” te staan.' }),
  branch: z.string().min(1).optional(),
  base_url: origin.optional(),
  api_root: origin.optional(),
  app_id: z.string().min(1).optional(),
  auth_methods: z
    .array(z.enum(['oauth', 'token']))
    .min(1)
    .optional(),
});

const USUAL_API = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com',
  gitea: 'https://gitea.com',
} as const;

/**
 * Sveltia asks for a Git server even by somebody who works in a folder. Nothing is ever sent there: the page hides the
 * button, and its content policy allows no other origin. The name is the one it asks the folder by.
 */
const NO_SERVER: EditorBackend = {
  config: { name: 'gitea', repo: 'geen-server/sto-in-beeld', auth_methods: ['token'] },
  origins: [],
};

/** Reads the owner's choice, JSON in the words of Sveltia itself; without one, work stays in a folder on this computer. */
export function readEditorBackend(text: string | undefined): EditorBackend {
  if (text === undefined || text.trim() === '') return NO_SERVER;
  const parsed = backendShape.safeParse(parseJson(text));
  if (!parsed.success)
    throw new StepFailure(`${BACKEND_VARIABLE} klopt niet.\n${describe(parsed.error.issues)}${EXAMPLE}`);
  const { name, api_root: api, base_url: base } = parsed.data;
  return {
    config: parsed.data,
    origins: [new URL(api ?? (name === 'github' ? undefined : base) ?? USUAL_API[name]).origin],
  };
}

const EXAMPLE = '→ Bijvoorbeeld: {"name":"github","repo":"organisatie/site","branch":"main"}';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StepFailure(`${BACKEND_VARIABLE} is geen JSON.\n${EXAMPLE}`);
  }
}

function describe(issues: readonly z.core.$ZodIssue[]): string {
  return issues
    .flatMap(explain)
    .map((line) => `  ${line}\n`)
    .join('');
}

function explain(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${key}: Dit veld is niet bekend.`);
  const field = issue.path.join('.') || 'het geheel';
  return [`${field}: ${issue.code === 'invalid_type' ? 'Dit ontbreekt, of is van een andere soort.' : issue.message}`];
}
