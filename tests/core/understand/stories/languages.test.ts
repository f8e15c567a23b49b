import { describe, expect, it } from 'vitest';
import type { ArrivingItem } from '#core/understand/arriving-item.ts';
import { groupDuplicates } from '#core/understand/duplicates/group.ts';
import { clusterStories } from '#core/understand/stories/cluster.ts';
import { articleTermsOf } from '#core/understand/stories/story-terms.ts';

/** Two events of each language, three reports of each, and a headline of something else with their function words. */
const NEWS: Readonly<Record<string, { dam: string[][]; port: string[][]; other: string }>> = {
  it: {
    dam: [
      [
        'Crepe nella diga di Marrena, evacuati tre paesi',
        'I tecnici hanno aperto due paratoie della diga di Marrena dopo che era stata trovata acqua nella spalla, ha detto la ministra Ilse Marwen.',
      ],
      [
        'Diga di Marrena: le famiglie lasciano la valle',
        'Le famiglie hanno lasciato la valle in autobus mentre l’acqua filtrava dalla diga di Marrena, ha detto la ministra Ilse Marwen.',
      ],
      [
        'Un rapporto aveva avvertito delle crepe nella diga di Marrena',
        'Un rapporto sulla diga di Marrena aveva avvertito delle crepe due anni fa. La ministra Ilse Marwen ha detto di non averlo visto.',
      ],
    ],
    port: [
      [
        'Sciopero dei portuali a Tessena',
        'I portuali di Tessena hanno incrociato le braccia contro l’automazione del terminal dei cereali, ha detto il sindacato.',
      ],
      [
        'Portuali di Tessena, lo sciopero continua',
        'Le navi aspettano in rada davanti a Tessena: lo sciopero dei portuali del terminal dei cereali continua, ha detto il sindacato.',
      ],
    ],
    other: 'Dopo la pioggia nella capitale mercato del libro più lungo',
  },
  pt: {
    dam: [
      [
        'Fissuras na barragem de Marrena obrigam a evacuar três aldeias',
        'Os técnicos abriram duas comportas da barragem de Marrena depois de ter sido encontrada água na encosta, disse a ministra Ilse Marwen.',
      ],
      [
        'Barragem de Marrena: famílias deixam o vale',
        'As famílias deixaram o vale em autocarros enquanto a água passava pela barragem de Marrena, disse a ministra Ilse Marwen.',
      ],
      [
        'Relatório avisara das fissuras na barragem de Marrena',
        'Um relatório sobre a barragem de Marrena avisara das fissuras há dois anos. A ministra Ilse Marwen disse que nunca o viu.',
      ],
    ],
    port: [
      [
        'Estivadores de Tessena em greve',
        'Os estivadores de Tessena pararam contra a automação do terminal de cereais, disse o sindicato.',
      ],
      [
        'Greve dos estivadores de Tessena continua',
        'Os navios esperam ao largo de Tessena: a greve dos estivadores do terminal de cereais continua, disse o sindicato.',
      ],
    ],
    other: 'Depois da chuva na capital feira do livro ficou mais longa',
  },
  nl: {
    dam: [
      [
        'Scheuren in de dam van Marrena, drie dorpen ontruimd',
        'Ingenieurs openden twee schuiven van de dam van Marrena nadat er water was gevonden, zei minister Ilse Marwen.',
      ],
      [
        'Dam van Marrena: gezinnen verlaten de vallei',
        'Gezinnen verlieten de vallei in bussen terwijl er water door de dam van Marrena sijpelde, zei minister Ilse Marwen.',
      ],
      [
        'Rapport waarschuwde voor scheuren in de dam van Marrena',
        'Een rapport over de dam van Marrena waarschuwde twee jaar geleden voor scheuren. Minister Ilse Marwen zei dat zij het nooit zag.',
      ],
    ],
    port: [
      [
        'Havenarbeiders van Tessen staken',
        'De havenarbeiders van Tessen legden het werk neer tegen de automatisering van de graanterminal, zei de vakbond.',
      ],
      [
        'Staking van havenarbeiders in Tessen duurt voort',
        'Schepen wachten voor Tessen: de staking van de havenarbeiders van de graanterminal duurt voort, zei de vakbond.',
      ],
    ],
    other: 'Na de regen in de hoofdstad duurt de markt van boeken langer',
  },
  pl: {
    dam: [
      [
        'Pęknięcia zapory w Marrenie, ewakuowano trzy wsie',
        'Inżynierowie otworzyli dwie śluzy zapory w Marrenie po znalezieniu przecieku, powiedziała minister Ilse Marwen.',
      ],
      [
        'Zapora w Marrenie: rodziny opuszczają dolinę',
        'Rodziny opuściły dolinę autobusami, gdy przez zaporę w Marrenie przeciekała woda, powiedziała minister Ilse Marwen.',
      ],
      [
        'Raport ostrzegał przed pęknięciami zapory w Marrenie',
        'Raport o zaporze w Marrenie ostrzegał dwa lata temu przed pęknięciami. Minister Ilse Marwen powiedziała, że go nie widziała.',
      ],
    ],
    port: [
      [
        'Strajk dokerów w Tessenie',
        'Dokerzy z Tessenu przerwali pracę przeciwko automatyzacji terminalu zbożowego, powiedział związek.',
      ],
      [
        'Dokerzy z Tessenu nadal strajkują',
        'Statki czekają na redzie Tessenu: dokerzy terminalu zbożowego nadal strajkują, powiedział związek.',
      ],
    ],
    other: 'Po deszczu w stolicy targi książki potrwają dłużej',
  },
  ru: {
    dam: [
      [
        'Трещины в Марренской плотине: эвакуированы три деревни',
        'Инженеры открыли два затвора Марренской плотины после того, как была найдена течь, сказала министр Ильза Марвен.',
      ],
      [
        'Марренская плотина: семьи покидают долину',
        'Семьи покинули долину на автобусах, пока вода просачивалась через Марренскую плотину, сказала министр Ильза Марвен.',
      ],
      [
        'Доклад предупреждал о трещинах в Марренской плотине',
        'Доклад о Марренской плотине предупреждал о трещинах два года назад. Министр Ильза Марвен сказала, что не видела его.',
      ],
    ],
    port: [
      [
        'Докеры Тессена объявили забастовку',
        'Докеры Тессена прекратили работу из-за автоматизации зернового терминала, сообщил профсоюз.',
      ],
      [
        'Забастовка докеров в Тессене продолжается',
        'Суда ждут на рейде Тессена: забастовка докеров зернового терминала продолжается, сообщил профсоюз.',
      ],
    ],
    other: 'После дождя в столице книжная ярмарка будет дольше',
  },
  zh: {
    dam: [
      [
        '马伦大坝渗水 三个村庄撤离',
        '马伦大坝东侧发现渗水后，工程师打开了两座闸门。部长布兰特表示，下游三个村庄已经撤离。',
      ],
      [
        '马伦大坝下游居民离开河谷',
        '马伦大坝持续渗水，居民乘坐巴士离开河谷。部长布兰特表示，这是预防措施，工程师正在降低水库水位。',
      ],
      ['报告曾警告马伦大坝渗水', '一份报告两年前曾警告马伦大坝渗水。部长布兰特表示，她从未看过这份报告。'],
    ],
    port: [
      ['特森港码头工人罢工', '特森港码头工人因粮食码头自动化计划罢工，工会表示，船只在港外等待。'],
      ['特森港码头工人罢工继续', '特森港粮食码头的工人罢工继续，工会表示谈判没有进展。'],
    ],
    other: '首都雨后书展延长两天',
  },
  ja: {
    dam: [
      [
        'マレンダムで漏水、三つの村が避難',
        'マレンダムの東側で漏水が見つかり、技術者が二つの水門を開けた。ブラント大臣は下流の三つの村に避難を求めたと述べた。',
      ],
      [
        'マレンダム下流の住民、谷を離れる',
        'マレンダムの漏水が続き、住民はバスで谷を離れた。ブラント大臣は予防の措置だと述べ、技術者は貯水池の水位を下げた。',
      ],
      [
        '報告書、マレンダムの漏水を警告',
        '二年前の報告書がマレンダムの漏水を警告していた。ブラント大臣は見たことがないと述べた。',
      ],
    ],
    port: [
      [
        'テッセン港の港湾労働者がスト',
        'テッセン港の港湾労働者が穀物ターミナルの自動化に反対してストライキに入ったと組合が述べた。',
      ],
      [
        'テッセン港の港湾労働者、スト続く',
        'テッセン港の穀物ターミナルで港湾労働者のストライキが続き、船が沖で待っていると組合が述べた。',
      ],
    ],
    other: '首都で雨のあと本の市が延長される',
  },
  ko: {
    dam: [
      [
        '마렌댐 누수로 마을 세 곳 대피',
        '마렌댐 동쪽에서 누수가 발견되자 기술자들이 수문 두 개를 열었다. 브란트 장관은 하류 마을 세 곳에 대피를 요청했다고 밝혔다.',
      ],
      [
        '마렌댐 하류 주민들 계곡 떠나',
        '마렌댐의 누수가 계속되자 주민들이 버스로 계곡을 떠났다. 브란트 장관은 예방 조치라고 밝혔고 기술자들은 저수지 수위를 낮췄다.',
      ],
    ],
    port: [
      [
        '테센항 부두 노동자 파업',
        '테센항 부두 노동자들이 곡물 터미널 자동화에 반대해 파업에 들어갔다고 노조가 밝혔다.',
      ],
      ['테센항 부두 노동자 파업 계속', '테센항 곡물 터미널 노동자들의 파업이 계속되고 있다고 노조가 밝혔다.'],
    ],
    other: '수도에서 비가 온 뒤 책 시장 연장',
  },
  ar: {
    dam: [
      [
        'تسرب في سد مارين وإخلاء ثلاث قرى',
        'فتح المهندسون بوابتين في سد مارين بعد اكتشاف تسرب في جانبه الشرقي، وقالت الوزيرة إيلزا مارفن إن ثلاث قرى أخليت.',
      ],
      [
        'عائلات تغادر الوادي تحت سد مارين',
        'غادرت العائلات الوادي في حافلات بينما كان الماء يتسرب من سد مارين، وقالت الوزيرة إيلزا مارفن إن ذلك إجراء وقائي.',
      ],
    ],
    port: [
      ['عمال ميناء تيسن يضربون', 'أضرب عمال ميناء تيسن احتجاجا على أتمتة محطة الحبوب، وفق ما قالت النقابة.'],
      [
        'إضراب عمال ميناء تيسن مستمر',
        'تنتظر السفن أمام ميناء تيسن حيث يستمر إضراب عمال محطة الحبوب، وفق ما قالت النقابة.',
      ],
    ],
    other: 'معرض الكتاب في العاصمة أطول بعد المطر',
  },
};

const item = (lang: string, kind: string, at: number, [title, body]: readonly string[]): ArrivingItem => ({
  id: `${kind}-${at}`,
  title,
  body,
  date: `2026-09-0${7 + (at % 3)}`,
  lang,
});

function storiesOf(items: readonly ArrivingItem[]): readonly string[] {
  const stories = new Map<number, string[]>();
  for (const { id, story } of clusterStories(items))
    stories.set(story, [...(stories.get(story) ?? []), String(id)]);
  return [...stories.values()].map((ids) => ids.toSorted().join(' ')).toSorted();
}

describe.each(Object.entries(NEWS))('news in another language: %s', (lang, { dam, port, other }) => {
  const full = [
    ...dam.map((text, at) => item(lang, 'dam', at, text)),
    ...port.map((text, at) => item(lang, 'port', at, text)),
    item(lang, 'other', 0, [other, '']),
  ];
  const ids = (kind: string, texts: readonly unknown[]): string =>
    texts.map((_, at) => `${kind}-${at}`).join(' ');
  const expected = [ids('dam', dam), 'other-0', ids('port', port)];

  it('reports of one event are one story, in whatever order they come', () => {
    expect(storiesOf(full)).toEqual(expected);
    expect(storiesOf(full.toReversed())).toEqual(expected);
  });

  it('headlines alone of one event are one story', () => {
    expect(storiesOf(full.map((one) => ({ ...one, body: '' })))).toEqual(expected);
  });

  it('a shortened copy under another headline is a copy, an independent report is none', () => {
    const long = dam.map((text) => text[1]).join(' ');
    const groups = groupDuplicates([
      { id: 1, title: dam[0]?.[0], body: `${long} ${port[0]?.[1] ?? ''}`, date: '2026-09-07', lang },
      { id: 2, title: dam[1]?.[0], body: long, date: '2026-09-07', lang },
      { id: 3, title: port[1]?.[0], body: port[1]?.[1], date: '2026-09-07', lang },
    ]).map(({ group }) => group);
    expect(groups[1]).toBe(groups[0]);
    expect(groups[2]).not.toBe(groups[0]);
  });
});

it.each([
  [
    'zh',
    '中国政府周一表示，今年将增加对农村学校的投入，教育部长说明了计划。',
    '中国男子足球队周二在首都以二比一获胜，教练表示对球员感到满意。',
    '中国央行周三宣布维持利率不变，经济学家认为通货膨胀正在放缓。',
    '上海的一家博物馆周四开放，展出古代陶瓷，馆长表示参观人数超过预期。',
    '警方周五表示，两名男子因盗窃汽车被捕，法院将于下周开庭审理。',
    '气象部门表示，台风周末将登陆南部海岸，渔船已经返回港口。',
  ],
  [
    'ja',
    '政府は月曜日、地方の学校への支出を今年増やすと発表した。',
    '日本代表は火曜日、首都での試合に勝ち、監督は選手に満足していると述べた。',
    '日本銀行は水曜日、金利を据え置くと発表し、経済学者は物価の上昇が鈍ると見ている。',
    '上野の博物館が木曜日に開き、古い陶器を展示している。館長は来場者が多いと述べた。',
    '警察は金曜日、自動車を盗んだ疑いで男二人を逮捕したと発表した。',
  ],
  [
    'ar',
    'قالت الحكومة يوم الاثنين إنها ستزيد الإنفاق على المدارس الريفية هذا العام.',
    'فاز المنتخب الوطني يوم الثلاثاء بهدفين، وقال المدرب إنه راض عن اللاعبين.',
    'أعلن البنك المركزي يوم الأربعاء تثبيت سعر الفائدة، وقال خبراء إن التضخم يتباطأ.',
    'افتتح متحف في العاصمة يوم الخميس معرضا للخزف القديم، وقال المدير إن الزوار كثر.',
    'قالت الشرطة يوم الجمعة إنها اعتقلت رجلين بتهمة سرقة سيارات.',
  ],
])('unrelated news of a script without capitals stays apart: %s', (lang, ...texts) => {
  const apart = texts.map((_, at) => `news-${at}`);
  const bodies = texts.map((body, at) => item(lang, 'news', at, [body.slice(0, 14), body]));
  expect(storiesOf(bodies)).toEqual(apart);
  expect(storiesOf(texts.map((title, at) => item(lang, 'news', at, [title, ''])))).toEqual(apart);
});

describe('the terms of other languages', () => {
  const termsOf = (headline: string, language: string): readonly string[] =>
    articleTermsOf({ headline, body: '', language })
      .map(({ term }) => term)
      .filter((term) => !term.startsWith('#'))
      .toSorted();

  it('are words without what is written onto them, and without function words', () => {
    expect(termsOf('La grève de l’union devant l’hôpital', 'fr')).toEqual(['grève', 'hôpital', 'union']);
    expect(termsOf('Lo sciopero dell’unione davanti all’ospedale', 'it')).toContain('ospedale');
  });

  it('are the beginnings of words where their ends change with the case', () => {
    expect(termsOf('Марренской плотине', 'ru')).toEqual(termsOf('Марренская плотина', 'ru'));
    expect(termsOf('Houses', 'de')).toEqual(['houses']);
  });

  it('are letters in pairs where no space parts words, and names of Katakana whole', () => {
    expect(termsOf('大坝的渗水', 'zh')).toEqual(['大坝', '渗水']);
    expect(termsOf('マレンダムで漏水', 'ja')).toEqual(['マレンダム', '漏水']);
    expect(termsOf('Apple发布会', 'zh')).toEqual(['apple', '布会']);
  });
});
