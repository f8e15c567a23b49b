import { VOICE_DAYS } from '../../../domain/signals.ts';

/** The rules by which is counted, as `core/measures` and `core/domain` have them, in French. */
export const UNIQUE =
  'Les articles presque identiques forment un groupe de doublons\u00a0; sans doublons, chaque groupe compte une fois.';
export const ARTICLES = 'Une publication est un article\u00a0; chaque reprise compte pour elle-même.';
export const SHARE =
  'Articles de la sélection ÷ tous les articles de la bibliothèque sur le même intervalle ou la même période.';
export const SHARE_OF_VOICE =
  'Articles sur un thème ÷ articles sur l’un des thèmes comparés, sur la même période\u00a0; bruts et sans doublons. Un article sur deux thèmes compte une fois dans l’ensemble et une fois pour chacun, si bien que les parts peuvent dépasser 100\u00a0% au total.';
export const VOICE_SHARE =
  'Déclarations attribuées à une source citée ÷ toutes les déclarations attribuées à une source, dans les mêmes articles.';
export const NEW_VOICES = `Une nouvelle voix est une source citée connue par son nom, dont la première déclaration datée parmi ces articles, dans cette bibliothèque, tombe dans la période considérée\u00a0: celle choisie, sinon les ${String(VOICE_DAYS)} derniers jours qui contiennent des articles.`;
export const REPORTING =
  'Déclarations qui rapportent ce qui a été dit. Ce que quelqu’un veut, pense ou projette (attitudes) est laissé de côté.';
export const SAME_THING =
  'Des déclarations portent sur la même chose quand elles ont en commun trois mots porteurs de sens, et au moins la moitié de ceux de la plus courte. Ce sont des redites quand elles en partagent les quatre cinquièmes, avec les mêmes chiffres et sans démenti. Elles divergent quand leurs chiffres diffèrent, ou quand l’une dément ce que dit l’autre.';
