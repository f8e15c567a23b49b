/** What citation styles put between what an article gives. */
export const citations = {
  noYear: 'n.d.',
  anonymous: 'Anon.',
  /** Before the last of several people. */
  apa: { ofTwo: ', & ', ofMany: ', & ' },
  chicago: ', and ',
  harvard: ' and ',
  ieee: { ofTwo: ' and ', ofMany: ', and ' },
  /** Titles with the mark that ends them inside of the quotation marks, or outside. */
  ended: (headline: string) => `“${headline}”`,
  harvardTitle: (headline: string) => `‘${headline}’,`,
  ieeeTitle: (headline: string) => `“${headline},”`,
  availableAt: (url: string) => `Available at: ${url}.`,
  online: (url: string) => `[Online]. Available: ${url}`,
};
