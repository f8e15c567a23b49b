const SECTIONS = new Set(
  (
    'world news politics business economy markets finance sport sports culture arts science technology tech health ' +
    'education environment climate energy travel opinion comment analysis lifestyle entertainment local national ' +
    'international europe asia africa americas middle east us uk crime courts weather transport society media law ' +
    'investigations features editorial obituaries'
  ).split(' '),
);

/** Whether a line above the headline is only the name of a section ("World News", "Politics / Europe"). */
export function isSectionName(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.length <= 4 && words.every((word) => SECTIONS.has(word) || word === 'and');
}
