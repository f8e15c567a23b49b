import { createHash } from 'node:crypto';
import type { ReadArticle } from '../../core/domain/article.ts';
import type { OutletEntry, OutletRow } from '../../core/domain/outlet-entry.ts';
import { matchKey } from '../../core/text/clean.ts';
import { contentHashInput } from '../../core/understand/duplicates/content-hash-input.ts';
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
  remove(name: string): void;
  forget(): void;
};

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
  const refile = (articleId: number, entry: OutletEntry, outletId: number): void => {
    const text = texts.get(articleId);
    if (text === undefined) return;
    const { name, country, mediaType } = entry;
    const printed = text.outlet?.name;
    const outlet = {
      ...text.outlet,
      name,
      ...(country !== undefined && { country }),
      ...(mediaType !== undefined && { mediaType }),
    };
    const note = printed === undefined || printed === name ? {} : { note: `Printed as ${printed}` };
    const evidence = {
      ...text.evidence,
      outlet: { ...(text.evidence.outlet ?? { from: 'registry', certainty: 'high' }), ...note },
    };
    const refiled: ReadArticle = { ...text, outlet, evidence, attributions: [] };
    connection.run('UPDATE article SET outlet_id = ? WHERE id = ?', outletId, articleId);
    connection.run(
      `UPDATE article_text SET content_hash = ?,
         particulars = json_set(particulars, '$.outlet', json(?), '$.evidence', json(?)) WHERE id = ?`,
      createHash('sha256').update(contentHashInput(refiled)).digest('hex'),
      JSON.stringify(outlet),
      JSON.stringify(evidence),
      articleId,
    );
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
      const outletId = outlets.id(entry.name);
      for (const from of named(entry, formerName)) {
        const articles = connection.rows('SELECT id FROM article WHERE outlet_id = ?', from);
        for (const row of articles) refile(numberAt(row, 0), entry, outletId);
      }
    },
    remove: (name) => {
      connection.run('DELETE FROM outlet_entry WHERE name = ?', name);
      known = undefined;
    },
    forget: () => {
      known = undefined;
    },
  };
}
