import js from '@eslint/js';
import { config as hubSpot } from '@hubspot/eslint-config-ui-extensions';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['src/app/packages/backend/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  hooks.configs.flat['recommended-latest'],
  ...hubSpot.filter(one => one.plugins).map(one => ({ ...one, files: ['src/app/**/*.{ts,tsx}'] })),
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  { files: ['dev/*.mjs'], languageOptions: { globals: { URL: 'readonly', process: 'readonly', structuredClone: 'readonly' } } },
);
