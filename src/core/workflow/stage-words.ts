import { type Stage, statusKey } from './workflow';

/** Words in statuses that tell a stage, as `statusKey` has them, by language. Every other word is a draft's. */
const WORDS: Readonly<Record<Exclude<Stage, 'draft'>, Readonly<Record<string, readonly string[]>>>> = {
  final: {
    English: ['done', 'final', 'finished', 'finalized', 'complete', 'completed', 'published', 'approved', 'accepted'],
    'English, of proposals': ['reviewed', 'implemented', 'shipped', 'closed', 'archived', 'released', 'evergreen'],
    'English, of decisions': ['resolved', 'merged', 'verified'],
    German: ['fertig', 'erledigt', 'abgeschlossen', 'veröffentlicht', 'freigegeben', 'geprüft', 'archiviert'],
    French: ['fini', 'finie', 'terminé', 'terminée', 'publié', 'publiée', 'validé', 'validée', 'archivé'],
    Spanish: ['hecho', 'terminado', 'finalizado', 'completado', 'publicado', 'aprobado', 'revisado', 'listo'],
    Portuguese: ['feito', 'concluído', 'finalizado', 'aprovado', 'pronto'],
    Italian: ['fatto', 'finito', 'completato', 'pubblicato', 'approvato'],
    Dutch: ['klaar', 'afgerond', 'voltooid', 'gepubliceerd', 'goedgekeurd'],
    Polish: ['gotowe', 'zakończone', 'opublikowane', 'zatwierdzone'],
    Russian: ['готово', 'завершено', 'опубликовано', 'одобрено', 'проверено'],
    Chinese: ['完成', '已完成', '已发布', '已發布', '定稿', '通过'],
    Japanese: ['完了', '公開済み', '承認済み'],
    Korean: ['완료', '승인'],
  },
  review: {
    English: ['review', 'reviewing', 'proposed', 'feedback', 'verify', 'verifying', 'testing', 'approval', 'check'],
    German: ['prüfung', 'prüfen', 'durchsicht', 'freigabe', 'rückmeldung'],
    French: ['relecture', 'révision', 'relire', 'validation'],
    Spanish: ['revisión', 'revisar'],
    Portuguese: ['revisão'],
    Italian: ['revisione'],
    Dutch: ['beoordeling', 'nakijken'],
    Polish: ['recenzja', 'weryfikacja'],
    Russian: ['проверка', 'проверке', 'рецензия'],
    Chinese: ['审核', '审阅', '評審', '评审', '待审'],
    Japanese: ['レビュー', '確認中', '査読'],
    Korean: ['검토', '리뷰'],
  },
};
/** What makes a final word mean that it is still to come: "not done", "to be published". */
const NOT_YET = [
  'not',
  'un',
  'to',
  'in',
  'almost',
  'nicht',
  'noch',
  'zu',
  'pas',
  'à',
  'sin',
  'por',
  'não',
  'non',
  'da',
  'niet',
  'не',
  'nie',
];
const NO_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Words of statuses that are a decision against a note, or for another one in its place, by language. */
const OUTCOMES: Readonly<Record<'against' | 'replaced', Readonly<Record<string, readonly string[]>>>> = {
  against: {
    English: ['rejected', 'declined', 'dropped', 'abandoned', 'withdrawn', 'wontfix'],
    German: ['abgelehnt', 'verworfen', 'zurückgezogen'],
    French: ['rejeté', 'rejetée', 'refusé', 'refusée', 'abandonné', 'abandonnée'],
    Spanish: ['rechazado', 'descartado', 'abandonado'],
    Portuguese: ['rejeitado', 'descartado'],
    Italian: ['rifiutato', 'respinto'],
    Dutch: ['afgewezen', 'verworpen'],
    Polish: ['odrzucone', 'porzucone'],
    Russian: ['отклонено', 'отменено'],
    Chinese: ['已拒绝', '拒绝', '否决'],
    Japanese: ['却下'],
    Korean: ['거부', '거절'],
  },
  replaced: {
    English: ['superseded', 'replaced', 'obsolete', 'deprecated'],
    German: ['ersetzt', 'abgelöst', 'veraltet'],
    French: ['remplacé', 'remplacée', 'obsolète'],
    Spanish: ['sustituido', 'reemplazado', 'obsoleto'],
    Portuguese: ['substituído', 'obsoleto'],
    Italian: ['sostituito', 'obsoleto'],
    Dutch: ['vervangen', 'verouderd'],
    Polish: ['zastąpione', 'przestarzałe'],
    Russian: ['заменено', 'устарело'],
    Chinese: ['已取代', '已废弃', '废弃'],
    Japanese: ['廃止', '置換済み'],
    Korean: ['폐기', '대체됨'],
  },
};

/** What tells of a word whether a status has it. */
function wordsIn(status: string): (word: string) => boolean {
  const key = statusKey(status);
  const words = key.split(/[^\p{L}\p{N}]+/u);
  return (word) => (NO_BLANKS.test(word) ? key.includes(word) : words.includes(word));
}

/** Whether the words of a status tell an outcome, which is final. */
export function tellsOutcome(status: string): boolean {
  const isAgainst = tells(status, OUTCOMES.against) || /^won['’]?t (?:do|fix)$/.test(statusKey(status));
  return tellsSuperseded(status) || (isAgainst && !isYetToCome(status));
}

/** Whether the words of a status tell that another note has taken the place of this one. */
export function tellsSuperseded(status: string): boolean {
  return tells(status, OUTCOMES.replaced) && !isYetToCome(status);
}

function tells(status: string, words: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.values(words).flat().some(wordsIn(status));
}

function isYetToCome(status: string): boolean {
  return NOT_YET.some(wordsIn(status)) || status.includes('未');
}

/** The stage that the words of a status tell; draft where none does. */
export function guessStage(status: string): Stage {
  if (tellsOutcome(status) || (tells(status, WORDS.final) && !isYetToCome(status))) return 'final';
  return tells(status, WORDS.review) ? 'review' : 'draft';
}
