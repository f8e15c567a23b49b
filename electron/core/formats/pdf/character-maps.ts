/** The standard character maps of Chinese, Japanese and Korean fonts, each a small file of its own in the bundle. */
const MAPS = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
});
const FOLDER = '../../../../node_modules/pdfjs-dist/cmaps/';

/** The bytes of a standard character map, by the name of its file; undefined when there is none of that name. */
export async function characterMap(fileName: string): Promise<Uint8Array | undefined> {
  const load = MAPS[FOLDER + fileName];
  if (load === undefined) return undefined;
  const address = await load();
  const packed = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
}
