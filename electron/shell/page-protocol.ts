import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { pathInside } from './path-inside.ts';

export const PAGE_SCHEME = 'sourceline';
export const PAGE_URL = `${PAGE_SCHEME}://app/index.html`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Nothing from outside, no inline script or style, no frame but our own report preview. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  'frame-src sourceline://preview',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A report is our own text and the articles' words: style of its own, never a script, never a request. */
const REPORT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Must run before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: PAGE_SCHEME,
      // The page's program is compiled once, not at every start.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

export type ReportPages = {
  /** Puts a report where a frame or a hidden window can load it; returns its address. */
  show(html: string): { readonly url: string; forget(): void };
};

/** Serves the window's files from one folder, and reports held in memory, under a scheme of our own. */
export function servePages(folder: string): ReportPages {
  const reports = new Map<string, string>();
  let nextReport = 1;

  protocol.handle(PAGE_SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host === 'preview') return reportResponse(reports.get(url.pathname.slice(1)));
    if (url.host !== 'app') return notFound();
    const pathname = decoded(url.pathname);
    return pathname === undefined ? notFound() : fileResponse(folder, pathname);
  });

  return {
    show(html) {
      const name = String(nextReport++);
      reports.set(name, html);
      return { url: `${PAGE_SCHEME}://preview/${name}`, forget: () => reports.delete(name) };
    },
  };
}

/** A path with its signs written out; one that is none, like a lone percent sign, names nothing. */
function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

async function fileResponse(folder: string, pathname: string): Promise<Response> {
  const file = pathInside(folder, pathname);
  const type = file && TYPES[extname(file)];
  if (file === undefined || type === undefined) return notFound();
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return notFound();
  return new Response(new Uint8Array(bytes), { headers: headers(type, PAGE_POLICY) });
}

function reportResponse(html: string | undefined): Response {
  if (html === undefined) return notFound();
  return new Response(html, { headers: headers('text/html; charset=utf-8', REPORT_POLICY) });
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: headers('text/plain', PAGE_POLICY) });
}

function headers(type: string, policy: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}
