import type { Subject } from '../../domain/article.ts';

/** More than any desk assigns; a file that lists more lists a vocabulary. */
const MOST_SUBJECTS = 80;
const IPTC_SCHEMES = /^(?:medtop|subj|iptc(?:subjectcode)?s?|iptc-?subject-?codes?)$/i;

/** A subject of its parts, without those that are missing; "medtop:04000000" and eight-digit codes are IPTC's. */
export function subjectOf(
  name: string | undefined,
  code: string | undefined,
  scheme: string | undefined,
): Subject | undefined {
  if (name === undefined && code === undefined) return undefined;
  const prefix = scheme ?? /^([\w-]+):/.exec(code ?? '')?.[1];
  const isIptc = prefix === undefined ? /^\d{8}$/.test(code ?? '') : IPTC_SCHEMES.test(prefix);
  const named = isIptc ? 'IPTC' : prefix;
  return {
    ...(name === undefined ? {} : { name }),
    ...(code === undefined ? {} : { code }),
    ...(named === undefined ? {} : { scheme: named }),
  };
}

/** Subjects in their order, each once. */
export function eachSubjectOnce(subjects: readonly (Subject | undefined)[]): readonly Subject[] {
  const seen = new Map<string, Subject>();
  for (const subject of subjects) {
    if (subject === undefined || seen.size >= MOST_SUBJECTS) continue;
    const key = `${subject.scheme ?? ''} ${subject.code ?? subject.name ?? ''}`;
    if (!seen.has(key)) seen.set(key, subject);
  }
  return [...seen.values()];
}
