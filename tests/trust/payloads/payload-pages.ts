/** Pages of the knowledge base, good but for the payload that is put into them. */

export const BODY_FIELDS = `---
title: Een artikel
description: Iets.
theme: start
order: 1
date: 2026-11
sources:
  - { id: krant, title: Een stuk, read: 2026-11 }
---

`;

export function makeBodyPage(text: string): string {
  return `${BODY_FIELDS}${text}\n`;
}

/** `fields` tells the title, and perhaps more. */
export function makeFieldsPage(fields: string): string {
  return `---\n${fields}\n${BODY_FIELDS.slice(BODY_FIELDS.indexOf('description'))}Tekst.\n`;
}

/** The payload stands in the address of a source, between single quotation marks. */
export function makeSourcePage(address: string): string {
  const source = `  - id: krant\n    title: Een stuk\n    read: 2026-11\n    url: '${address}'`;
  return `---\ntitle: Een artikel\ndescription: Iets.\ntheme: start\norder: 1\ndate: 2026-11\nsources:\n${source}\n---\n`;
}
