// Takes the API's own description over: openapi.json as the running server says it, and the types made from it.
// Usage: npm run contract [-- http://localhost:5080]
import { writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const [address = 'http://localhost:5080'] = process.argv.slice(2);
const described = await (await fetch(`${address}/openapi/v1.json`)).json();

// The server also reads numbers written as text, and says so of every number; what it sends are numbers.
const numbersOnly = (node) => {
  if (Array.isArray(node)) return node.map(numbersOnly);
  if (typeof node !== 'object' || node === null) return node;
  const { pattern, ...rest } = node;
  if (!Array.isArray(node.type) || !node.type.some(type => type === 'integer' || type === 'number')) {
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, numbersOnly(value)]));
  }
  const type = node.type.filter(one => one !== 'string');
  return { ...rest, type: type.length === 1 ? type[0] : type };
};

// Query names are read in any case; here they are spelt like everything else.
for (const operation of Object.values(described.paths).flatMap(path => Object.values(path))) {
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in === 'query') parameter.name = parameter.name[0].toLowerCase() + parameter.name.slice(1);
  }
}

const contract = numbersOnly(described);
delete contract.servers;
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(contract, null, 2)}\n`);
writeFileSync(new URL('../src/api/schema.d.ts', import.meta.url), astToString(await openapiTS(contract)));
