/** Control characters and lone surrogates may not stand in XML, not even as references: one of them spoils a whole file. */
export function xmlWritable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this removes
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}
