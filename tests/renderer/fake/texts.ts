/**
 * Texts of the invented library, with statements written in: {s:who} {c:cue} {d:direct} {i:indirect}, each group of one
 * statement numbered. The generator turns them into plain text and offsets.
 */
export type Draft = {
  readonly headline: string;
  readonly standfirst?: string;
  readonly paragraphs: readonly string[];
};

export const LONG_READ: Draft = {
  headline: 'Minister: the drains report “never reached my desk”',
  paragraphs: [
    'Public works minister {1s:Ilse Marwen} {1c:said} on Wednesday {1i:she had not been given a 2024 inspection report that warned of blocked drains inside Marren Dam}, two years before seepage forced 9,400 people out of Haverwick.',
    '{2s:The report}, seen by this newspaper, {2c:states} that {2i:three of eleven drains} “{2d:no longer carry water}” and {3c:recommends} {3i:that the reservoir be held four metres lower until they are cleared}.',
    '“{4d:It never reached my desk, and it should have},” {4s:Marwen} {4c:told} reporters outside the ministry on Wednesday evening.',
    '{5s:A ministry official}, who asked not to be named because the file is under review, {5c:said} {5i:a summary had arrived in March 2025}. “{6d:It was on the list. Whether anybody opened it is another question},” {6s:the official} {6c:said}.',
    '{7s:Orrin Valley Power}, which runs Marren Dam, {7c:said} {7i:it had carried out every recommendation addressed to it}. {8s:The company} {8c:denied} {8i:that the water had been kept high to sell more power}.',
    '“{9d:On Sunday they told us it was safe},” {9c:said} {9s:Bram Eskil}, mayor of Haverwick. “{9d:On Tuesday they told us to run.}”',
    'Residents gathered at the sports hall in Lowmoor, where the town has lived since the evacuation. {10s:One of them}, a baker, {10c:said} {10i:nobody had come to explain anything}.',
    '{11s:Dagny Holt}, a hydrologist at Osterlo Technical University, {11c:called} the sequence “{11d:a failure of the paperwork, not of the concrete}”. She was among the first to ask, in 2024, why the drains had not been tested.',
    'The inquiry opens in Osterlo next week. It will hear from the inspector who wrote the report, from the operator and from the ministry, and is to finish before the winter.',
  ],
};

/** Patterns for the many: {place}, {who}, {role}, {n} are filled in. */
export const TOPIC_DRAFTS: Readonly<Record<string, readonly Draft[]>> = {
  marren: [
    {
      headline: 'Engineers lower Marren reservoir by {n} centimetres',
      paragraphs: [
        'Pumps at Marren Dam ran through the night. {1s:{who}}, {role}, {1c:said} {1i:the reservoir had been lowered by {n} centimetres since the morning}.',
        '“{2d:We are ahead of the water, and we mean to stay there},” {2s:{who}} {2c:said}.',
        'The road below the dam stays closed.',
      ],
    },
    {
      headline: 'Haverwick waits for word from the dam',
      paragraphs: [
        'Families from Haverwick spent another night in {place}. {1s:Residents} {1c:said} {1i:they had been told nothing since Sunday}.',
        '“{2d:We want a date, that is all},” {2c:said} {2s:{who}}, {role}.',
      ],
    },
    {
      headline: 'What {who} knew about Marren, and when',
      paragraphs: [
        '{1s:A ministry official} {1c:said} {1i:the warning had been passed on within a week}.',
        '{2s:{who}} {2c:denied} {2i:that anything had been held back}.',
        'The inspection report of 2024 {3c:lists} {3i:three drains that carry no water}.',
      ],
    },
    {
      headline: 'Operator says monitoring at Marren met every rule',
      paragraphs: [
        '{1s:Orrin Valley Power} {1c:said} on {place} {1i:its instruments had worked without a fault}. {2s:The company} {2c:added} {2i:that readings were public}.',
        '{3s:{who}}, {role}, {3c:called} the readings “{3d:public in the sense that nobody could find them}”.',
      ],
    },
    {
      headline: 'Insurers count the cost below Marren Dam',
      paragraphs: [
        'Claims from Haverwick reached {n} million this week. “{1d:It is the largest event we have had},” {1s:{who}} {1c:told} a meeting in {place}.',
      ],
    },
  ],
  port: [
    {
      headline: 'Dockers at Port Ansel vote to walk out again',
      paragraphs: [
        'Cranes at Port Ansel stood still for {n} hours. {1s:The dockers’ union} {1c:said} {1i:the offer was no better than the last}.',
        '“{2d:We can wait},” {2s:{who}} {2c:said}.',
      ],
    },
    {
      headline: 'Containers for Port Ansel sent to Skarra',
      paragraphs: [
        '{1s:Shippers} {1c:said} {1i:{n} vessels had been turned away}. {2s:{who}}, {role}, {2c:warned} {2i:that empty shelves would follow within days}.',
      ],
    },
  ],
  grid: [
    {
      headline: 'Grid reform bill back in parliament',
      paragraphs: [
        'The bill on the grid returns with a clause on dams. {1s:{who}}, {role}, {1c:said} {1i:it would pass before the winter}.',
      ],
    },
    {
      headline: 'Opposition seeks {n} changes to grid bill',
      paragraphs: [
        '“{1d:It moves the costs and leaves the risks},” {1s:{who}} {1c:told} the chamber in {place}.',
      ],
    },
  ],
  barley: [
    {
      headline: 'Barley rust found in {n} more districts',
      paragraphs: [
        '{1s:Inspectors} {1c:said} {1i:rust had been found near {place}}. “{2d:It came with the warm nights},” {2s:{who}} {2c:said}.',
      ],
    },
  ],
  ferries: [
    {
      headline: 'Coastal ferries to get {n} electric ships',
      paragraphs: ['{1s:The ferry company} {1c:said} {1i:the ships would sail from {place}}.'],
    },
  ],
  rail: [
    {
      headline: 'Rail line to {place} closed for {n} days',
      paragraphs: ['{1s:The railway} {1c:announced} {1i:buses in the place of trains}.'],
    },
  ],
  other: [
    {
      headline: 'Council in {place} votes on a new library',
      paragraphs: ['{1s:{who}}, {role}, {1c:said} {1i:the doors would open in {n} months}.'],
    },
    {
      headline: '{place} wins by a late goal',
      paragraphs: ['A crowd of {n}00 saw it. “{1d:We never stopped running},” {1s:{who}} {1c:said}.'],
    },
    {
      headline: 'Warm September ends with rain in {place}',
      paragraphs: ['Up to {n} millimetres fell by noon. The forecast is dry.'],
    },
    {
      headline: 'Hospital in {place} opens its new wing',
      paragraphs: ['{1s:{who}} {1c:thanked} the builders and {2c:said} {2i:{n} beds were ready}.'],
    },
    {
      headline: 'Market prices in {place} rise for the {n}th week',
      paragraphs: ['Bread and milk led the rise, {1c:according to} {1s:the statistics office}.'],
    },
  ],
};
