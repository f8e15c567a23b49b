import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { mailReport } from '../../../electron/core/report/eml.ts';
import { draftMessage } from '../../../electron/core/report/eml-message.ts';
import { aLibrary, aReport, ITEMS } from './a-library.ts';

const model = () =>
  aReport({
    kind: 'analysis',
    title: 'Dam & strike: “the wall” in Žďár and every other place that had to be told of it this week',
    selection: { filters: [], range: { from: '2026-09-05T00:00', to: '2026-09-12T00:00' } },
    summary: [{ type: 'paragraph', runs: [{ text: 'It rose; see ' }, { text: 'the dam', clip: 1 }] }],
  });
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('the e-mail draft', () => {
  test('is read by a parser that is not ours: subject, text, HTML and the workbook', async () => {
    const mail = await PostalMime.parse(mailReport(model()));
    expect(mail.subject).toBe(model().title);
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.text).toContain('It rose; see the dam (No. 1)');
    expect(mail.html).toContain('It rose; see the dam (No. 1)');
    for (const part of [mail.text ?? '', mail.html ?? '']) {
      expect(part).toContain('Haverwick ordered to leave');
      expect(part).toMatch(/S-\d+\.\d/u);
      expect(part).toContain('Sourceline 1');
    }
    const [workbook, ...others] = mail.attachments;
    expect(others).toEqual([]);
    expect(workbook?.filename).toMatch(/^[A-Za-z0-9-]+\.xlsx$/u);
    const parts = unzipSync(new Uint8Array(workbook?.content as ArrayBuffer));
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="Articles"');
  });

  test('carries no moment and no chance, and no line longer than a mail server takes', () => {
    const draft = text(mailReport(model()));
    expect(draft).not.toMatch(/^(?:Date|Message-ID):/imu);
    expect(draft.split('\r\n').every((line) => line.length <= 80)).toBe(true);
    expect(text(mailReport(model()))).toBe(draft);
  });

  test('asks for nothing from outside and has nothing a mail program drops', async () => {
    const hostile = ITEMS.map((item) => ({
      ...item,
      headline: `<img src=x onerror=alert(1)></h3><script>x</script>`,
      outlet: 'A"><style>*{display:none}</style>',
    }));
    const { html } = await PostalMime.parse(mailReport(aReport({}, aLibrary(hostile))));
    const { document } = parseHTML(html ?? '');
    expect(document.querySelectorAll('script, img, link, style, iframe, form').length).toBe(0);
    expect(document.querySelectorAll('[class], [id]').length).toBe(0);
    expect(html).toContain('&lt;img src=x');
  });

  test('cannot be made to have another header or part by what stands in a title', async () => {
    const bytes = draftMessage({
      subject: 'Dam\r\nBcc: x@y.example\r\n\r\n--=_sourceline_alternative =?UTF-8?B?QQ==?= 😀'.repeat(3),
      text: '--=_sourceline_alternative\r\n.\r\n',
      html: '<p>x</p>',
      attachments: [],
    });
    const mail = await PostalMime.parse(bytes);
    expect(mail.bcc).toBeUndefined();
    expect(mail.subject).toBe(
      'Dam Bcc: x@y.example --=_sourceline_alternative =?UTF-8?B?QQ==?= 😀'.repeat(3),
    );
    expect(mail.text?.trim()).toBe('--=_sourceline_alternative\r\n.');
    expect(mail.attachments).toEqual([]);
  });
});
