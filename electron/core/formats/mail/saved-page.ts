import { textOfPart, type MimePart } from './mime-part.ts';

/** The page a MIME archive was saved from: its HTML and the address it had. */
export type SavedPage = { readonly html: string; readonly address: string | undefined };

/** Finds the page among the parts of a saved one: the part named as start, else the first HTML. Frames and pictures stay. */
export function savedPage(root: MimePart): SavedPage | undefined {
  const leaves = leavesOf(root, 0);
  const start = root.parameters['start'];
  const page =
    leaves.find((part) => start !== undefined && part.headers.raw('content-id') === start && isPage(part)) ??
    leaves.find(isPage);
  if (page === undefined) return undefined;
  const address = [
    root.headers.raw('snapshot-content-location'),
    page.headers.raw('content-location'),
    root.headers.raw('content-location'),
  ]
    .map((printed) => printed?.replace(/\s+/g, ''))
    .find((printed) => printed !== undefined && /^https?:\/\//i.test(printed));
  return { html: textOfPart(page), address };
}

function isPage(part: MimePart): boolean {
  if (part.type === 'text/html' || part.type === 'application/xhtml+xml') return true;
  return (
    part.type === 'application/octet-stream' && /\.html?$/i.test(part.headers.raw('content-location') ?? '')
  );
}

function leavesOf(part: MimePart, depth: number): readonly MimePart[] {
  if (part.parts.length === 0) return [part];
  return depth > 8 ? [] : part.parts.flatMap((child) => leavesOf(child, depth + 1));
}
