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

/** Words of statuses that are a decision against a note, or for another one, by language. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  English: ['rejected', 'declined', 'dropped', 'abandoned', 'withdrawn', 'wontfix', 'superseded', 'replaced'],
  'English, of what is no longer in use': ['obsolete', 'deprecated'],
  German: ['abgelehnt', 'verworfen', 'ersetzt', 'veraltet', 'zurückgezogen'],
  French: ['rejeté', 'rejetée', 'refusé', 'abandonné', 'remplacé', 'remplacée', 'obsolète'],
  Spanish: ['rechazado', 'descartado', 'abandonado', 'sustituido', 'reemplazado', 'obsoleto'],
  Portuguese: ['rejeitado', 'descartado', 'substituído', 'obsoleto'],
  Italian: ['rifiutato', 'respinto', 'sostituito', 'obsoleto'],
  Dutch: ['afgewezen', 'verworpen', 'vervangen', 'verouderd'],
  Polish: ['odrzucone', 'porzucone', 'zastąpione'],
  Russian: ['отклонено', 'отменено', 'заменено', 'устарело'],
  Chinese: ['已拒绝', '拒绝', '否决', '已取代', '已废弃', '废弃'],
  Japanese: ['却下', '廃止', '置換済み'],
  Korean: ['거부', '거절', '폐기', '대체됨'],
};

/** What tells of a word whether a status has it. */
function wordsIn(status: string): (word: string) => boolean {
  const key = statusKey(status);
  const words = key.split(/[^\p{L}\p{N}]+/u);
  return (word) => (NO_BLANKS.test(word) ? key.includes(word) : words.includes(word));
}

/** Whether the words of a status tell an outcome, which is final. */
export function tellsOutcome(status: string): boolean {
  const has = wordsIn(status);
  const isMeant = Object.values(OUTCOMES).flat().some(has) || /^won['’]?t (?:do|fix)$/.test(statusKey(status));
  return isMeant && !isYetToCome(status);
}

function isYetToCome(status: string): boolean {
  return NOT_YET.some(wordsIn(status)) || status.includes('未');
}

/** The stage that the words of a status tell; draft where none does. */
export function guessStage(status: string): Stage {
  const has = wordsIn(status);
  const tells = (stage: Exclude<Stage, 'draft'>): boolean => Object.values(WORDS[stage]).flat().some(has);
  if (tellsOutcome(status) || (tells('final') && !isYetToCome(status))) return 'final';
  return tells('review') ? 'review' : 'draft';
}
