import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Everything asked of the server goes through the typed client, so the console uses nothing that the API's description does not name.
const byHand = 'Ask through `api` (src/api/client.ts): its addresses and answers are those of the API’s own description.';

export default tseslint.config(
  { ignores: ['dist', 'src/api/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  hooks.configs.flat['recommended-latest'],
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    // The client itself, the stream of events (which is no single answer), and the demo's look-alike of HubSpot, which asks HubSpot's part and not ours.
    ignores: ['src/api/client.ts', 'src/api/live.ts', 'src/hubspot/**', '**/*.test.*'],
    rules: {
      'no-restricted-globals': ['error', ...['fetch', 'EventSource', 'XMLHttpRequest', 'WebSocket'].map(name => ({ name, message: byHand }))],
      'no-restricted-properties': ['error', ...['globalThis', 'window'].flatMap(object => ['fetch', 'EventSource', 'XMLHttpRequest', 'WebSocket'].map(property => ({ object, property, message: byHand }))), { object: 'navigator', property: 'sendBeacon', message: byHand }],
      'no-restricted-syntax': ['error',
        { selector: ':not(CallExpression[callee.object.name="api"], CallExpression[callee.name="addressOf"]) > Literal[value=/^\\u002F(api|card)\\u002F/]', message: byHand },
        { selector: 'TemplateElement[value.raw=/^\\u002F(api|card)\\u002F/]', message: byHand },
      ],
    },
  },
  { files: ['dev/*.mjs', 'public/*.js'], languageOptions: { globals: { Buffer: 'readonly', console: 'readonly', fetch: 'readonly', URL: 'readonly', process: 'readonly', document: 'readonly', window: 'readonly', localStorage: 'readonly', matchMedia: 'readonly' } } },
);
