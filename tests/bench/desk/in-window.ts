import type { Page } from '@playwright/test';

/**
 * Milliseconds from a click, made in the page itself, until the frame is painted in which `ready` stands and, with
 * `changing`, its words are no longer what they were.
 */
export async function paintedAfter(
  window: Page,
  click: string,
  ready: string,
  changing?: string,
): Promise<number> {
  return window.evaluate(
    ([button, awaited, watched]) =>
      new Promise<number>((done, failed) => {
        const wordsOf = () => (watched === undefined ? '' : document.querySelector(watched)?.textContent);
        const target = document.querySelector<HTMLElement>(button);
        if (target === null) {
          failed(new Error(`There is no ${button}`));
          return;
        }
        const words = wordsOf();
        const began = performance.now();
        target.click();
        const look = () => {
          const isThere = document.querySelector(awaited) !== null;
          if (isThere && (watched === undefined || wordsOf() !== words)) {
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
          } else if (performance.now() - began > 20_000) failed(new Error(`${awaited} did not come`));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    [click, ready, changing] as const,
  );
}

/** How long each frame took while something was done. */
export async function framesWhile(window: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await window.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const frame = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (document.documentElement.dataset['measured'] !== 'over') requestAnimationFrame(frame);
      else document.documentElement.dataset['measured'] = JSON.stringify(frames.slice(2));
    };
    delete document.documentElement.dataset['measured'];
    requestAnimationFrame(frame);
  });
  await work();
  return window.evaluate(async () => {
    const page = document.documentElement;
    page.dataset['measured'] = 'over';
    while (page.dataset['measured'] === 'over')
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    const frames = JSON.parse(page.dataset['measured'] ?? '[]') as number[];
    delete page.dataset['measured'];
    return frames;
  });
}

/** Scrolls the list for three seconds as a wheel does, and counts rows in sight that have nothing in them. */
export async function scrolled(
  window: Page,
  list: string,
): Promise<{ readonly frames: readonly number[]; readonly blank: number; readonly rows: number }> {
  return window.evaluate(
    (selector) =>
      new Promise((done) => {
        const STEP_PX = 40;
        const box = document.querySelector(selector);
        const scroller = box?.querySelector<HTMLElement>('[role="group"]') ?? null;
        if (box === null || scroller === null) throw new Error('There is no list');
        const frames: number[] = [];
        let [last, blank, rows] = [performance.now(), 0, 0];
        const began = last;
        const { top, bottom } = box.getBoundingClientRect();
        const frame = (now: number): void => {
          frames.push(now - last);
          last = now;
          for (const row of box.querySelectorAll('[role="option"]')) {
            const at = row.getBoundingClientRect();
            if (at.bottom < top || at.top > bottom) continue;
            rows += 1;
            if (row.classList.contains('loading')) blank += 1;
          }
          scroller.scrollTop += STEP_PX;
          if (now - began < 3000) requestAnimationFrame(frame);
          else done({ frames: frames.slice(2), blank, rows });
        };
        requestAnimationFrame(frame);
      }),
    list,
  );
}
