/** Names that Windows keeps for devices, whatever ending they have. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;
/** What no file system takes in a name, or what means something else there: folders, streams, wild cards, unseen marks. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;
const LONGEST = 180;

/** The name as every system takes it for a file of its own in a folder; never empty, never a device, never a path. */
export function fileNameFor(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(FORBIDDEN, '-')
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '');
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 12 ? plain.slice(dot) : '';
  const stem = Array.from(plain.slice(0, plain.length - ending.length))
    .slice(0, LONGEST)
    .join('');
  const whole = `${stem.replaceAll(/[\s.]+$/gu, '')}${ending}`;
  if (whole === '' || whole === ending) return `file${ending}`;
  // Before the first dot counts, with the blanks after it: "CON .txt" is the device too.
  return DEVICES.test(whole.replace(/\s+(?=\.|$)/u, '')) ? `_${whole}` : whole;
}
