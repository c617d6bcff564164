// Takes over what the API says of itself to the card: the types of everything below /card, and of nothing else.
// Usage: npm run contract, after the console's own `npm run contract` has read the running server.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const described = new URL('../../console/openapi.json', import.meta.url);
export const schemaFile = new URL('../src/app/packages/backend/schema.d.ts', import.meta.url);

/** @param {unknown} node @returns {string[]} the names of the schemas that it refers to */
const named = node => [...JSON.stringify(node).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(match => match[1] ?? '');

export async function cardSchema() {
  const { paths, components, ...rest } = JSON.parse(readFileSync(described, 'utf8'));
  const cardPaths = Object.fromEntries(Object.entries(paths).filter(([path]) => path.startsWith('/card/')));
  const schemas = new Map();
  const follow = (/** @type {string[]} */ names) => {
    for (const name of names) {
      if (schemas.has(name)) continue;
      schemas.set(name, components.schemas[name]);
      follow(named(components.schemas[name]));
    }
  };
  follow(named(cardPaths));
  const sorted = Object.fromEntries([...schemas].sort(([one], [other]) => one.localeCompare(other)));
  return astToString(await openapiTS({ ...rest, paths: cardPaths, components: { schemas: sorted } }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemaFile, await cardSchema());
