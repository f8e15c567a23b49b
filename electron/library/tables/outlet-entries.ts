import { createHash } from 'node:crypto';
import type { ReadArticle } from '../../core/domain/article.ts';
import type { Evidence } from '../../core/domain/evidence.ts';
import type { OutletEntry, OutletRow } from '../../core/domain/outlet-entry.ts';
import { matchKey } from '../../core/text/clean.ts';
import { contentHashInput } from '../../core/understand/duplicates/content-hash-input.ts';
import { outletAnew, refiledEvidence, type OutletWitness } from '../../core/understand/registered-outlet.ts';
import type { Connection } from '../sql/connection.ts';
import { numberAt, textAt } from '../sql/row.ts';
import type { ArticleTexts } from './article-text.ts';
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

export function outletEntries(connection: Connection, texts: ArticleTexts, outlets: Names): OutletEntries {
  let known: readonly OutletEntry[] | undefined;

  const own = (): readonly OutletEntry[] =>
    (known ??= connection
      .rows('SELECT entry FROM outlet_entry ORDER BY name')
      .map((row) => JSON.parse(textAt(row, 0)) as OutletEntry));

  /** Articles are told apart by their outlet among other things, so what identifies them changes with it. */
  const put = (
    articleId: number,
    text: WithoutAttributions,
    { value, evidence }: Partial<OutletWitness>,
  ): void => {
    const { outlet: _outlet, ...others } = text;
    const { outlet: _evidence, ...otherEvidence } = text.evidence;
    const refiled: ReadArticle = {
      ...others,
      ...(value !== undefined && { outlet: value }),
      evidence: { ...otherEvidence, ...(evidence !== undefined && { outlet: evidence }) },
      attributions: [],
    };
    const outletId = value === undefined ? null : outlets.id(value.name);
    connection.run('UPDATE article SET outlet_id = ? WHERE id = ?', outletId, articleId);
    connection.run(
      // Patched twice: one patch would mix what is new into what was there.
      `UPDATE article_text SET content_hash = ?, particulars = json_patch(
         json_patch(particulars, '{"outlet":null,"evidence":{"outlet":null}}'), json(?)) WHERE id = ?`,
      createHash('sha256').update(contentHashInput(refiled)).digest('hex'),
      JSON.stringify({ outlet: value ?? null, evidence: { outlet: evidence ?? null } }),
      articleId,
    );
  };
  const witnessOf = (text: WithoutAttributions): OutletWitness | undefined =>
    text.outlet && { value: text.outlet, evidence: text.evidence.outlet ?? UNSAID };

  const refile = (articleId: number, entry: OutletEntry): void => {
    const text = texts.get(articleId);
    if (text === undefined) return;
    const { name, country, mediaType } = entry;
    const witness = witnessOf(text);
    const value = {
      ...text.outlet,
      name,
      ...(country !== undefined && { country }),
      ...(mediaType !== undefined && { mediaType }),
    };
    put(articleId, text, {
      value,
      evidence: witness === undefined ? UNSAID : refiledEvidence(witness, name),
    });
  };
  /** What the entry said of country and media type goes with it. */
  const giveBack = (articleId: number, entry: OutletEntry): void => {
    const text = texts.get(articleId);
    const witness = text && witnessOf(text);
    if (text === undefined || witness === undefined) return;
    const { country, mediaType, ...value } = witness.value;
    const kept = {
      ...value,
      ...(country !== undefined && country !== entry.country && { country }),
      ...(mediaType !== undefined && mediaType !== entry.mediaType && { mediaType }),
    };
    put(articleId, text, outletAnew({ ...witness, value: kept }, text.url, own()) ?? {});
  };
  const named = (entry: OutletEntry, formerName: string | undefined): readonly number[] => {
    const keys = new Set(
      [entry.name, ...entry.aliases, ...(formerName === undefined ? [] : [formerName])].map(matchKey),
    );
    return connection
      .rows('SELECT id, name FROM outlet')
      .filter((row) => keys.has(matchKey(textAt(row, 1))))
      .map((row) => numberAt(row, 0));
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
      for (const from of named(entry, formerName)) {
        const articles = connection.rows('SELECT id FROM article WHERE outlet_id = ?', from);
        for (const row of articles) refile(numberAt(row, 0), entry);
      }
    },
    remove: (name) => {
      const entry = own().find((one) => one.name === name);
      connection.run('DELETE FROM outlet_entry WHERE name = ?', name);
      known = undefined;
      if (entry === undefined) return;
      const articles = connection.rows('SELECT id FROM article WHERE outlet_id = ?', outlets.id(name));
      for (const row of articles) giveBack(numberAt(row, 0), entry);
    },
    forget: () => {
      known = undefined;
    },
  };
}
