/** Bytes as UTF-8 with a stray byte or a cut end: nothing unless ten sound letters stand for every broken one. */
export function nearlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  let broken = 0;
  let sound = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) sound += 1;
  }
  return sound >= 10 * broken ? text : undefined;
}
