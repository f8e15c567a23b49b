import type { ReportWords } from '../report-words.ts';

/** What citation styles put between what an article gives, in French. */
export const citations: ReportWords['citations'] = {
  noYear: 's.\u00a0d.',
  anonymous: 'Anonyme',
  apa: { ofTwo: ' et ', ofMany: ' et ' },
  chicago: ' et ',
  harvard: ' et ',
  ieee: { ofTwo: ' et ', ofMany: ' et ' },
  ended: (headline) => `«\u00a0${headline}\u00a0»`,
  harvardTitle: (headline) => `«\u00a0${headline}\u00a0»,`,
  ieeeTitle: (headline) => `«\u00a0${headline}\u00a0»,`,
  availableAt: (link) => `Disponible à l’adresse\u00a0: ${link}.`,
  online: (link) => `[En ligne]. Disponible\u00a0: ${link}`,
};
