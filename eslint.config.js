import eslint from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import prettier from 'eslint-config-prettier'
import astro from 'eslint-plugin-astro'
import { configs as lit } from 'eslint-plugin-lit'
import { configs as webComponents } from 'eslint-plugin-wc'
import globals from 'globals'
import typescript from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['dist/', 'var/', '.astro/', '**/.astro/', 'site/content/']),
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers and instants stand in sentences here; everything else is caught by the compiler.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Store and route functions are async by contract, also where an engine answers at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // Node's own errors carry a code; the callback's type says which errors can come.
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      // Text is measured in code points on purpose, see shared/schema/rating.ts.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    files: [
      'collector/**/main.ts',
      'collector/operate/**',
      'collector/command.ts',
      'collector/stop.ts',
      'collector/progress.ts',
      'scripts/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Matchers such as expect.stringContaining are typed any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['widget/**/*.ts', 'site/**/*.ts', 'site/**/*.astro', 'shared/**/*.ts', 'collector/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'Text that anyone may have typed becomes a text node, never markup.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(prepare|query)$/] > TemplateLiteral[expressions.length>0]',
          message: 'SQL is a constant; what varies is a parameter.',
        },
      ],
    },
  },
  { files: ['widget/**/*.ts'], extends: [lit['flat/recommended'], webComponents['flat/recommended']] },
  {
    // Factories that keep their state in a closure, whose inner functions are short: the minifier can shorten the names
    // inside, which it cannot do with a class's members, and bytes on a phone come first here.
    files: ['widget/session.ts', 'widget/survey-form.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['scripts/**/*.mjs', '*.mjs', '*.js'], languageOptions: { globals: globals.node } },
  astro.configs.recommended,
  // The site is made from data that anyone may have typed: text only, never markup.
  { files: ['**/*.astro'], rules: { 'astro/no-set-html-directive': 'error' } },
  prettier,
)
