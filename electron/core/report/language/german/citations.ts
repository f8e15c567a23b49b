import type { ReportWords } from '../report-words.ts';

/** What citation styles put between what an article gives, in German. */
export const citations: ReportWords['citations'] = {
  noYear: 'o. D.',
  anonymous: 'O. V.',
  apa: { ofTwo: ' & ', ofMany: ' & ' },
  chicago: ' und ',
  harvard: ' und ',
  ieee: { ofTwo: ' und ', ofMany: ' und ' },
  ended: (headline) => `„${headline}“`,
  harvardTitle: (headline) => `„${headline}“,`,
  ieeeTitle: (headline) => `„${headline}“,`,
  availableAt: (link) => `Verfügbar unter: ${link}.`,
  online: (link) => `[Online]. Verfügbar: ${link}`,
};
