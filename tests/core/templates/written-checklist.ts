import { phaseBlocks } from '../../../src/core/templates/checklist-markdown';
import type { TemplatePhase } from '../../../src/core/templates/template';

/** A checklist as it stands in a note of its own: a blank line between its blocks. */
export function checklistMarkdown(
  { phases }: { readonly phases: readonly TemplatePhase[] },
  options: Parameters<typeof phaseBlocks>[1],
): string {
  const blocks = phases.flatMap((phase) => phaseBlocks(phase, options));
  return blocks.map((block) => `${block}\n`).join('\n');
}
