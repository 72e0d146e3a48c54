/** What other features may use of this one. */
export { practiceNextQuestion } from './next-question';
export { PastRuns } from './past-runs';
export { pauseOnSpace } from './practice-control';
export { PracticeSection } from './practice-section';
export { type PracticeServices, withPractice } from './practice-store';
export { startPractice } from './start-practice';
