import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores([
    '**/dist/',
    'bench/',
    'scripts/',
    'build/',
    '*.mjs',
    'tests/**/*.{cjs,mjs}',
    'package-lock.json',
  ]),
  // Obsidian's rules are about a plugin's own code, not about what stands in for Obsidian or tests the plugin.
  { ignores: ['packages/obsidian-stand-in/**', 'tests/**'], extends: [obsidianmd.configs.recommended] },
  {
    files: ['packages/obsidian-stand-in/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(?!\\.|date-fns|gray-matter)', message: 'core knows only core, date-fns and gray-matter.' },
          ],
        },
      ],
    },
  },
]);
