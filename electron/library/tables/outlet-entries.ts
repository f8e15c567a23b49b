import { createHash } from 'node:crypto';
import type { ReadArticle } from '../../core/domain/article.ts';
import type { Evidence } from '../../core/domain/evidence.ts';
import type { OutletEntry, OutletRow } from '../../core/domain/outlet-entry.ts';
import { matchKey } from '../../core/text/clean.ts';
import { contentHashInput } from '../../core/understand/duplicates/content-hash-input.ts';
import { outletAs } from '../../core/understand/field-corrections/outlet-as.ts';
import { outletAnew, refiledEvidence, type OutletWitness } from '../../core/understand/registered-outlet.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';
import type { ArticleTexts } from './article-text.ts';
import type { KnownKeys } from './known-keys.ts';
import type { Names } from './names.ts';

/** The analyst's own entries of the registry of outlets, and the outlets articles are filed under. */
export type OutletEntries = {
  own(): readonly OutletEntry[];
  rows(): readonly OutletRow[];
  /** Keeps an entry, and files the articles printed under any of its names under the first. */
  save(entry: OutletEntry, formerName: string | undefined): void;
  /** Takes an entry back: what was filed under it has the name again that it is printed with. */
  remove(name: string): void;
  forget(): void;
};

type WithoutAttributions = Omit<ReadArticle, 'attributions'>;

const UNSAID: Evidence = { from: 'registry', certainty: 'high' };

/** What is printed under the name before is filed under the new one from now on. */
function withFormerName(entry: OutletEntry, formerName: string | undefined): OutletEntry {
  const names = [entry.name, ...entry.aliases].map(matchKey);
  if (formerName === undefined || names.includes(matchKey(formerName))) return entry;
  return { ...entry, aliases: [...entry.aliases, formerName] };
}

/** Patched twice: one patch would mix what is new into what was there. */
const patching = (table: string, column: string, key: string): string =>
  `UPDATE ${table} SET ${column} = json_patch(
     json_patch(${column}, '{"outlet":null,"evidence":{"outlet":null}}'), json(?)) WHERE ${key} = ?`;

const patchOf = ({ value, evidence }: Partial<OutletWitness>): string =>
  JSON.stringify({ outlet: value ?? null, evidence: { outlet: evidence ?? null } });

export function outletEntries(
  connection: Connection,
  texts: ArticleTexts,
  outlets: Names,
  byContent: KnownKeys,
): OutletEntries {
  let known: readonly OutletEntry[] | undefined;

  const own = (): readonly OutletEntry[] =>
    (known ??= connection
      .rows('SELECT entry FROM outlet_entry ORDER BY name')
      .map((row) => JSON.parse(textAt(row, 0)) as OutletEntry));

  /** Articles are told apart by the outlet they were read with, so what identifies them changes with it. */
  const putRead = (articleId: number, text: WithoutAttributions, witness: Partial<OutletWitness>): void => {
    const { value, evidence } = witness;
    const { outlet: _outlet, ...others } = text;
    const { outlet: _evidence, ...otherEvidence } = text.evidence;
    const refiled: ReadArticle = {
      ...others,
      ...(value !== undefined && { outlet: value }),
      evidence: { ...otherEvidence, ...(evidence !== undefined && { outlet: evidence }) },
      attributions: [],
    };
    const contentHash = createHash('sha256').update(contentHashInput(refiled)).digest('hex');
    byContent.add('content', contentHash, articleId);
    connection.run('UPDATE article_text SET content_hash = ? WHERE id = ?', contentHash, articleId);
    connection.run(patching('article_read', 'article', 'article_id'), patchOf(witness), articleId);
  };
  const putShown = (articleId: number, witness: Partial<OutletWitness>): void => {
    const outletId = witness.value === undefined ? null : outlets.id(witness.value.name);
    connection.run('UPDATE article SET outlet_id = ? WHERE id = ?', outletId, articleId);
    connection.run(patching('article_text', 'particulars', 'id'), patchOf(witness), articleId);
  };
  /** Does it to the outlet that was read and to the one that is shown; the analyst may have corrected the latter. */
  const put = (
    articleId: number,
    keys: ReadonlySet<string>,
    anew: (text: WithoutAttributions) => Partial<OutletWitness> | undefined,
  ): void => {
    const isFiled = (text: WithoutAttributions | undefined): text is WithoutAttributions =>
      text?.outlet !== undefined && keys.has(matchKey(text.outlet.name));
    const [read, shown] = [texts.asRead(articleId), texts.get(articleId)];
    const [ofRead, ofShown] = [isFiled(read) && anew(read), isFiled(shown) && anew(shown)];
    if (isFiled(read) && ofRead) putRead(articleId, read, ofRead);
    if (ofShown) putShown(articleId, ofShown);
  };
  const witnessOf = (text: WithoutAttributions): OutletWitness | undefined =>
    text.outlet && { value: text.outlet, evidence: text.evidence.outlet ?? UNSAID };

  const refiled = (text: WithoutAttributions, entry: OutletEntry): Partial<OutletWitness> => {
    const { name, country, mediaType } = entry;
    const witness = witnessOf(text);
    const value = {
      ...text.outlet,
      name,
      ...(country !== undefined && { country }),
      ...(mediaType !== undefined && { mediaType }),
    };
    const isOwnWord = witness === undefined || witness.evidence.from === 'correction';
    return { value, evidence: isOwnWord ? (witness?.evidence ?? UNSAID) : refiledEvidence(witness, name) };
  };
  /** What the entry said of country and media type goes with it. */
  const givenBack = (text: WithoutAttributions, entry: OutletEntry): Partial<OutletWitness> | undefined => {
    const witness = witnessOf(text);
    if (witness === undefined) return undefined;
    if (witness.evidence.from === 'correction') {
      return { value: outletAs(witness.value.name, own()), evidence: witness.evidence };
    }
    const { country, mediaType, ...value } = witness.value;
    const kept = {
      ...value,
      ...(country !== undefined && country !== entry.country && { country }),
      ...(mediaType !== undefined && mediaType !== entry.mediaType && { mediaType }),
    };
    return outletAnew({ ...witness, value: kept }, text.url, own()) ?? {};
  };
  /** Articles shown or read under one of the names; few are read under another than they are shown under. */
  const articlesNamed = (keys: ReadonlySet<string>): readonly number[] => {
    const shown = connection
      .rows('SELECT id, name FROM outlet')
      .filter((row) => keys.has(matchKey(textAt(row, 1))))
      .flatMap((row) => connection.rows('SELECT id FROM article WHERE outlet_id = ?', numberAt(row, 0)));
    const read = connection
      .rows(`SELECT article_id, article ->> '$.outlet.name' AS name FROM article_read WHERE name IS NOT NULL`)
      .filter((row) => keys.has(matchKey(textAt(row, 1))));
    return [...new Set([...shown, ...read].map((row) => numberAt(row, 0)))];
  };

  return {
    own,
    rows: () => {
      const entries = new Map(own().map((entry) => [entry.name, entry]));
      const counted = new Map(
        connection
          .rows(
            `SELECT outlet.name, count(article.id) FROM outlet LEFT JOIN article ON outlet_id = outlet.id
             GROUP BY outlet.id`,
          )
          .map((row) => [textAt(row, 0), numberAt(row, 1)]),
      );
      const names = [...new Set([...entries.keys(), ...counted.keys()])];
      return names
        .map((name) => ({
          ...(entries.get(name) ?? { name, aliases: [], domains: [] }),
          isOwn: entries.has(name),
          articles: counted.get(name) ?? 0,
        }))
        .filter(({ isOwn, articles }) => isOwn || articles > 0);
    },
    save: (asked, formerName) => {
      const entry = withFormerName(asked, formerName);
      if (formerName !== undefined && formerName !== entry.name) {
        connection.run('DELETE FROM outlet_entry WHERE name = ?', formerName);
      }
      connection.run(
        'INSERT OR REPLACE INTO outlet_entry (name, entry) VALUES (?, ?)',
        entry.name,
        JSON.stringify(entry),
      );
      known = undefined;
      const keys = new Set([entry.name, ...entry.aliases, formerName ?? entry.name].map(matchKey));
      for (const id of articlesNamed(keys)) put(id, keys, (text) => refiled(text, entry));
    },
    remove: (name) => {
      const entry = own().find((one) => one.name === name);
      connection.run('DELETE FROM outlet_entry WHERE name = ?', name);
      known = undefined;
      if (entry === undefined) return;
      const keys = new Set([matchKey(name)]);
      for (const id of articlesNamed(keys)) put(id, keys, (text) => givenBack(text, entry));
    },
    forget: () => {
      known = undefined;
    },
  };
}
