import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { ReportKind } from '../../../electron/core/domain/report.ts';
import { htmlReport } from '../../../electron/core/report/html.ts';
import { aReport } from './a-library.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });

test.each<ReportKind>(['briefing', 'analysis', 'dossier', 'record'])(
  'the page of a %s is valid HTML and names what it shows',
  async (kind) => {
    const { results } = await validator.validateString(htmlReport(aReport({ kind })));
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${ruleId} ${String(line)}: ${message}`),
    );
    expect(found).toEqual([]);
  },
);
