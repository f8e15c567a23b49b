/**
 * Given names that newsrooms write over from Cyrillic in several ways, the commonest spelling first. Names
 * that are also names of other languages (Elena) or whose spelling is the bearer's own (Mohammed) are left out.
 */
const SPELLINGS: readonly string[] = [
  'Sergey Sergei Serguei',
  'Alexei Alexey Aleksei Aleksey',
  'Andrei Andrey',
  'Dmitry Dmitri Dmitriy Dmitrii',
  'Yuri Yury Yuriy Iurii',
  'Valery Valeri Valeriy',
  'Vitaly Vitali Vitaliy',
  'Nikolai Nikolay',
  'Arkady Arkadi Arkadiy',
  'Anatoly Anatoli Anatoliy',
  'Gennady Gennadi Gennadiy',
  'Yevgeny Evgeny Yevgeni Evgeni Yevgeniy Evgeniy',
  'Grigory Grigori Grigoriy',
  'Vasily Vasiliy Vassily',
  'Yulia Iulia Yuliya',
  'Natalya Nataliya',
  'Yekaterina Ekaterina',
  'Ksenia Kseniya Xenia',
  'Volodymyr Volodimir',
  'Oleksandr Olexandr',
  'Oleksiy Oleksii Olexiy',
  'Dmytro Dmitro',
];

/** Every spelling in lower case, and the one we write. */
export const GIVEN_NAMES: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap((line) => {
    const spellings = line.split(' ');
    return spellings.map((spelling) => [spelling.toLowerCase(), spellings[0] ?? spelling] as const);
  }),
);
