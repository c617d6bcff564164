// Takes the API's own description over: openapi.json as the running server says it, and the types made from it.
// Usage: npm run contract [-- http://localhost:5080]
import { writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const [address = 'http://localhost:5080'] = process.argv.slice(2);
const contract = await (await fetch(`${address}/openapi/v1.json`)).json();
delete contract.servers;

// Types need no examples, and they are most of the document.
const withoutExamples = ({ content }) => {
  for (const media of Object.values(content ?? {})) {
    delete media.example;
    delete media.examples;
  }
};
for (const parameter of Object.values(contract.components.parameters)) delete parameter.example;
for (const { parameters = [], requestBody = {}, responses } of Object.values(contract.paths).flatMap(path => Object.values(path))) {
  for (const parameter of parameters) delete parameter.example;
  [requestBody, ...Object.values(responses)].forEach(withoutExamples);
}
Object.values(contract.components.responses).forEach(withoutExamples);
delete contract.components.examples;

writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(contract, null, 2)}\n`);
writeFileSync(new URL('../src/api/schema.d.ts', import.meta.url), astToString(await openapiTS(contract)));
