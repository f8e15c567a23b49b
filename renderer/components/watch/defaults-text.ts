import type { ArticleDefaults } from '#core/domain/article.ts';
import { languageName } from '../selection/selection-text.ts';

/** What a watch gives to articles whose files do not say it: "Outlet Harrow Post · Swedish". */
export function defaultsText(defaults: ArticleDefaults): string {
  const parts = [
    ...(defaults.outlet === undefined ? [] : [`Outlet ${defaults.outlet}`]),
    ...(defaults.origin === undefined ? [] : [`Origin ${defaults.origin}`]),
    ...(defaults.language === undefined ? [] : [languageName(defaults.language)]),
  ];
  return parts.length === 0 ? 'Outlet from the files' : parts.join(' · ');
}

/** Defaults with one field changed; an empty text takes the field away. */
export function withDefault(
  defaults: ArticleDefaults,
  field: keyof ArticleDefaults,
  text: string,
): ArticleDefaults {
  const others = Object.fromEntries(Object.entries(defaults).filter(([name]) => name !== field));
  const value = text.trim();
  return value === '' ? others : { ...others, [field]: value };
}
