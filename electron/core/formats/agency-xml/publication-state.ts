import type { ArticleStatus, Relation } from '../../domain/article.ts';

/** What an item says of its own standing, and of what it does to an earlier one. */
export type Standing = { readonly status?: ArticleStatus; readonly relation?: Relation };

const BY_CODE: readonly (readonly [RegExp, Standing])[] = [
  [/^(?:cancell?ed|killed|kill|withheld|withdrawn|retracted|deleted?)$/, withdrawn()],
  [/^(?:embargoed|embargo|hold)$/, { status: 'embargoed' }],
  [/^(?:corrected|corrections?|correct|rectif(?:y|ication)|corr)$/, corrected()],
  [/^(?:updated?|rectified|writethru|write-through)$/, updated()],
  [/^usable$/, { status: 'usable' }],
];

/** Words with which notes to desks open when they do something to an earlier article. */
const BY_NOTE: readonly (readonly [RegExp, Standing])[] = [
  [/^(?:mandatory )?(?:kill\b|withdraw|annul|storno\b|zurückgezogen)/i, withdrawn()],
  [
    /^(?:(?:re)?corrects?\b|correction\b|corr\b|korrektur\b|berichtig|rectificat|corrige\b|rättelse|rettelse|korjaus)/i,
    corrected(),
  ],
  [
    /^(?:strictly )?(?:embargo|sperrfrist|not (?:for|to be) (?:use|publi|release)\w* before)/i,
    { status: 'embargoed' },
  ],
  [
    /^(?:updat|adds?\b|recasts?\b|rewrites?\b|new throughout|writes through|aktualisier|ergänzt|neu:|mise à jour|uppdater|oppdater)/i,
    updated(),
  ],
];

/** What a code says: "usable", "stat:canceled", "sig:correction", "Update". */
export function standingOfCode(code: string | undefined): Standing {
  const bare = code?.toLowerCase().replace(/^.*:/, '').trim() ?? '';
  return BY_CODE.find(([pattern]) => pattern.test(bare))?.[1] ?? {};
}

/** What a note to desks says of the article it stands by. */
export function standingOfNote(note: string): Standing {
  const text = note.replace(
    /^[\s(*:–—-]*(?:(?:eds|editors?|note to (?:editors|desks)|achtung|attention)\b[\s:,–—-]*)?/i,
    '',
  );
  return BY_NOTE.find(([pattern]) => pattern.test(text))?.[1] ?? {};
}

/** The weightiest of several: what is withdrawn stays so, and "usable" gives way to anything that says more. */
export function strongest(standings: readonly Standing[]): Standing {
  const order: readonly (ArticleStatus | undefined)[] = [
    'withdrawn',
    'embargoed',
    'corrected',
    'updated',
    'usable',
  ];
  const status = order.find((one) => standings.some((standing) => standing.status === one));
  const kinds = ['withdraws', 'corrects', 'updates'] as const;
  const relations = standings.flatMap(({ relation }) => (relation === undefined ? [] : [relation]));
  const kind = kinds.find((one) => relations.some((relation) => relation.kind === one));
  const providerId = relations.find((relation) => relation.providerId !== undefined)?.providerId;
  return {
    ...(status === undefined ? {} : { status }),
    ...(kind === undefined
      ? {}
      : { relation: { kind, ...(providerId === undefined ? {} : { providerId }) } }),
  };
}

function withdrawn(): Standing {
  return { status: 'withdrawn', relation: { kind: 'withdraws' } };
}

function corrected(): Standing {
  return { status: 'corrected', relation: { kind: 'corrects' } };
}

function updated(): Standing {
  return { status: 'updated', relation: { kind: 'updates' } };
}
