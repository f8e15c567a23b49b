import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Type-only imports inside .svelte files are invisible to dependency-cruiser; these patterns repeat its rules there. */
const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map(([regex, message]) => ({ regex, message })) }],
});
const BELOW_CONTRACT = [
  '^#core/(?!domain/|charts/|result)',
  'the renderer knows the contract, core/domain, core/charts and core/result only',
];
const VIEWS = ['/views/', 'components, charts, ui and state stay below views'];
const API = [String.raw`^\.{1,2}/(.*/)?api(\.ts)?$`, 'only state calls the api'];

export default ts.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'resources/', 'tests/fixtures/', 'test-results/'] },
  js.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-nested-ternary': 'error',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: [] },
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `const { left, ...rest }` leaves one out on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
    },
  },
  // After the typed rules, which would take the parser of .svelte files away.
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // Svelte's generated props and snippets are seen as `any` by the type-aware rules; svelte-check types them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    // Outside the window's state classes our objects are closures: nothing in them reads `this`.
    files: ['electron/**/*.ts', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['scripts/**/*.mjs', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off' },
  },
  { files: ['renderer/{components,charts,ui,state}/**'], rules: forbid(VIEWS, BELOW_CONTRACT) },
  { files: ['renderer/{views,components,charts,ui}/**'], rules: forbid(VIEWS, BELOW_CONTRACT, API) },
  { files: ['renderer/views/**'], rules: forbid(BELOW_CONTRACT, API) },
);
