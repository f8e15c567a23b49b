import type { AttributionForm, QuotedSourceKind } from '#core/domain/attribution.ts';

/** Who stands behind one mention: the words printed, and what is told of them. */
export type Who = {
  readonly printed: string;
  readonly name: string;
  readonly kind: QuotedSourceKind;
  readonly form: AttributionForm;
  readonly role?: string;
  readonly country?: string;
  readonly addressee?: string;
  readonly description?: string;
};
export type Passage = { readonly about: string; readonly text: string; readonly who: readonly Who[] };

const who = (
  printed: string,
  name: string,
  kind: QuotedSourceKind,
  form: AttributionForm = 'named',
  more: Pick<Who, 'role' | 'country' | 'addressee' | 'description'> = {},
): Who => ({ printed, name, kind, form, ...more });

/** Invented passages, most with several mentions; persons are invented, states and their bodies are real. */
export const PASSAGES: readonly Passage[] = [
  {
    about: 'surname, pronoun and office lead to the full name',
    text: 'Foreign Minister Pavel Sorin said the talks had failed. Sorin added that no date was set. He said the door stayed open. The minister warned that patience was running out.',
    who: ['Foreign Minister Pavel Sorin', 'Sorin', 'He', 'The minister'].map((printed) =>
      who(printed, 'Pavel Sorin', 'person', 'named', { role: 'Foreign Minister' }),
    ),
  },
  {
    about: 'an office with a country',
    text: 'Russian Foreign Minister Pavel Sorin said the talks had failed. Mr Sorin said he was ready to meet.',
    who: ['Russian Foreign Minister Pavel Sorin', 'Mr Sorin'].map((printed) =>
      who(printed, 'Pavel Sorin', 'person', 'named', { role: 'Russian Foreign Minister', country: 'RU' }),
    ),
  },
  {
    about: 'an acronym introduced in brackets',
    text: 'The Ardan Grid Authority (AGA) said the line was safe. The AGA said tests would go on. It added that no house lost power.',
    who: ['The Ardan Grid Authority (AGA)', 'The AGA', 'It'].map((printed) =>
      who(printed, 'Ardan Grid Authority', 'government'),
    ),
  },
  {
    about: 'capitals stand for governments',
    text: 'Moscow said the strike broke the truce. Beijing said it was concerned. Tehran warned that it would respond.',
    who: [
      who('Moscow', 'Russia', 'government', 'named', { country: 'RU' }),
      who('Beijing', 'China', 'government', 'named', { country: 'CN' }),
      who('Tehran', 'Iran', 'government', 'named', { country: 'IR' }),
    ],
  },
  {
    about: 'seats stand for those who sit there',
    text: 'The Kremlin said the date was not fixed. Downing Street said the plan would go ahead. The White House said it was watching closely.',
    who: [
      who('The Kremlin', 'Kremlin', 'government', 'named', { country: 'RU' }),
      who('Downing Street', 'Downing Street', 'government', 'named', { country: 'GB' }),
      who('The White House', 'White House', 'government', 'named', { country: 'US' }),
    ],
  },
  {
    about: 'Brussels with evidence',
    text: 'The European Union has fined the firm. Brussels said the rules were clear.',
    who: [who('Brussels', 'European Union', 'igo')],
  },
  {
    about: 'a ministry of the country the article was filed from',
    text: 'MOSCOW, May 3 (Ostra) — The Foreign Ministry said the talks had failed. The ministry said a note was sent.',
    who: ['The Foreign Ministry', 'The ministry'].map((printed) =>
      who(printed, 'Russian Foreign Ministry', 'government', 'named', { country: 'RU' }),
    ),
  },
  {
    about: 'a ministry printed in full',
    text: 'The Ministry of Defence of Ukraine said two drones were shot down. The ministry said nobody was hurt.',
    who: ['The Ministry of Defence of Ukraine', 'The ministry'].map((printed) =>
      who(printed, 'Ministry of Defence of Ukraine', 'government', 'named', { country: 'UA' }),
    ),
  },
  {
    about: 'two ministries keep apart',
    text: 'The Energy Ministry said prices would fall. The Finance Ministry said they would not. The energy ministry said it stood by its figures.',
    who: [
      who('The Energy Ministry', 'Energy Ministry', 'government'),
      who('The Finance Ministry', 'Finance Ministry', 'government'),
      who('The energy ministry', 'Energy Ministry', 'government'),
    ],
  },
  {
    about: 'the company',
    text: 'Landgrid Holdings said the outage was over. The company said it would pay damages. It said a report was due in May.',
    who: ['Landgrid Holdings', 'The company', 'It'].map((printed) =>
      who(printed, 'Landgrid Holdings', 'company'),
    ),
  },
  {
    about: 'a firm named after people',
    text: 'Lund & Daughters said the ovens were cold. The company said bread would come by lorry.',
    who: ['Lund & Daughters', 'The company'].map((printed) => who(printed, 'Lund & Daughters', 'company')),
  },
  {
    about: 'told an agency',
    text: 'A State Department official told Sputnik that the strike was precise. The diplomat said no civilians were hurt.',
    who: [
      who('A State Department official', 'State Department official', 'official', 'unnamed', {
        description: 'A State Department official',
        country: 'US',
        addressee: 'Sputnik',
      }),
      who('The diplomat', 'State Department official', 'official', 'unnamed', {
        country: 'US',
        description: 'The diplomat',
      }),
    ],
  },
  {
    about: 'told reporters',
    text: 'Mayor Ilse Roe told reporters that the town was empty. She told the Harrow Post she would stay.',
    who: [
      who('Mayor Ilse Roe', 'Ilse Roe', 'person', 'named', { role: 'Mayor', addressee: 'reporters' }),
      who('She', 'Ilse Roe', 'person', 'named', { role: 'Mayor', addressee: 'Harrow Post' }),
    ],
  },
  {
    about: 'in an interview with',
    text: 'Prices will fall, Livia Branten said in an interview with Telmark on Monday.',
    who: [who('Livia Branten', 'Livia Branten', 'person', 'named', { addressee: 'Telmark' })],
  },
  {
    about: 'an office in apposition',
    text: 'Dagny Holt, a hydrologist at the institute, said the figure proved little. Holt said more tests were needed.',
    who: ['Dagny Holt, a hydrologist at the institute,', 'Holt'].map((printed) =>
      who(printed, 'Dagny Holt', 'person', 'named', { role: 'hydrologist at the institute' }),
    ),
  },
  {
    about: 'an office before the name in apposition',
    text: 'The mayor of Haverwick, Bram Eskil, said the road was open. Eskil said buses would run.',
    who: ['The mayor of Haverwick, Bram Eskil,', 'Eskil'].map((printed) =>
      who(printed, 'Bram Eskil', 'person', 'named', { role: 'mayor of Haverwick' }),
    ),
  },
  {
    about: 'somebody who is not named',
    text: 'A senior official, who asked not to be named, said the report was late. Residents said they had heard nothing.',
    who: [
      who('A senior official, who asked not to be named,', 'senior official', 'official', 'unnamed', {
        description: 'A senior official, who asked not to be named',
      }),
      who('Residents', 'residents', 'group', 'collective'),
    ],
  },
  {
    about: 'bodies of several states',
    text: 'The World Health Organization said cases were falling. The WHO said masks were still needed. NATO said it was not involved.',
    who: [
      who('The World Health Organization', 'World Health Organization', 'igo'),
      who('The WHO', 'World Health Organization', 'igo'),
      who('NATO', 'NATO', 'igo'),
    ],
  },
  {
    about: 'a country is not a person of that name',
    text: 'Michael Jordan said the season was over. Jordan said he would rest.',
    who: ['Michael Jordan', 'Jordan'].map((printed) => who(printed, 'Michael Jordan', 'person')),
  },
  {
    about: 'a country that shares its name, with evidence',
    text: 'Georgia said its border was closed. Georgian officials said trucks had to wait in Tbilisi.',
    who: [
      who('Georgia', 'Georgia (country)', 'government', 'named', { country: 'GE' }),
      who('Georgian officials', 'Georgian officials', 'group', 'collective', { country: 'GE' }),
    ],
  },
  {
    about: 'Congress by the country of the article',
    text: 'WASHINGTON (Ostra) — Congress said it would not fund the wall. The Pentagon said troops would stay.',
    who: [
      who('Congress', 'US Congress', 'government', 'named', { country: 'US' }),
      who('The Pentagon', 'Pentagon', 'government', 'named', { country: 'US' }),
    ],
  },
  {
    about: 'a surname that is a common noun',
    text: 'Ansa Field, a lawyer, said the claim was sound. Field said the court would hear it in May.',
    who: ['Ansa Field, a lawyer,', 'Field'].map((printed) =>
      who(printed, 'Ansa Field', 'person', 'named', { role: 'lawyer' }),
    ),
  },
  {
    about: 'documents and media',
    text: 'The inspection report said the gauge was broken. Reuters reported that two men were held. Police said they were released.',
    who: [
      who('The inspection report', 'inspection report', 'document', 'document'),
      who('Reuters', 'Reuters', 'media', 'media'),
      who('Police', 'police', 'police', 'unnamed'),
    ],
  },
  {
    about: 'courts, parties and universities',
    text: 'The District Court of Ansel said the sale was void. The Labour Party said it would appeal. The University of Tolle said it took no side.',
    who: [
      who('The District Court of Ansel', 'District Court of Ansel', 'court'),
      who('The Labour Party', 'Labour Party', 'party'),
      who('The University of Tolle', 'University of Tolle', 'academic'),
    ],
  },
  {
    about: 'the army of a country',
    text: 'The Israeli army said it hit two sites. The army said a rocket fell in the sea. Hezbollah said it fired no rocket.',
    who: [
      who('The Israeli army', 'Israeli army', 'military', 'named', { country: 'IL' }),
      who('The army', 'Israeli army', 'military', 'named', { country: 'IL' }),
      who('Hezbollah', 'Hezbollah', 'body', 'named', { country: 'LB' }),
    ],
  },
  {
    about: 'the US under several names',
    text: 'The United States said the base was safe. The US said planes had left. Washington said talks would go on.',
    who: ['The United States', 'The US', 'Washington'].map((printed) =>
      who(printed, 'United States', 'government', 'named', { country: 'US' }),
    ),
  },
  {
    about: 'a spokeswoman of a body',
    text: 'State Department spokeswoman Ana Corvel said the offer stood. Corvel said a reply was awaited.',
    who: ['State Department spokeswoman Ana Corvel', 'Corvel'].map((printed) =>
      who(printed, 'Ana Corvel', 'person', 'named', {
        role: 'State Department spokeswoman',
        country: 'US',
      }),
    ),
  },
  {
    about: 'nobody',
    text: 'The plan was reportedly dropped in May.',
    who: [],
  },
];
