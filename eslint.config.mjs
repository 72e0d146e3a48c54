import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';

export default defineConfig([
  globalIgnores([
    'main.js',
    'dist/',
    'preview/',
    'tests/',
    'bench/',
    'scripts/',
    'build/',
    '*.mjs',
    'package-lock.json',
  ]),
  ...obsidianmd.configs.recommended,
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
