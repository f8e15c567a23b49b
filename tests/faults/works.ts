import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '../../electron/core/import-ports.ts';
import type { LibraryKey } from '../../electron/core/domain/library-key.ts';
import type { Library } from '../../electron/core/ports.ts';
import { readPortion } from '../../electron/core/read-portion.ts';
import { readBytes } from '../../electron/core/read.ts';
import { buildReport } from '../../electron/core/report/build-report.ts';
import { issuedFigures } from '../../electron/core/report/issued-figures.ts';
import { htmlReport } from '../../electron/core/report/html.ts';
import type { ReportSpec } from '../../electron/core/domain/report.ts';
import type { Result } from '../../electron/core/result.ts';
import { createArticleFiler } from '../../electron/import/article-filer.ts';
import { createImporter } from '../../electron/import/importer.ts';
import { rebuildArticles } from '../../electron/import/rebuild-articles.ts';
import { restoreArchive } from '../../electron/library/archive/restore-archive.ts';
import { writeArchive } from '../../electron/library/archive/write-archive.ts';
import { convertLibrary } from '../../electron/library/encryption/convert.ts';
import type { KeyFile } from '../../electron/library/encryption/key-file-form.ts';
import { KEY_FILE_NAME } from '../../electron/library/encryption/key-file.ts';
import { unlockLibrary } from '../../electron/library/encryption/protection.ts';
import { compactLibrary } from '../../electron/library/compact.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openRebuilding } from '../../electron/library/rebuild/open-rebuilding.ts';
import { writeWholeFile } from '../../electron/shell/write-whole-file.ts';
import { hashOf, keepBatch, NOW, PASSPHRASE } from './kept-text.ts';

/** Where a work is done, what else it needs, and whom it tells what is durable. */
export type Site = {
  readonly folder: string;
  readonly beside: string;
  readonly sqlJsFolder: string;
  /** Called only once what it tells would survive a kill. */
  tell(done: string): void;
};

/** Reads on this thread. */
const reader: Reader = { read: readBytes, readPortion, close: () => Promise.resolve() };
const clock = { now: () => NOW };
const UNHURRIED = { onprogress: () => undefined, isStopped: () => false };

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function opened({ folder, sqlJsFolder }: Site): Promise<Library> {
  const key = await keyOf(folder);
  const library = must(await openLibrary(folder, { sqlJsFolder, clock, zone: 'UTC', key }));
  if (library.info().isReadOnly) throw new Error('Somebody else writes it');
  return library;
}

/** Of an encrypted library; one in clear has none. */
async function keyOf(folder: string): Promise<LibraryKey | undefined> {
  return must(await unlockLibrary(folder, { passphrase: PASSPHRASE }));
}

/** What is done over and over until a kill comes; each goes on where the one before was killed. */
export const WORKS: Readonly<Record<string, (site: Site) => Promise<void>>> = {
  async keeping(site) {
    const library = await opened(site);
    for (;;) site.tell(String(keepBatch(library)));
  },

  /** Every file of a folder, as its watch hands them in at each start. */
  async importing(site) {
    const library = await opened(site);
    const importer = createImporter({
      library,
      reader,
      filer: createArticleFiler(library),
      clock,
      readers: 2,
      onkept: (batch) => site.tell(String(Math.max(0, ...batch.map(({ recordId = 0 }) => recordId)))),
      onprogress: () => undefined,
      ontrouble: (error) => {
        throw new Error(error.kind);
      },
    });
    const files = readdirSync(site.beside).map((name) => join(site.beside, name));
    importer.add(files.map((path) => ({ path, defaults: {} })));
    await importer.idle();
    await importer.close();
    library.close();
    site.tell('end');
  },

  /** Topics, tags and the clock: whatever files all articles anew, and the index of every word. */
  async indexing(site) {
    const library = await opened(site);
    const queries = ['measurement', '"dam at marren"', 'outlet:"Outlet 3"', 'article -seeps'];
    for (let round = 0; ; round += 1) {
      const [topic] = library.topics();
      const query = queries[round % queries.length] ?? '';
      const { id } = must(
        library.transaction(() => {
          const kept = library.saveTopic({ ...topic, name: 'Dam', colour: 1, query, at: NOW });
          library.refileTopic(kept.id);
          return kept;
        }),
      );
      site.tell(`topic ${query}`);
      keepBatch(library, () => library.refileTopic(id));
      must(library.setZone(round % 2 === 0 ? 'Asia/Tokyo' : 'UTC'));
      site.tell(`zone ${library.info().zone}`);
    }
  },

  async migrating(site) {
    const library = await opened(site);
    site.tell('end');
    library.close();
  },

  async correcting(site) {
    const library = await opened(site);
    const filer = createArticleFiler(library);
    for (let round = library.fieldCorrections().length; ; round += 1) {
      const articleId = 1 + (round % 30);
      const at = new Date(Date.parse(NOW) + round * 1000).toISOString();
      const why = `round ${round}`;
      const field = must(
        library.transaction(() => {
          const made = library.addFieldCorrection({
            at,
            articleId,
            field: 'section',
            to: { section: why },
            from: {},
            read: {},
            why,
          });
          filer.refile(articleId);
          return made.id;
        }),
      );
      site.tell(`field ${field}`);
      if (round % 2 === 1) {
        must(
          library.transaction(() => {
            library.undoFieldCorrection(field, at);
            filer.refile(articleId);
          }),
        );
        site.tell(`undone ${field}`);
      }
      const statement = must(
        library.transaction(() =>
          library.correctStatement(
            { articleId, position: 0 },
            { action: 'manner', kind: 'direct' },
            { at, why },
          ),
        ),
      );
      if (statement !== undefined) site.tell(`statement ${statement.id}`);
      const change = { action: 'rekind', name: `Speaker ${round % 5}`, kind: 'official' } as const;
      const quoted = must(
        library.transaction(() => library.correctQuotedSource({ at, change, was: 'person', why })),
      );
      site.tell(`quoted ${quoted.id}`);
      const story = must(
        library.transaction(() =>
          library.correctStory({
            at,
            change: { action: 'rename', of: [articleId], title: why },
            was: [''],
            why,
          }),
        ),
      );
      site.tell(`story ${story.id}`);
      const lead = must(library.transaction(() => library.chooseLead(articleId, { at, why })));
      site.tell(`lead ${lead.id}`);
      const gone = 31 + round;
      if (round >= 20) continue;
      const deletion = { at, by: 'analyst', why } as const;
      site.tell(`deleted ${must(library.transaction(() => library.deleteArticle(gone, deletion, true)))}`);
    }
  },

  async reporting(site) {
    const library = await opened(site);
    mkdirSync(site.beside, { recursive: true });
    for (let round = library.issuedReports().length; ; round += 1) {
      const title = `Report ${round}`;
      const spec: ReportSpec = {
        kind: 'briefing',
        title,
        selection: { filters: [] },
        topics: [],
        text: 'extract',
      };
      const draft = must(
        library.transaction(() => library.saveReportDraft({ spec, isTemplate: false, changedAt: NOW })),
      );
      site.tell(`draft ${draft.id}`);
      const model = must(buildReport(spec, library, '1'));
      const bytes = Buffer.from(htmlReport(model));
      const path = join(site.beside, `report-${round}.html`);
      await writeWholeFile(path, bytes);
      const issued = {
        draftId: draft.id,
        at: NOW,
        title,
        format: 'html',
        path,
        bytes: bytes.length,
        sha256: hashOf(bytes),
        isScheduled: false,
        appVersion: '1',
        spec,
        figures: issuedFigures(model, library),
      } as const;
      site.tell(`issued ${must(library.transaction(() => library.addIssuedReport(issued))).id}`);
    }
  },

  /** While the library is written. */
  async 'backing-up'(site) {
    const { folder, beside, sqlJsFolder } = site;
    const library = await opened(site);
    mkdirSync(beside, { recursive: true });
    for (let round = readdirSync(beside).length; ; round += 1) {
      const articles = keepBatch(library);
      site.tell(`kept ${articles}`);
      const file = join(beside, `${String(round).padStart(4, '0')}.tar`);
      must(await writeArchive(folder, file, { sqlJsFolder, ...UNHURRIED }));
      site.tell(`backup ${file} ${articles}`);
    }
  },

  async restoring(site) {
    const { folder, beside, sqlJsFolder } = site;
    for (;;) {
      must(await restoreArchive(beside, folder, { sqlJsFolder, clock, ...UNHURRIED }));
      site.tell('restored');
    }
  },

  async compacting({ folder, sqlJsFolder, tell }) {
    const key = await keyOf(folder);
    for (;;) {
      must(await compactLibrary(folder, { sqlJsFolder, key, ...UNHURRIED }));
      tell('compacted');
    }
  },

  /** From clear to encrypted and back, each time from what it was left as. */
  async converting({ folder, beside, sqlJsFolder, tell }) {
    const made = JSON.parse(readFileSync(beside, 'utf8')) as { keyFile: KeyFile; id: string; key: number[] };
    const to = { keyFile: made.keyFile, key: { id: made.id, key: Uint8Array.from(made.key) } };
    const isEncrypted = (): boolean => existsSync(join(folder, KEY_FILE_NAME));
    // A kill amid the swap is gone on with at the next opening, which asks for no key.
    await openLibrary(folder, { sqlJsFolder, clock, zone: 'UTC' }).then((found) => {
      if (found.ok) found.value.close();
    });
    for (;;) {
      tell('converting');
      const how = isEncrypted() ? { key: to.key } : { to };
      must(await convertLibrary(folder, { sqlJsFolder, clock, ...how, ...UNHURRIED }));
      tell(isEncrypted() ? 'encrypted' : 'clear');
    }
  },

  async rebuilding({ folder, sqlJsFolder, tell }) {
    for (;;) {
      const rebuilding = must(await openRebuilding(folder, { sqlJsFolder, clock }));
      must(await rebuildArticles(rebuilding, { reader, readers: 4, ...UNHURRIED }));
      tell('rebuilt');
    }
  },
};
