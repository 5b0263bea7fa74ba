import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import { innenforPlugin } from './tools/lint/plugin.js';
import { PORTABLE_ROOMS, TABLE_ROOMS } from './tools/lint/rooms.js';

const inRooms = (rooms) => rooms.map((room) => `src/${room}/**/*.ts`);

const NOT_PORTABLE = [
  'process',
  'Buffer',
  'require',
  'global',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'window',
  'document',
  'navigator',
  'localStorage',
  'console',
];

export default tseslint.config(
  { ignores: ['dist/**', 'runs/**', 'coverage/**', 'node_modules/**'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Indexed reads of typed arrays are everywhere; the compiler knows they are numbers.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The type of an indexed read leaves out that it may be undefined; asking all the same is right.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { innenfor: innenforPlugin },
    rules: {
      'innenfor/import-table': 'error',
      'innenfor/ownership': 'error',
      'innenfor/no-default-export': 'error',
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['tests/**/*.ts', 'bench/**/*.ts'],
    plugins: { innenfor: innenforPlugin },
    rules: { 'innenfor/no-default-export': 'error' },
  },
  {
    files: inRooms(TABLE_ROOMS),
    rules: { 'innenfor/arithmetic': 'error' },
  },
  {
    files: inRooms(PORTABLE_ROOMS),
    rules: { 'no-restricted-globals': ['error', ...NOT_PORTABLE] },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      ecmaVersion: 2022,
      sourceType: 'module',
      globals: {
        process: 'readonly',
        console: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
