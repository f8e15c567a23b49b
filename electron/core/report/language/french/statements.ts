import { assertNever } from '../../../result.ts';
import { countedIn, type Figures } from '../nouns.ts';
import type { ReportWords } from '../report-words.ts';

export const VOICES =
  'la plus récente déclaration de chacune des sources les plus citées, directe si possible';

/** Statements, how texts spread, and what happened in a story, in French. */
export function statements(figures: Figures): ReportWords['statements'] {
  const { count } = figures;
  const counted = countedIn(figures, (value) => value < 2);
  const statementsOf = (statements: number): string => counted(statements, 'déclaration', 'déclarations');
  const articlesOf = (articles: number): string => counted(articles, 'article', 'articles');
  return {
    statements: statementsOf,
    partOf: (shown, all, link) => `${count(shown)} sur ${link(statementsOf(all))}`,
    voices: VOICES,
    moreOf: (rest, name) =>
      `${counted(rest, 'autre déclaration', 'autres déclarations')} de ${name} en annexe C, redites comprises.`,
    firstQuoted: (when, voices) => `Citées pour la première fois, ${when}\u00a0: ${count(voices)}`,
    onOthers: 'déjà citée sur d’autres sujets',
    moreVoices: (rest) => `${counted(rest, 'autre', 'autres')} dans le classeur`,
    as: (role) => `en tant que ${role}`,
    again: (others) => `Redit presque à l’identique\u00a0: ${others}`,
    differs: (from, difference) => `Diverge de ${from}\u00a0: ${difference}`,
    difference: (difference) => {
      switch (difference.kind) {
        case 'denial':
          return difference.how === 'contradicts' ? 'l’une contredit l’autre' : 'l’une dément en partie';
        case 'figure':
          return `${difference.how === 'updates' ? 'mise à jour, ' : ''}chiffres\u00a0: ${difference.was.join(', ')} contre ${difference.is.join(', ')}`;
        default:
          return assertNever(difference);
      }
    },
    inTime: (total, quotedSource) => `${total} de ${quotedSource} dans l’ordre chronologique`,
    noRepeats: 'aucune n’en répète une autre presque mot pour mot',
    folded: (printed, repeats) =>
      `${counted(printed, 'imprimée', 'imprimées')}, ${counted(repeats, 'redite regroupée', 'redites regroupées')} avec elles`,
    notFolded: 'les redites ne sont pas regroupées\u00a0: il y a trop de déclarations à comparer',
    withRepeats: 'Les redites figurent avec la déclaration qu’elles répètent.',
    firstOf: (read, total) =>
      `Les ${count(read)} premières sur ${count(total)} sont imprimées\u00a0: choisir une période plus courte pour les autres.`,
    firstPrinted: (read) =>
      `Les ${count(read)} premières sont imprimées\u00a0: choisir une période plus courte pour les autres.`,
    aliases: (names, more) =>
      `Aussi sous le nom de ${names.join(', ')}${more > 0 ? ` et ${counted(more, 'autre nom', 'autres noms')}` : ''}.`,
    roles: (roles) => `Qualité imprimée\u00a0: ${roles.join('\u00a0; ')}.`,
    events: {
      first: 'premier dans cette bibliothèque',
      text: '',
      corrected: 'rectifié',
      withdrawn: 'retiré',
      merged: 'sujets réunis',
      split: 'sujet scindé',
    },
    noTime: { word: 'Sujets', mail: 'Par règle' },
    merged: (articles, words) =>
      `Selon ses règles, Sourceline a réuni à ce sujet un autre sujet de ${articlesOf(articles)}${words === '' ? '' : `\u00a0; mots\u00a0: ${words}`}`,
    split: (articles, words) =>
      `Selon ses règles, Sourceline a séparé ${articlesOf(articles)} de ce sujet${words === '' ? '' : `\u00a0; mots\u00a0: ${words}`}`,
    otherHeadline: 'autre titre',
    cuts: (cuts) => counted(cuts, 'coupe', 'coupes'),
    additions: (additions) => counted(additions, 'ajout', 'ajouts'),
    dropped: (statements) => counted(statements, 'déclaration supprimée', 'déclarations supprimées'),
    unchanged: 'inchangé',
    wordsKept: (share) => `${share} des mots conservés`,
    compared: (copies) => `sur ${counted(copies, 'comparée', 'comparées')}`,
    spread: 'Les textes les plus repris.',
    spreadRule:
      'Délai\u00a0: jusqu’à la première reprise, la moitié et la dernière de celles qui indiquent l’heure. Modifié\u00a0: nombre de reprises avec un autre titre, des coupes ou des ajouts\u00a0; déclarations supprimées par l’ensemble des reprises.',
    about: (delay) => `environ ${delay}`,
    units: { days: 'j', hours: 'h', minutes: 'min' },
    sameDay: 'le jour même',
    days: (days) => counted(days, 'jour', 'jours'),
    delayUnknown: 'délai inconnu',
  };
}
