import { applyEdit, isRefusal, type Refusal } from '../../core/edit';
import { messageOf } from '../../core/message-of';
import type { ChecklistTemplate } from '../../core/templates/template';
import { openFile } from '../../ui/open-note';
import { showNotice } from '../../ui/open-surfaces';
import { reasonOf } from '../../ui/strings';
import { usualFolder } from '../checklist';
import type { PracticeServices } from './practice-store';
import { practiceStrings } from './strings';

/** Makes a note named after the prompt and the day, opens it and returns its path; null, after saying why, if it can't. */
export async function makeNote(
  services: PracticeServices,
  template: ChecklistTemplate,
  prompt: string,
): Promise<string | null> {
  const { app, actions, creator } = services;
  const title = practiceStrings.noteTitle(prompt || template.name, actions.plans.today);
  try {
    const text = freshText(services, template, title);
    if (typeof text !== 'string') throw new Error(reasonOf(text));
    const file = await creator.createNote(usualFolder(services), title, text);
    await openFile(app, file);
    return file.path;
  } catch (error) {
    showNotice(practiceStrings.notCreated(messageOf(error)));
    return null;
  }
}

/** The text of a new note. It has all phases, since a single step would not be recognized as one (see `findPhases`). */
export function freshText({ actions }: PracticeServices, template: ChecklistTemplate, title: string): string | Refusal {
  const place = { at: 'end' } as const;
  const edit = actions.plans.insertChecklist({ template, phases: null, place, secondCopy: false, title })('');
  return isRefusal(edit) ? edit : applyEdit('', edit);
}
