import type { ReportWords } from '../report-words.ts';

/** What citation styles put between what an article gives, in Spanish. */
export const citations: ReportWords['citations'] = {
  noYear: 's.\u00a0f.',
  anonymous: 'Anónimo',
  apa: { ofTwo: ' y ', ofMany: ' y ' },
  chicago: ' y ',
  harvard: ' y ',
  ieee: { ofTwo: ' y ', ofMany: ' y ' },
  ended: (headline) => `«${headline}»`,
  harvardTitle: (headline) => `«${headline}»,`,
  ieeeTitle: (headline) => `«${headline}»,`,
  availableAt: (link) => `Disponible en: ${link}.`,
  online: (link) => `[En línea]. Disponible: ${link}`,
};
