/** security.txt, once its owner said where a leak can be reported. */
import type { APIRoute } from 'astro';
import { SECURITY_FILE } from '../../domain/derived/security-txt.ts';
import { getSecurityTxt } from '../../queries/security-txt.ts';

export async function getStaticPaths() {
  const text = await getSecurityTxt();
  return text === undefined ? [] : [{ params: { file: SECURITY_FILE.split('/').at(-1) }, props: { text } }];
}

export const GET: APIRoute<{ readonly text: string }> = ({ props }) => new Response(props.text);
