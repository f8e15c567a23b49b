import type { ArticleStatus, DatePrecision } from '#core/domain/article.ts';

/**
 * What each sample article holds, put down by the author of the texts and never taken from the program's output.
 * Facts stand as the file prints them: a time without a zone has the zone "unknown", a missing fact is undefined.
 * Articles with the same letter are copies of one agency text, or of an earlier version of themselves.
 * Topics follow from the words of headline, standfirst and body; link lists around an article do not count.
 */
export type ExpectedArticle = {
  readonly file: string;
  readonly outlet: string | undefined;
  readonly origin: string | undefined;
  readonly published:
    { readonly value: string; readonly zone: string; readonly precision: DatePrecision } | undefined;
  readonly language: string;
  readonly authors: readonly string[];
  readonly topics: readonly TopicName[];
  readonly group: string | undefined;
  readonly status: ArticleStatus;
};

/** The topics of the samples with the queries that define them. */
export const TOPIC_QUERIES = {
  'Marren Dam': '"Marren Dam" OR (Marren AND (dam OR reservoir)) OR Haverwick',
  'Port Ansel strike': '"Port Ansel" AND (strike OR walkout OR dockers)',
  'Grid reform bill': '"grid bill" OR "grid reform"',
} as const;

export type TopicName = keyof typeof TOPIC_QUERIES;

type Row = readonly [
  file: string,
  outlet: string | undefined,
  origin: string | undefined,
  published: readonly [value: string, zone: string, precision: DatePrecision] | undefined,
  language: string,
  authors: readonly string[],
  topics: readonly TopicName[],
  group: string | undefined,
  status?: ArticleStatus,
];

// A table, read by its columns.
// prettier-ignore
const ROWS: readonly Row[] = [
  ['agency-feed/2026-08-25-1540-ledger-dockers-vote-first-walkout.txt', 'Capital Ledger', 'Telmark', ['2026-08-25T15:40', 'unknown', 'minute'], 'en', [], ['Port Ansel strike'], 'G'],
  ['agency-feed/2026-08-25-1800-skarra-dockers-vote-first-walkout.txt', 'Skarra Dagspost', 'Telmark', ['2026-08-25T18:00', 'unknown', 'minute'], 'en', [], ['Port Ansel strike'], 'G'],
  ['agency-feed/2026-09-02-1632-ledger-grid-bill-first-reading.txt', 'Capital Ledger', 'Telmark', ['2026-09-02T16:32', 'unknown', 'minute'], 'en', [], ['Grid reform bill'], 'H'],
  ['agency-feed/2026-09-02-1950-orrin-grid-bill-first-reading.txt', 'The Orrin Courier', 'Telmark', ['2026-09-02T19:50', 'unknown', 'minute'], 'en', [], ['Grid reform bill'], 'H'],
  ['agency-feed/2026-09-03-1655-harrow-seepage-found.txt', 'The Harrow Post', 'Ostra', ['2026-09-03T16:55', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'A'],
  ['agency-feed/2026-09-07-1850-lowmoor-reservoir-lowered.txt', 'Lowmoor Gazette', 'Ostra', ['2026-09-07T18:50', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'I'],
  ['agency-feed/2026-09-08-0648-sable-haverwick-ordered-to-leave.txt', 'Sable Evening News', 'Ostra', ['2026-09-08T06:48', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'B'],
  ['agency-feed/2026-09-08-0815-orrin-haverwick-ordered-to-leave.txt', 'The Orrin Courier', 'Ostra', ['2026-09-08T08:15', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'B'],
  ['agency-feed/2026-09-09-1215-kestrel-no-sign-dam-will-fail.txt', 'Kestrel Daily', 'Ostra', ['2026-09-09T12:15', 'unknown', 'minute'], 'en', ['Lena Oster'], ['Marren Dam'], 'C'],
  ['agency-feed/2026-09-09-1530-vennes-no-sign-dam-will-fail.txt', 'Vennes Tribune', 'Ostra', ['2026-09-09T15:30', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'C'],
  ['agency-feed/2026-09-09-1748-ledger-trading-halted.txt', 'Capital Ledger', 'Telmark', ['2026-09-09T17:48', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'D'],
  ['agency-feed/2026-09-09-1835-harrow-trading-halted.txt', 'The Harrow Post', 'Telmark', ['2026-09-09T18:35', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'D'],
  ['agency-feed/2026-09-10-1120-sable-army-pumps.txt', 'Sable Evening News', 'Ostra', ['2026-09-10T11:20', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'J'],
  ['agency-feed/2026-09-10-1340-vennes-army-pumps.txt', 'Vennes Tribune', 'Ostra', ['2026-09-10T13:40', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'J'],
  ['agency-feed/2026-09-15-1131-sable-ministry-received-warning.txt', 'Sable Evening News', 'Ostra', ['2026-09-15T11:31', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'E'],
  ['agency-feed/2026-09-15-1305-skarra-ministry-received-warning.txt', 'Skarra Dagspost', 'Ostra', ['2026-09-15T13:05', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'E'],
  ['agency-feed/2026-09-15-1822-kestrel-shares-fall.txt', 'Kestrel Daily', 'Telmark', ['2026-09-15T18:22', 'unknown', 'minute'], 'en', ['Kestrel Daily Desk'], ['Marren Dam'], 'K'],
  ['agency-feed/2026-09-15-1905-lowmoor-shares-fall.txt', 'Lowmoor Gazette', 'Telmark', ['2026-09-15T19:05', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'K'],
  ['agency-feed/2026-09-16-1432-ledger-insurers-ask-court.txt', 'Capital Ledger', 'Telmark', ['2026-09-16T14:32', 'unknown', 'minute'], 'en', [], ['Marren Dam'], undefined],
  ['agency-feed/2026-09-16-1908-ardan-marwen-report.txt', 'Radio Ardan', 'Ostra', ['2026-09-16T19:08', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'F'],
  ['agency-feed/2026-09-16-2205-orrin-marwen-report.txt', 'The Orrin Courier', 'Ostra', ['2026-09-16T22:05', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'F'],
  ['agency-feed/2026-09-17-1640-ledger-bid-for-operator.txt', 'Capital Ledger', 'Telmark', ['2026-09-17T16:40', 'unknown', 'minute'], 'en', [], ['Marren Dam'], undefined],
  ['agency-feed/2026-09-21-1418-kestrel-second-walkout.txt', 'Kestrel Daily', 'Telmark', ['2026-09-21T14:18', 'unknown', 'minute'], 'en', ['Kestrel Daily Desk'], ['Port Ansel strike'], 'L'],
  ['agency-feed/2026-09-21-1630-harrow-second-walkout.txt', 'The Harrow Post', 'Telmark', ['2026-09-21T16:30', '+02:00', 'minute'], 'en', [], ['Port Ansel strike'], 'L'],
  ['agency-feed/2026-09-23-1250-vennes-inquiry-opens.txt', 'Vennes Tribune', 'Ostra', ['2026-09-23T12:50', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'M'],
  ['agency-feed/2026-09-25-1400-sable-second-reading.txt', 'Sable Evening News', 'Telmark', ['2026-09-25T14:00', '+02:00', 'minute'], 'en', [], ['Grid reform bill'], 'P'],
  ['agency-feed/2026-09-25-1620-vennes-residents-sue.txt', 'Vennes Tribune', 'Ostra', ['2026-09-25T16:20', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'N'],
  ['agency-feed/2026-09-25-1745-orrin-residents-sue.txt', 'The Orrin Courier', 'Ostra', ['2026-09-25T17:45', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'N'],
  ['agency-feed/2026-09-25-1902-ardan-residents-sue.txt', 'Radio Ardan', 'Ostra', ['2026-09-25T19:02', 'unknown', 'minute'], 'en', [], ['Marren Dam'], 'N'],
  ['agency-feed/2026-09-28-1215-kestrel-inspector-heard.txt', 'Kestrel Daily', 'Ostra', ['2026-09-28T12:15', 'unknown', 'minute'], 'en', ['Lena Oster'], ['Marren Dam'], undefined],
  ['database-exports/2026-08-27-1910-harrow-on-the-picket-line.txt', 'The Harrow Post', undefined, ['2026-08-27T19:10', '+02:00', 'minute'], 'en', ['Ivo Castell'], ['Port Ansel strike'], undefined],
  ['database-exports/2026-08-28-0745-orrin-reservoir-full.txt', 'The Orrin Courier', undefined, ['2026-08-28T07:45', 'unknown', 'minute'], 'en', ['Sanna Brek'], ['Marren Dam'], undefined],
  ['database-exports/2026-08-28-1520-vennes-branch-line-to-close.txt', 'Vennes Tribune', undefined, ['2026-08-28T15:20', 'unknown', 'minute'], 'en', ['Cato Weir'], [], undefined],
  ['database-exports/2026-08-31-0655-lowmoor-school-bus.txt', 'Lowmoor Gazette', undefined, ['2026-08-31T06:55', 'unknown', 'minute'], 'en', ['Nell Harker'], [], undefined],
  ['database-exports/2026-09-03-0815-port-locks-closed.txt', 'Port & Rail Weekly', undefined, ['2026-09-03', 'unknown', 'day'], 'en', ['Hugh Tarn'], [], undefined],
  ['database-exports/2026-09-04-0930-kestrel-bill-for-the-wires.txt', 'Kestrel Daily', undefined, ['2026-09-04T09:30', 'unknown', 'minute'], 'en', ['Piet Andal'], ['Grid reform bill'], undefined],
  ['database-exports/2026-09-05-0910-orrin-farmers-move-cattle.txt', 'The Orrin Courier', undefined, ['2026-09-05T09:10', 'unknown', 'minute'], 'en', ['Sanna Brek'], ['Marren Dam'], undefined],
  ['database-exports/2026-09-08-1630-lowmoor-sports-halls-open.txt', 'Lowmoor Gazette', undefined, ['2026-09-08T16:30', 'unknown', 'minute'], 'en', ['Nell Harker'], ['Marren Dam'], undefined],
  ['database-exports/2026-09-10-1200-unmarked-pylons-survey.txt', undefined, undefined, ['2026-09-10', 'unknown', 'day'], 'en', [], ['Grid reform bill'], undefined],
  ['database-exports/2026-09-11-1605-lowmoor-school-in-a-tent.txt', 'Lowmoor Gazette', undefined, ['2026-09-11T16:05', 'unknown', 'minute'], 'en', ['Nell Harker'], ['Marren Dam'], undefined],
  ['database-exports/2026-09-12-1000-orrin-three-thousand-meals.txt', 'The Orrin Courier', undefined, ['2026-09-12T10:00', 'unknown', 'minute'], 'en', ['Sanna Brek'], ['Marren Dam'], undefined],
  ['database-exports/2026-09-15-0600-harrow-leaked-report.txt', 'The Harrow Post', undefined, ['2026-09-15T06:00', '+02:00', 'minute'], 'en', ['Maud Rennick'], ['Marren Dam'], undefined],
  ['database-exports/2026-09-17-0700-kestrel-corvel-interview.txt', 'Kestrel Daily', undefined, ['2026-09-17T07:00', 'unknown', 'minute'], 'en', ['Lena Oster'], ['Marren Dam'], undefined],
  ['database-exports/2026-09-18-1730-harrow-who-signed-for-it.txt', 'The Harrow Post', undefined, ['2026-09-18T17:30', '+02:00', 'minute'], 'en', ['Maud Rennick'], ['Marren Dam'], undefined],
  ['database-exports/2026-09-19-0850-lowmoor-apple-fair.txt', 'Lowmoor Gazette', undefined, ['2026-09-19T08:50', 'unknown', 'minute'], 'en', ['Nell Harker'], [], undefined],
  ['database-exports/2026-09-22-1515-ledger-transformers-stuck.txt', 'Capital Ledger', undefined, ['2026-09-22T15:15', 'unknown', 'minute'], 'en', ['Thea Moran'], ['Port Ansel strike', 'Grid reform bill'], undefined],
  ['database-exports/2026-09-24-1430-ledger-dam-clause.txt', 'Capital Ledger', undefined, ['2026-09-24T14:30', 'unknown', 'minute'], 'en', ['Thea Moran'], ['Marren Dam', 'Grid reform bill'], undefined],
  ['database-exports/2026-09-24-1850-kestrel-grid-bill-eve.txt', 'Kestrel Daily', undefined, ['2026-09-24T18:50', 'unknown', 'minute'], 'en', ['Piet Andal'], ['Grid reform bill'], undefined],
  ['database-exports/2026-09-27-1140-sable-electric-ships.txt', 'Sable Evening News', undefined, ['2026-09-27T11:40', '+02:00', 'minute'], 'en', ['Runa Ostby'], [], undefined],
  ['database-exports/2026-09-27-1820-port-talks-in-osterlo.txt', 'Port & Rail Weekly', undefined, ['2026-09-27', 'unknown', 'day'], 'en', ['Hugh Tarn'], ['Port Ansel strike'], undefined],
  ['database-exports/harrow-coffee-strike.txt', 'The Harrow Post', undefined, undefined, 'en', ['Ivo Castell'], [], undefined],
  ['database-exports/lowmoor-library-van.txt', 'Lowmoor Gazette', undefined, undefined, 'en', ['Nell Harker'], [], undefined],
  ['database-exports/orrin-beekeepers.txt', 'The Orrin Courier', undefined, ['2026-09', 'unknown', 'month'], 'en', ['Sanna Brek'], [], undefined],
  ['web-captures/2026-08-24-0715-harrow-barley-rust-second-district.html', 'The Harrow Post', undefined, ['2026-08-24T07:15', '+02:00', 'minute'], 'en', ['Ivo Castell'], [], undefined],
  ['web-captures/2026-08-24-1630-skarra-nya-farjor.html', 'Skarra Dagspost', undefined, ['2026-08-24T16:30', '+02:00', 'minute'], 'sv', ['Emil Rask'], [], undefined],
  ['web-captures/2026-08-25-1405-sable-dockers-vote-first-walkout.html', 'Sable Evening News', 'Telmark', ['2026-08-25T14:05', '+02:00', 'minute'], 'en', [], ['Port Ansel strike'], 'G'],
  ['web-captures/2026-08-25-1452-kestrel-dockers-vote-first-walkout.html', 'Kestrel Daily', 'Telmark', ['2026-08-25T14:52:00', '+02:00', 'second'], 'en', [], ['Port Ansel strike'], 'G'],
  ['web-captures/2026-08-26-0820-kestrel-port-director-letter.html', 'Kestrel Daily', undefined, ['2026-08-26T08:20:00', '+02:00', 'second'], 'en', ['Piet Andal'], ['Port Ansel strike'], undefined],
  ['web-captures/2026-08-26-1700-ledger-retailers-stock-up.html', 'Capital Ledger', undefined, ['2026-08-26T17:00:00', '+02:00', 'second'], 'en', ['Thea Moran'], ['Port Ansel strike'], undefined],
  ['web-captures/2026-08-27-0900-port-two-days-without-cranes.html', 'Port & Rail Weekly', undefined, ['2026-08-27T09:00', '+02:00', 'minute'], 'en', ['Hugh Tarn'], ['Port Ansel strike'], undefined],
  ['web-captures/2026-09-01-0610-ledger-what-is-in-the-bill.html', 'Capital Ledger', undefined, ['2026-09-01T06:10:00', '+02:00', 'second'], 'en', ['Thea Moran'], ['Grid reform bill'], undefined],
  ['web-captures/2026-09-01-1745-ardan-cold-houses.html', 'Radio Ardan', undefined, ['2026-09-01T17:45', '+02:00', 'minute'], 'en', ['Aldo Vries'], ['Grid reform bill'], undefined],
  ['web-captures/2026-09-02-1710-kestrel-grid-bill-first-reading.html', 'Kestrel Daily', 'Telmark', ['2026-09-02T17:10:00', '+02:00', 'second'], 'en', [], ['Grid reform bill'], 'H'],
  ['web-captures/2026-09-02-1828-harrow-grid-bill-first-reading.html', 'The Harrow Post', 'Telmark', ['2026-09-02T18:28', '+02:00', 'minute'], 'en', [], ['Grid reform bill'], 'H'],
  ['web-captures/2026-09-03-1140-vennes-seepage-found.html', 'Vennes Tribune', 'Ostra', ['2026-09-03T11:40', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'A'],
  ['web-captures/2026-09-03-1310-ardan-seepage-found.html', 'Radio Ardan', 'Ostra', ['2026-09-03T13:10', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'A'],
  ['web-captures/2026-09-03-1820-ledger-seepage-found.html', 'Capital Ledger', 'Ostra', ['2026-09-03T18:20:00', '+02:00', 'second'], 'en', ['Ostra'], ['Marren Dam'], 'A'],
  ['web-captures/2026-09-04-1725-ledger-producers-threaten-court.html', 'Capital Ledger', undefined, ['2026-09-04T17:25:00', '+02:00', 'second'], 'en', ['Thea Moran'], ['Grid reform bill'], undefined],
  ['web-captures/2026-09-06-1015-lowmoor-choir-jubilee.html', 'Lowmoor Gazette', undefined, ['2026-09-06T10:15', '+02:00', 'minute'], 'en', ['Nell Harker'], [], undefined],
  ['web-captures/2026-09-07-1455-kestrel-reservoir-lowered.html', 'Kestrel Daily', 'Ostra', ['2026-09-07T14:55:00', '+02:00', 'second'], 'en', ['Lena Oster'], ['Marren Dam'], 'I'],
  ['web-captures/2026-09-07-1602-ardan-reservoir-lowered.html', 'Radio Ardan', 'Ostra', ['2026-09-07T16:02', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'I'],
  ['web-captures/2026-09-08-0540-kestrel-haverwick-ordered-to-leave.html', 'Kestrel Daily', 'Ostra', ['2026-09-08T05:40:00', '+02:00', 'second'], 'en', ['Lena Oster'], ['Marren Dam'], 'B'],
  ['web-captures/2026-09-08-0612-ardan-haverwick-ordered-to-leave.html', 'Radio Ardan', 'Ostra', ['2026-09-08T06:12', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'B'],
  ['web-captures/2026-09-08-0730-vennes-haverwick-ordered-to-leave.html', 'Vennes Tribune', 'Ostra', ['2026-09-08T07:30', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'B'],
  ['web-captures/2026-09-08-0905-skarra-haverwick-ordered-to-leave.html', 'Skarra Dagspost', 'Ostra', ['2026-09-08T09:05', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'B'],
  ['web-captures/2026-09-08-1005-harrow-nine-thousand-leave.html', 'The Harrow Post', undefined, ['2026-09-08T10:05', '+02:00', 'minute'], 'en', ['Maud Rennick'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-08-1032-sable-haverwick-ordered-to-leave-corrected.html', 'Sable Evening News', 'Ostra', ['2026-09-08T10:32', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'B', 'corrected'],
  ['web-captures/2026-09-09-0725-orrin-told-sunday-it-was-safe.html', 'The Orrin Courier', undefined, ['2026-09-09T07:25', '+02:00', 'minute'], 'en', ['Joren Pell'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-09-1250-sable-no-sign-dam-will-fail.html', 'Sable Evening News', 'Ostra', ['2026-09-09T12:50', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'C'],
  ['web-captures/2026-09-09-1340-harrow-no-sign-dam-will-fail.html', 'The Harrow Post', 'Ostra', ['2026-09-09T13:40', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'C'],
  ['web-captures/2026-09-09-1610-ardan-what-is-seepage.html', 'Radio Ardan', undefined, ['2026-09-09T16:10', '+02:00', 'minute'], 'en', ['Aldo Vries'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-09-1915-kestrel-trading-halted.html', 'Kestrel Daily', 'Telmark', ['2026-09-09T19:15:00', '+02:00', 'second'], 'en', [], ['Marren Dam'], 'D'],
  ['web-captures/2026-09-10-0830-vennes-rail-line-closed.html', 'Vennes Tribune', undefined, ['2026-09-10T08:30', '+02:00', 'minute'], 'en', ['Cato Weir'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-10-1215-kestrel-army-pumps.html', 'Kestrel Daily', 'Ostra', ['2026-09-10T12:15:00', '+02:00', 'second'], 'en', [], ['Marren Dam'], 'J'],
  ['web-captures/2026-09-10-1500-ardan-army-pumps.html', 'Radio Ardan', 'Ostra', ['2026-09-10T15:00', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'J'],
  ['web-captures/2026-09-10-1825-harrow-hydrologist-warned.html', 'The Harrow Post', undefined, ['2026-09-10T18:25', '+02:00', 'minute'], 'en', ['Maud Rennick'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-11-0715-kestrel-hour-by-hour.html', 'Kestrel Daily', undefined, ['2026-09-11T07:15:00', '+02:00', 'second'], 'en', ['Piet Andal'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-11-1230-ardan-lower-valley.html', 'Radio Ardan', undefined, ['2026-09-11T12:30', '+02:00', 'minute'], 'en', ['Aldo Vries'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-11-1450-ledger-insurers-count-cost.html', 'Capital Ledger', 'Telmark', ['2026-09-11T14:50:00', '+02:00', 'second'], 'en', ['Telmark'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-12-1540-kestrel-monitoring-met-every-rule.html', 'Kestrel Daily', 'Ostra', ['2026-09-12T15:40:00', '+02:00', 'second'], 'en', ['Lena Oster'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-13-0945-orrin-town-in-exile.html', 'The Orrin Courier', undefined, ['2026-09-13T09:45', '+02:00', 'minute'], 'en', ['Joren Pell'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-13-1710-vennes-first-families-home.html', 'Vennes Tribune', undefined, ['2026-09-13T17:10', '+02:00', 'minute'], 'en', ['Cato Weir'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-14-0930-ardan-how-haverwick-left.html', 'Radio Ardan', undefined, ['2026-09-14T09:30', '+02:00', 'minute'], 'en', ['Aldo Vries'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-14-1226-sable-pumps-until-october.html', 'Sable Evening News', 'Ostra', ['2026-09-14T12:26', '+02:00', 'minute'], 'en', [], ['Marren Dam'], undefined],
  ['web-captures/2026-09-14-1915-harrow-opposition-demands-inquiry.html', 'The Harrow Post', 'Ostra', ['2026-09-14T19:15', '+02:00', 'minute'], 'en', [], ['Marren Dam'], undefined],
  ['web-captures/2026-09-15-1102-kestrel-ministry-received-warning.html', 'Kestrel Daily', 'Ostra', ['2026-09-15T11:02:00', '+02:00', 'second'], 'en', ['Piet Andal'], ['Marren Dam'], 'E'],
  ['web-captures/2026-09-15-1148-ardan-ministry-received-warning.html', 'Radio Ardan', 'Ostra', ['2026-09-15T11:48', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'E'],
  ['web-captures/2026-09-15-1220-orrin-ministry-received-warning.html', 'The Orrin Courier', 'Ostra', ['2026-09-15T12:20', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'E'],
  ['web-captures/2026-09-15-1410-vennes-ministry-received-warning.html', 'Vennes Tribune', 'Ostra', ['2026-09-15T14:10', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'E'],
  ['web-captures/2026-09-15-1748-ledger-shares-fall.html', 'Capital Ledger', 'Telmark', ['2026-09-15T17:48:00', '+02:00', 'second'], 'en', ['Telmark'], ['Marren Dam'], 'K'],
  ['web-captures/2026-09-16-0910-lowmoor-second-tent-school.html', 'Lowmoor Gazette', undefined, ['2026-09-16T09:10', '+02:00', 'minute'], 'en', ['Nell Harker'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-16-1605-ardan-what-drains-do.html', 'Radio Ardan', undefined, ['2026-09-16T16:05', '+02:00', 'minute'], 'en', ['Aldo Vries'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-16-1820-kestrel-marwen-report.html', 'Kestrel Daily', 'Ostra', ['2026-09-16T18:20:00', '+02:00', 'second'], 'en', ['Lena Oster'], ['Marren Dam'], 'F'],
  ['web-captures/2026-09-16-1841-sable-marwen-report.html', 'Sable Evening News', 'Ostra', ['2026-09-16T18:41', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'F'],
  ['web-captures/2026-09-16-1932-vennes-marwen-report.html', 'Vennes Tribune', 'Ostra', ['2026-09-16T19:32', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'F'],
  ['web-captures/2026-09-16-2000-harrow-marwen-report.html', 'The Harrow Post', 'Ostra', ['2026-09-16T20:00', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'F'],
  ['web-captures/2026-09-16-2025-skarra-marwen-report.html', 'Skarra Dagspost', 'Ostra', ['2026-09-16T20:25', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'F'],
  ['web-captures/2026-09-16-2140-orrin-mayor-calls-for-minister-to-go.html', 'The Orrin Courier', undefined, ['2026-09-16T21:40', '+02:00', 'minute'], 'en', ['Joren Pell'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-17-1305-skarra-femte-dagen.html', 'Skarra Dagspost', undefined, ['2026-09-17T13:05', '+02:00', 'minute'], 'sv', ['Greta Ulvang'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-17-2015-ledger-bid-for-operator-withdrawn.html', 'Capital Ledger', 'Telmark', ['2026-09-17T20:15:00', '+02:00', 'second'], 'en', ['Telmark'], ['Marren Dam'], undefined, 'withdrawn'],
  ['web-captures/2026-09-18-1115-ardan-lowest-since-1971.html', 'Radio Ardan', undefined, ['2026-09-18T11:15', '+02:00', 'minute'], 'en', ['Aldo Vries'], ['Marren Dam'], undefined],
  ['web-captures/2026-09-21-1340-sable-second-walkout.html', 'Sable Evening News', 'Telmark', ['2026-09-21T13:40', '+02:00', 'minute'], 'en', [], ['Port Ansel strike'], 'L'],
  ['web-captures/2026-09-21-1520-ledger-second-walkout.html', 'Capital Ledger', 'Telmark', ['2026-09-21T15:20:00', '+02:00', 'second'], 'en', ['Telmark'], ['Port Ansel strike'], 'L'],
  ['web-captures/2026-09-21-1715-ardan-second-walkout.html', 'Radio Ardan', 'Telmark', ['2026-09-21T17:15', '+02:00', 'minute'], 'en', [], ['Port Ansel strike'], 'L'],
  ['web-captures/2026-09-21-1850-skarra-containers-diverted.html', 'Skarra Dagspost', undefined, ['2026-09-21T18:50', '+02:00', 'minute'], 'en', ['Emil Rask'], ['Port Ansel strike'], undefined],
  ['web-captures/2026-09-22-0645-kestrel-strike-first-morning.html', 'Kestrel Daily', undefined, ['2026-09-22T06:45:00', '+02:00', 'second'], 'en', ['Piet Andal'], ['Port Ansel strike'], undefined],
  ['web-captures/2026-09-23-1120-kestrel-inquiry-opens.html', 'Kestrel Daily', 'Ostra', ['2026-09-23T11:20:00', '+02:00', 'second'], 'en', ['Lena Oster'], ['Marren Dam'], 'M'],
  ['web-captures/2026-09-23-1155-ardan-inquiry-opens.html', 'Radio Ardan', 'Ostra', ['2026-09-23T11:55', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'M'],
  ['web-captures/2026-09-23-1605-orrin-inquiry-opens.html', 'The Orrin Courier', 'Ostra', ['2026-09-23T16:05', '+02:00', 'minute'], 'en', [], ['Marren Dam'], 'M'],
  ['web-captures/2026-09-24-0805-port-ferry-timetable-cut.html', 'Port & Rail Weekly', undefined, ['2026-09-24T08:05', '+02:00', 'minute'], 'en', ['Hugh Tarn'], ['Port Ansel strike'], undefined],
  ['web-captures/2026-09-25-1310-ledger-second-reading.html', 'Capital Ledger', 'Telmark', ['2026-09-25T13:10:00', '+02:00', 'second'], 'en', ['Telmark'], ['Grid reform bill'], 'P'],
  ['web-captures/2026-09-25-1515-harrow-second-reading.html', 'The Harrow Post', 'Telmark', ['2026-09-25T15:15', '+02:00', 'minute'], 'en', [], ['Grid reform bill'], 'P'],
  ['web-captures/2026-09-26-0930-harrow-barley-rust-three-more.html', 'The Harrow Post', 'Telmark', ['2026-09-26T09:30', '+02:00', 'minute'], 'en', [], [], undefined],
  ['web-captures/2026-09-28-0640-ledger-quays-reopen.html', 'Capital Ledger', undefined, ['2026-09-28T06:40:00', '+02:00', 'second'], 'en', ['Thea Moran'], ['Port Ansel strike'], undefined],
];

export const EXPECTED_ARTICLES: readonly ExpectedArticle[] = ROWS.map(
  ([file, outlet, origin, published, language, authors, topics, group, status = 'usable']) => ({
    file,
    outlet,
    origin,
    published: published && { value: published[0], zone: published[1], precision: published[2] },
    language,
    authors,
    topics,
    group,
    status,
  }),
);
