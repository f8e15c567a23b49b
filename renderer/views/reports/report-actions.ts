import type { ReportDraftRow } from '#core/domain/report-draft.ts';
import type { ReportKind } from '#core/domain/report.ts';
import { wallInZone } from '#core/domain/wall-time.ts';
import { draftName } from '../../components/report/draft-text.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import { tellFailure } from '../shell/actions.ts';

type Asking = ReturnType<Desk['reports']['choose']>;

async function tellIfFailed(desk: Desk, asking: Asking): Promise<void> {
  const failure = await asking;
  if (failure) tellFailure(desk, failure);
}

/** Opens a draft or a template. */
export const openDraft = (desk: Desk, id: number): Promise<void> =>
  tellIfFailed(desk, desk.reports.choose(id));

/** Begins a new report of what is on the screen. */
export const newDraft = (desk: Desk, kind: ReportKind): Promise<void> =>
  desk.reports.startNew(kind, desk.selection.current);

export type DraftAct = 'use' | 'duplicate' | 'next' | 'template' | 'delete';

/** What can be done with a draft besides writing it. */
export async function actOn(desk: Desk, row: ReportDraftRow, act: DraftAct): Promise<void> {
  const { reports, library } = desk;
  switch (act) {
    case 'use':
      return tellIfFailed(
        desk,
        reports.fromTemplate(row, wallInZone(new Date().toISOString(), library.info.value?.zone ?? 'UTC')),
      );
    case 'duplicate':
      return tellIfFailed(desk, reports.duplicate(row));
    case 'next':
      return tellIfFailed(desk, reports.duplicateForNext(row));
    case 'template':
      await tellIfFailed(desk, reports.saveAsTemplate(row));
      desk.notices.done(`${draftName(row)} is a template now, without its clips and written words.`);
      return undefined;
    case 'delete':
      return removeDraft(desk, row);
  }
}

async function removeDraft(desk: Desk, row: ReportDraftRow): Promise<void> {
  const reply = await desk.reports.remove(row, desk.selection.current);
  if (!reply.ok) {
    tellFailure(desk, reply.error);
    return;
  }
  desk.notices.done(`Deleted ${draftName(row)}.`, {
    text: 'Undo',
    run: () => void tellIfFailed(desk, desk.reports.restore(row.id)),
  });
}

/** Gives a draft another name; without one it goes by its title. */
export const renameDraft = (desk: Desk, row: ReportDraftRow, name: string): Promise<void> =>
  tellIfFailed(desk, desk.reports.rename(row, name));

/** What a notice about clips is about: while one picks, the last word on it stands. */
export const CLIPS = 'clips';

/** Puts the article into the open report, or takes it out again. */
export async function toggleClip(desk: Desk, article: number): Promise<void> {
  const { reports, report } = desk;
  await reports.begin();
  const called = draftName({ name: report.name, title: report.spec.title, kind: report.spec.kind });
  if (reports.hasClip(article)) {
    const before = report.spec.picked;
    reports.removeClip(article);
    desk.notices.done(
      `Taken out of ${called}.`,
      {
        text: 'Undo',
        run: () => report.change({ picked: before }),
      },
      CLIPS,
    );
    return;
  }
  reports.addClips([article]);
  const many = reports.picked.length;
  desk.notices.done(
    `Clip ${String(many)} of ${called}.`,
    {
      text: 'Show',
      run: () => {
        reports.tab = 'clips';
        desk.navigation.show('reports');
      },
    },
    CLIPS,
  );
}
