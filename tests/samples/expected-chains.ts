import type { CopyRelation, LeadRule } from '#core/domain/pickup.ts';

/** What an outlet did to a text: its minutes after the lead copy, and each stretch it cut (-) and added (+), as printed. */
export type ExpectedPickup = readonly [
  file: string,
  minutes: number,
  relation: CopyRelation['kind'],
  changes?: readonly string[],
];

export type ExpectedChain = {
  readonly group: string;
  readonly lead: string;
  readonly rule: LeadRule;
  readonly pickups: readonly ExpectedPickup[];
};

/** The chains of the samples, each change read off the two files; what outlets do to datelines and credits is left out. */
// A table, read by its columns.
// prettier-ignore
export const EXPECTED_CHAINS: readonly ExpectedChain[] = [
  { group: 'A', lead: 'web-captures/2026-09-03-1140-vennes-seepage-found.html', rule: 'credits-origin', pickups: [
    ['web-captures/2026-09-03-1310-ardan-seepage-found.html', 90, 'pickup', ['-Marren Dam, 71 metres high, holds back the River Orrin above Haverwick, a town of 9,400 people. It supplies about a twentieth of the country’s electricity.']],
    ['agency-feed/2026-09-03-1655-harrow-seepage-found.txt', 315, 'pickup', ['-eleven', '+11', '-The Ministry of Public Works said it had been informed on Wednesday and saw no reason to lower the reservoir.', '-Marren Dam, 71 metres high, holds back the River Orrin above Haverwick, a town of 9,400 people. It supplies about a twentieth of the country’s electricity.']],
    ['web-captures/2026-09-03-1820-ledger-seepage-found.html', 400, 'pickup'],
  ] },
  { group: 'B', lead: 'web-captures/2026-09-08-0540-kestrel-haverwick-ordered-to-leave.html', rule: 'credits-origin', pickups: [
    ['web-captures/2026-09-08-0612-ardan-haverwick-ordered-to-leave.html', 32, 'pickup', ['-By eight o’clock police said the streets were empty, apart from some cats.']],
    ['agency-feed/2026-09-08-0648-sable-haverwick-ordered-to-leave.txt', 68, 'pickup', ['-9,400', '+940', '-Buses took people to sports halls in Lowmoor, 14 kilometres away. “We left the bread in the oven,” said Greet Sallow, who runs a bakery on Weir Street.', '-By eight o’clock police said the streets were empty, apart from some cats.']],
    ['web-captures/2026-09-08-0730-vennes-haverwick-ordered-to-leave.html', 110, 'pickup'],
    ['agency-feed/2026-09-08-0815-orrin-haverwick-ordered-to-leave.txt', 155, 'pickup', ['-14', '+16']],
    ['web-captures/2026-09-08-0905-skarra-haverwick-ordered-to-leave.html', 205, 'pickup', ['-Buses took people to sports halls in Lowmoor, 14 kilometres away. “We left the bread in the oven,” said Greet Sallow, who runs a bakery on Weir Street.', '-By eight o’clock police said the streets were empty, apart from some cats.']],
    ['web-captures/2026-09-08-1032-sable-haverwick-ordered-to-leave-corrected.html', 292, 'correction', ['-Buses took people to sports halls in Lowmoor, 14 kilometres away. “We left the bread in the oven,” said Greet Sallow, who runs a bakery on Weir Street.', '-By eight o’clock police said the streets were empty, apart from some cats.']],
  ] },
  { group: 'C', lead: 'agency-feed/2026-09-09-1215-kestrel-no-sign-dam-will-fail.txt', rule: 'credits-origin', pickups: [
    ['web-captures/2026-09-09-1250-sable-no-sign-dam-will-fail.html', 35, 'pickup'],
    ['web-captures/2026-09-09-1340-harrow-no-sign-dam-will-fail.html', 85, 'pickup', ['-Hydrologist Dagny Holt warned that both figures might be right. “They are measuring different water,” she said.', '-According to the ministry, the reservoir has to fall by six metres before engineers can inspect the drainage gallery.']],
    ['agency-feed/2026-09-09-1530-vennes-no-sign-dam-will-fail.txt', 195, 'pickup', ['-nineteen', '+19']],
  ] },
  { group: 'D', lead: 'agency-feed/2026-09-09-1748-ledger-trading-halted.txt', rule: 'credits-origin', pickups: [
    ['agency-feed/2026-09-09-1835-harrow-trading-halted.txt', 47, 'pickup', ['-A bond of the company that falls due in 2031 traded at 81 per cent of its face value, traders said.']],
    ['web-captures/2026-09-09-1915-kestrel-trading-halted.html', 87, 'pickup', ['-3.1', '+3.2']],
  ] },
  { group: 'E', lead: 'web-captures/2026-09-15-1102-kestrel-ministry-received-warning.html', rule: 'credits-origin', pickups: [
    ['agency-feed/2026-09-15-1131-sable-ministry-received-warning.txt', 29, 'pickup', ['-Two former inspectors confirmed that the report was genuine. One of them said it had been rewritten twice before it was signed.']],
    ['web-captures/2026-09-15-1148-ardan-ministry-received-warning.html', 46, 'pickup'],
    ['web-captures/2026-09-15-1220-orrin-ministry-received-warning.html', 78, 'pickup', ['-eleven', '+11']],
    ['agency-feed/2026-09-15-1305-skarra-ministry-received-warning.txt', 123, 'pickup', ['-Ana Corvel, the leader of the opposition, said the government had known. “Nine thousand people slept below three blocked drains for two summers,” she told parliament.', '-Two former inspectors confirmed that the report was genuine. One of them said it had been rewritten twice before it was signed.']],
    ['web-captures/2026-09-15-1410-vennes-ministry-received-warning.html', 188, 'pickup'],
  ] },
  { group: 'F', lead: 'web-captures/2026-09-16-1820-kestrel-marwen-report.html', rule: 'credits-origin', pickups: [
    ['web-captures/2026-09-16-1841-sable-marwen-report.html', 21, 'pickup'],
    ['agency-feed/2026-09-16-1908-ardan-marwen-report.txt', 48, 'pickup', ['-Bram Eskil, the mayor of Haverwick, said he did not believe her. “Somebody in that building can read,” he said.', '-The minister said she would publish “every page” of the inspection file within a week.']],
    ['web-captures/2026-09-16-1932-vennes-marwen-report.html', 72, 'pickup', ['+some']],
    ['web-captures/2026-09-16-2000-harrow-marwen-report.html', 100, 'pickup', ['-Orrin Valley Power, which runs Marren Dam, said it had acted on every recommendation addressed to it. The company denied that the water had been kept high to sell more electricity.', '-Bram Eskil, the mayor of Haverwick, said he did not believe her. “Somebody in that building can read,” he said.', '-The minister said she would publish “every page” of the inspection file within a week.']],
    ['web-captures/2026-09-16-2025-skarra-marwen-report.html', 125, 'pickup'],
    ['agency-feed/2026-09-16-2205-orrin-marwen-report.txt', 225, 'pickup', ['-The minister said she would publish “every page” of the inspection file within a week.']],
  ] },
  { group: 'G', lead: 'web-captures/2026-08-25-1405-sable-dockers-vote-first-walkout.html', rule: 'credits-origin', pickups: [
    ['web-captures/2026-08-25-1452-kestrel-dockers-vote-first-walkout.html', 47, 'pickup'],
    ['agency-feed/2026-08-25-1540-ledger-dockers-vote-first-walkout.txt', 95, 'pickup', ['-71', '+71.4', '-About a third of the country’s imports come through Port Ansel. Shipping agents said eleven vessels were due on Thursday and Friday.']],
    ['agency-feed/2026-08-25-1800-skarra-dockers-vote-first-walkout.txt', 235, 'pickup'],
  ] },
  { group: 'H', lead: 'agency-feed/2026-09-02-1632-ledger-grid-bill-first-reading.txt', rule: 'credits-origin', pickups: [
    ['web-captures/2026-09-02-1710-kestrel-grid-bill-first-reading.html', 38, 'pickup'],
    ['web-captures/2026-09-02-1828-harrow-grid-bill-first-reading.html', 116, 'pickup', ['-61', '+60', '-The second reading is planned for the end of September.']],
    ['agency-feed/2026-09-02-1950-orrin-grid-bill-first-reading.txt', 198, 'pickup', ['-The second reading is planned for the end of September.']],
  ] },
  { group: 'I', lead: 'web-captures/2026-09-07-1455-kestrel-reservoir-lowered.html', rule: 'credits-origin', pickups: [
    ['web-captures/2026-09-07-1602-ardan-reservoir-lowered.html', 67, 'pickup', ['-The mayor, Bram Eskil, said that he had been told by telephone that there was no danger and had asked to have it in writing.']],
    ['agency-feed/2026-09-07-1850-lowmoor-reservoir-lowered.txt', 235, 'pickup', ['-twenty-two', '+22']],
  ] },
  { group: 'J', lead: 'agency-feed/2026-09-10-1120-sable-army-pumps.txt', rule: 'credits-origin', pickups: [
    ['web-captures/2026-09-10-1215-kestrel-army-pumps.html', 55, 'pickup'],
    ['agency-feed/2026-09-10-1340-vennes-army-pumps.txt', 140, 'pickup', ['-(Sable Evening News / Ostra – 10 September 2026) – Sixteen', '+– Fourteen', '-The mayor of Haverwick, Bram Eskil, said the soldiers were the first people in uniform who had asked him where the old culverts were.']],
    ['web-captures/2026-09-10-1500-ardan-army-pumps.html', 220, 'pickup'],
  ] },
  { group: 'K', lead: 'web-captures/2026-09-15-1748-ledger-shares-fall.html', rule: 'credits-origin', pickups: [
    ['agency-feed/2026-09-15-1822-kestrel-shares-fall.txt', 34, 'pickup', ['-14', '+14.2']],
    ['agency-feed/2026-09-15-1905-lowmoor-shares-fall.txt', 77, 'pickup', ['-The Ministry of Finance said it held no shares and had no view.']],
  ] },
  { group: 'L', lead: 'web-captures/2026-09-21-1340-sable-second-walkout.html', rule: 'credits-origin', pickups: [
    ['agency-feed/2026-09-21-1418-kestrel-second-walkout.txt', 38, 'pickup'],
    ['web-captures/2026-09-21-1520-ledger-second-walkout.html', 100, 'pickup', ['-23', '+24']],
    ['agency-feed/2026-09-21-1630-harrow-second-walkout.txt', 170, 'pickup', ['-Shipping agents said 23 vessels were expected this week.']],
    ['web-captures/2026-09-21-1715-ardan-second-walkout.html', 215, 'pickup', ['-Transport minister Karel Osk said he would invite both parties to Osterlo. An official in his ministry, who was not authorised to speak, said the invitation had gone out in August.', '-Shipping agents said 23 vessels were expected this week.']],
  ] },
  { group: 'M', lead: 'web-captures/2026-09-23-1120-kestrel-inquiry-opens.html', rule: 'credits-origin', pickups: [
    ['web-captures/2026-09-23-1155-ardan-inquiry-opens.html', 35, 'pickup'],
    ['agency-feed/2026-09-23-1250-vennes-inquiry-opens.txt', 90, 'pickup', ['-31', '+30']],
    ['web-captures/2026-09-23-1605-orrin-inquiry-opens.html', 285, 'pickup', ['-Bram Eskil, the mayor of Haverwick, had brought forty residents by bus. “We came to see what the chair looks like,” he said.']],
  ] },
  { group: 'N', lead: 'agency-feed/2026-09-25-1620-vennes-residents-sue.txt', rule: 'credits-origin', pickups: [
    ['agency-feed/2026-09-25-1745-orrin-residents-sue.txt', 85, 'pickup'],
    ['agency-feed/2026-09-25-1902-ardan-residents-sue.txt', 162, 'pickup', ['-Mayor Bram Eskil said the town itself would decide next week. “I have read the claim and found no spelling mistakes,” he said.']],
  ] },
  { group: 'P', lead: 'web-captures/2026-09-25-1310-ledger-second-reading.html', rule: 'credits-origin', pickups: [
    ['agency-feed/2026-09-25-1400-sable-second-reading.txt', 50, 'pickup', ['-Shares of the four producers fell by between two and five per cent.']],
    ['web-captures/2026-09-25-1515-harrow-second-reading.html', 125, 'pickup', ['-70', '+71']],
  ] },
  { group: 'Q', lead: 'web-captures/2026-08-27-1120-kestrel-museum-theft.html', rule: 'credits-origin', pickups: [
    ['agency-feed/2026-08-27-1248-sable-museum-theft.txt', 88, 'pickup', ['-Visitors said they had found the doors open on Thursday as on any other day. The room with the empty case will stay closed until further notice.']],
    ['web-captures/2026-08-27-1405-ardan-museum-theft.html', 165, 'pickup', ['-forty', '+40']],
  ] },
  { group: 'R', lead: 'agency-feed/2026-09-03-1322-kestrel-herring-quota.txt', rule: 'credits-origin', pickups: [
    ['agency-feed/2026-09-03-1410-skarra-herring-quota.txt', 48, 'pickup'],
    ['web-captures/2026-09-03-1735-sable-herring-quota.html', 253, 'pickup', ['-14,200', '+14,000', '-An official in the fisheries ministry, who asked not to be named, said the first draft had contained a cut of a third.']],
  ] },
  { group: 'S', lead: 'agency-feed/2026-09-15-1012-ledger-rate-cut.txt', rule: 'credits-origin', pickups: [
    ['web-captures/2026-09-15-1125-kestrel-rate-cut.html', 73, 'pickup', ['-interest', '+key']],
    ['web-captures/2026-09-15-1530-harrow-rate-cut.html', 318, 'pickup', ['-Traders said that a second cut in December was as likely as not. The crown fell by half a per cent against the euro.']],
  ] },
  { group: 'T', lead: 'web-captures/2026-09-20-2205-kestrel-fenby-result.html', rule: 'credits-origin', pickups: [
    ['web-captures/2026-09-21-0615-ardan-fenby-result.html', 490, 'pickup', ['+square']],
    ['agency-feed/2026-09-21-0640-vennes-fenby-result.txt', 515, 'pickup', ['-Orlin said she had three calvings on Monday. A campaigner for Stent, who asked not to be named, said they had fought the wrong rival for four weeks.']],
  ] },
];
