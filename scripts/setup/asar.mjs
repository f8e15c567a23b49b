/**
 * Packs a few small files into an asar archive: a Chromium pickle holding the directory as JSON, then the files' bytes,
 * as described in the README of @electron/asar.
 * @param {Readonly<Record<string, string>>} files text by file name
 * @returns {Buffer}
 */
export const asar = (files) => {
  /** @type {Record<string, { size: number, offset: string }>} */
  const directory = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    directory[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  const json = Buffer.from(JSON.stringify({ files: directory }));
  const padding = Buffer.alloc((4 - (json.length % 4)) % 4);
  const payload = 4 + json.length + padding.length;
  return Buffer.concat([
    uint32(4),
    uint32(payload + 4),
    uint32(payload),
    uint32(json.length),
    json,
    padding,
    ...bodies,
  ]);
};

/** @param {number} value */
const uint32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
