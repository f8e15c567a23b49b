import { endsSentence } from '../../text/clean.ts';
import type { WordJoiner } from './join-words.ts';
import type { SetParagraph } from './set-paragraph.ts';

/** Whether a line does nothing but lead to another page, or back to one. */
export function isJumpLine(text: string): boolean {
  return text.length <= LONGEST_LINE && (BACK_LINE.test(text) || ONWARD_LINE.test(text));
}

/** A part of an article as a page holds it, with the page's number as printed. */
type ArticlePart<T> = {
  readonly section: T;
  readonly page: string;
  readonly paragraphs: readonly SetParagraph[];
};

/** An article with the parts of it on other pages put together, and the lines that led there. */
type WholeArticle<T> = ArticlePart<T> & { readonly dropped: readonly string[] };

const PAGE = String.raw`(?:page|pages|pg\.?|p\.|seite|s\.|página|pagina|pág\.?|pag\.?)\s*(?<page>[A-Z]?\d{1,3})`;
const ONWARD = String.raw`(?:(?:please\s+)?(?:continued|continues|cont'd|cont\.|turn|see\s[\p{L} ]{2,40},)(?:\s+(?:on|to))?|fortsetzung(?:\s+auf)?|(?:lire\s+la\s+)?suite(?:\s+(?:en|à\s+la|à))?|(?:pasa|sigue|continúa)(?:\s+(?:a|en))?(?:\s+la)?|(?:segue|continua)(?:\s+(?:a|na|alla))?|vervolg(?:\s+op)?)`;
const BACK = String.raw`(?:(?:continued|continues|cont'd|cont\.)\s+from|from|fortsetzung\s+(?:von|der)|suite\s+de(?:\s+la)?|viene\s+de(?:\s+la)?|(?:segue|continua)\s+d(?:a|alla)|continuação\s+da|vervolg\s+van)`;
const SIGNS = String.raw`[\s.…()[\]►▶→»>•*–—-]*`;
const ONWARD_END = new RegExp(`(?:^|[\\s(►▶→»])${ONWARD}\\s+${PAGE}${SIGNS}$`, 'iu');
const ONWARD_LINE = new RegExp(`^${SIGNS}${ONWARD}\\s+${PAGE}${SIGNS}$`, 'iu');
const BACK_LINE = new RegExp(`^${SIGNS}${BACK}\\s+${PAGE}${SIGNS}$`, 'iu');
const LONGEST_LINE = 80;
/** How many paragraphs from its head a part may say where it comes from: a headline, a byline stand before it. */
const DEEPEST = 5;

/** Joins what a newspaper continues on another page, where both pages say so or only one part there can be meant. */
export function withJumps<T>(
  parts: readonly ArticlePart<T>[],
  words: (part: ArticlePart<T>) => WordJoiner,
): readonly WholeArticle<T>[] {
  const read = parts.map((part) => ({ part, onward: onwardOf(part), back: backOf(part) }));
  const taken = new Set<ArticlePart<T>>();
  return read.flatMap(({ part, onward }): readonly WholeArticle<T>[] => {
    if (taken.has(part)) return [];
    const dropped: string[] = [];
    let whole = part;
    let leads = onward;
    while (leads !== undefined) {
      const { to, printed, paragraphs } = leads;
      const from = leads.page;
      const onPage = read.filter(
        (other) => other.part !== part && !taken.has(other.part) && other.part.page === to,
      );
      const pointing = onPage.filter(({ back }) => back?.page === from);
      const leading = read.filter((other) => other.onward?.to === to && other.part.page === from);
      const [next] = pointing;
      if (next?.back === undefined || pointing.length !== 1 || leading.length !== 1) break;
      taken.add(next.part);
      dropped.push(printed, ...next.back.dropped);
      whole = { ...whole, paragraphs: runTogether(paragraphs, next.back.paragraphs, words(part)) };
      leads = onwardOf({ ...whole, page: next.part.page });
    }
    return [{ ...whole, dropped }];
  });
}

type Onward = {
  readonly to: string;
  readonly page: string;
  readonly printed: string;
  readonly paragraphs: readonly SetParagraph[];
};

function onwardOf<T>({ paragraphs, page }: ArticlePart<T>): Onward | undefined {
  const at = paragraphs.findLastIndex(({ kind }) => kind === 'body' || kind === 'small');
  const last = paragraphs[at];
  if (last === undefined) return undefined;
  const tail = last.text.slice(-LONGEST_LINE);
  const found = ONWARD_END.exec(tail);
  const to = found?.groups?.['page'];
  if (found === null || to === undefined) return undefined;
  const text = (last.text.slice(0, last.text.length - tail.length) + tail.slice(0, found.index)).trim();
  const before = paragraphs.slice(0, at);
  const after = paragraphs.slice(at + 1);
  const kept = text === '' ? before : [...before, { ...last, text }];
  return { to, page, printed: found[0].trim(), paragraphs: [...kept, ...after] };
}

type Back = {
  readonly page: string;
  readonly dropped: readonly string[];
  readonly paragraphs: readonly SetParagraph[];
};

/** The head of a part that goes on from another page says so; what stands above that line repeats what is known. */
function backOf<T>({ paragraphs }: ArticlePart<T>): Back | undefined {
  const at = paragraphs
    .slice(0, DEEPEST)
    .findIndex(({ text }) => text.length <= LONGEST_LINE && BACK_LINE.test(text));
  const page = BACK_LINE.exec(paragraphs[at]?.text ?? '')?.groups?.['page'];
  if (page === undefined) return undefined;
  const head = paragraphs.slice(0, at + 1);
  const [body, above] = [head.filter(({ text }) => text.length > 2 * LONGEST_LINE), head];
  if (body.length > 0) return undefined;
  return { page, dropped: above.map(({ text }) => text), paragraphs: paragraphs.slice(at + 1) };
}

function runTogether(
  before: readonly SetParagraph[],
  after: readonly SetParagraph[],
  words: WordJoiner,
): readonly SetParagraph[] {
  const last = before.at(-1);
  const [first, ...rest] = after;
  if (last?.kind !== 'body' || first?.kind !== 'body' || endsSentence(last.text))
    return [...before, ...after];
  if (!/^[\p{Ll}\p{N}]/u.test(first.text) && last.text.length <= LONGEST_LINE) return [...before, ...after];
  return [...before.slice(0, -1), { ...last, text: words.join(last.text, first.text) }, ...rest];
}
