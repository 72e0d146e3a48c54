import { titleOfPath } from '../../core/paths';
import { nextQuestion } from '../../core/practice/next-question';
import { resultsOf } from '../../core/practice/results';
import { isInFolder, tagMatches } from '../../core/scope';
import { showNotice } from '../../ui/open-surfaces';
import type { PracticeServices } from './practice-store';
import { startPractice } from './start-practice';
import { reviewStrings } from './strings';

/** Offers to practice the question least recently practiced, in a fresh copy of the default template. */
export async function practiceNextQuestion(services: PracticeServices, onStarted: () => void): Promise<void> {
  await services.logs.whenRead();
  const { questions } = resultsOf(services.logs.runs());
  const question = nextQuestion(questionNotes(services).map(titleOfPath), questions);
  if (question === null) showNotice(reviewStrings.noQuestions);
  else await startPractice(services, null, onStarted, { question });
}

/** The notes that the settings call questions, each of which asks its title; none where no folder and no tag is set. */
function questionNotes({ app, index, settings }: PracticeServices): string[] {
  const { questionFolder, questionTag } = settings.current.practice;
  const isQuestion = (path: string): boolean =>
    (questionFolder !== '' && isInFolder(path, questionFolder)) ||
    (questionTag !== '' && index.tagsOf(path).some((tag) => tagMatches(tag, questionTag)));
  return questionFolder === '' && questionTag === ''
    ? []
    : app.vault
        .getMarkdownFiles()
        .map(({ path }) => path)
        .filter(isQuestion);
}
