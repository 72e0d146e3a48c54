import { type Stage, statusKey } from './workflow';

/** Words in statuses that tell a stage, as `statusKey` has them, by language. Every other word is a draft's. */
const WORDS: Readonly<Record<Exclude<Stage, 'draft'>, Readonly<Record<string, readonly string[]>>>> = {
  final: {
    English: ['done', 'final', 'finished', 'finalized', 'complete', 'completed', 'published', 'approved', 'accepted'],
    'English, of proposals': [
      'reviewed',
      'implemented',
      'shipped',
      'closed',
      'archived',
      'released',
      'evergreen',
      'superseded',
    ],
    'English, of decisions': ['rejected', 'deprecated', 'resolved', 'merged', 'verified'],
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

/** The stage that the words of a status tell; draft where none does. */
export function guessStage(status: string): Stage {
  const key = statusKey(status);
  const words = key.split(/[^\p{L}\p{N}]+/u);
  const has = (word: string): boolean => (NO_BLANKS.test(word) ? key.includes(word) : words.includes(word));
  const tells = (stage: Exclude<Stage, 'draft'>): boolean => Object.values(WORDS[stage]).flat().some(has);
  if (tells('final') && !NOT_YET.some(has) && !key.includes('未')) return 'final';
  return tells('review') ? 'review' : 'draft';
}
