import type { Settings } from '../settings';
import type { WorkflowStatus } from '../workflow/workflow';

/** The names of the base's views. */
interface ReviewBaseNames {
  readonly all: string;
  readonly drafts: string;
  readonly needsReview: string;
  readonly stale: string;
}

interface BaseView {
  readonly name: string;
  /** Conditions that must all hold. */
  readonly conditions: readonly string[];
}

/** A text in the filter language of Bases. */
const text = (value: string): string => JSON.stringify(value);
const property = (name: string): string => `note[${text(name)}]`;
/** YAML's single quotes, in which only the quote itself is doubled. */
const quoted = (value: string): string => `'${value.replace(/'/g, "''")}'`;
const any = (conditions: readonly string[]): string => conditions.join(' || ');

/** Whether a note's status is one of those, in any spelling the workflow takes. */
function hasStatus(statuses: readonly WorkflowStatus[], name: string): string {
  const words = new Set(
    statuses.flatMap((status) => [status.name, ...status.aliases]).map((word) => word.toLowerCase()),
  );
  const written = `${property(name)}.toString().trim().lower()`;
  return words.size === 0 ? 'false' : any([...words].map((word) => `${written} == ${text(word)}`));
}

function views(settings: Settings, names: ReviewBaseNames): BaseView[] {
  const { workflow, requiredReviews, staleAfterDays, properties } = settings;
  const among = (belongs: (status: WorkflowStatus) => boolean) =>
    hasStatus(workflow.filter(belongs), properties.status);
  const reviews = property(properties.peerReviews);
  const draft = among(({ stage }) => stage === 'draft');
  const settled = among(({ outcome }) => outcome === true);
  return [
    { name: names.all, conditions: [] },
    { name: names.drafts, conditions: [draft] },
    {
      name: names.needsReview,
      conditions: [
        `!${property(properties.status)}.isEmpty()`,
        `!(${draft})`,
        ...(workflow.some(({ outcome }) => outcome) ? [`!(${settled})`] : []),
        `${reviews}.isEmpty() || number(${reviews}) < ${requiredReviews}`,
      ],
    },
    {
      name: names.stale,
      conditions: [
        `!(${among(({ stage }) => stage === 'final')})`,
        `date(${property(properties.editDate)}.toString()) < today() - duration(${text(`${staleAfterDays}d`)})`,
      ],
    },
  ];
}

function scopeConditions({ scope, templateFolder, properties }: Settings): string[] {
  const inFolder = (folder: string) => `file.inFolder(${text(folder)})`;
  const excluded = [...scope.excludedFolders, templateFolder].filter((folder) => folder !== '');
  const conditions = [`file.hasProperty(${text(properties.status)})`];
  if (scope.folders.length > 0) conditions.push(any(scope.folders.map(inFolder)));
  if (scope.tags.length > 0) conditions.push(`file.hasTag(${scope.tags.map(text).join(', ')})`);
  return [...conditions, ...excluded.map((folder) => `!${inFolder(folder)}`)];
}

function filterLines(conditions: readonly string[], indent: string): string[] {
  if (conditions.length === 0) return [];
  return [
    `${indent}filters:`,
    `${indent}  and:`,
    ...conditions.map((condition) => `${indent}    - ${quoted(condition)}`),
  ];
}

/**
 * A base over the notes with a status in the configured scope: all by status, drafts, those that need review, stale
 * ones. Written as Obsidian's help describes the syntax of Bases (help.obsidian.md/bases/syntax).
 * @param viewType the type of its views.
 */
export function reviewBase(settings: Settings, viewType: string, names: ReviewBaseNames): string {
  const status = quoted(`note.${settings.properties.status}`);
  const view = ({ name, conditions }: BaseView) => [
    `  - type: ${viewType}`,
    `    name: ${quoted(name)}`,
    ...filterLines(conditions, '    '),
    '    groupBy:',
    `      property: ${status}`,
    '      direction: ASC',
    '    order:',
    '      - file.name',
    `      - ${status}`,
  ];
  const shown = views(settings, names).filter(({ name }) => name !== names.stale || settings.staleAfterDays > 0);
  return [...filterLines(scopeConditions(settings), ''), 'views:', ...shown.flatMap(view), ''].join('\n');
}
