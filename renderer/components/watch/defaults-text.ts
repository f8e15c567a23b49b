import type { ArticleDefaults } from '#core/domain/article.ts';
import { counted } from '#core/domain/figures.ts';
import { languageName } from '../selection/selection-text.ts';

/** What a watch gives to articles whose files do not say it: "Outlet Harrow Post · Swedish". */
export function defaultsText(defaults: ArticleDefaults): string {
  const { outlet, origin, language, zone, topics = [], columns = [] } = defaults;
  const parts = [
    ...(outlet === undefined ? [] : [`Outlet ${outlet}`]),
    ...(origin === undefined ? [] : [`Origin ${origin}`]),
    ...(language === undefined ? [] : [languageName(language)]),
    ...(zone === undefined ? [] : [zone.replace(/^.*\//, '').replaceAll('_', ' ')]),
    ...(topics.length === 0 ? [] : [counted(topics.length, 'topic')]),
    ...(columns.length === 0 ? [] : [`${counted(columns.length, 'table')} set by hand`]),
  ];
  return parts.length === 0 ? 'Outlet from the files' : parts.join(' · ');
}

/** Defaults with one field changed; an empty text takes the field away. */
export function withDefault(
  defaults: ArticleDefaults,
  field: 'outlet' | 'origin' | 'language' | 'zone',
  text: string,
): ArticleDefaults {
  const { [field]: _, ...others } = defaults;
  return text.trim() === '' ? others : { ...others, [field]: text };
}

/** Defaults that file every article under a topic, or no longer do. */
export function withTopic(defaults: ArticleDefaults, id: number, isFiled: boolean): ArticleDefaults {
  const { topics = [], ...others } = defaults;
  const left = topics.filter((topic) => topic !== id);
  const next = isFiled ? [...left, id] : left;
  return next.length === 0 ? others : { ...others, topics: next };
}
