import { readFileSync } from 'node:fs';

const LANGUAGES = ['en', 'de'].map((language) => ({
  language,
  messages: JSON.parse(
    readFileSync(`extension/static/_locales/${language}/messages.json`, 'utf8'),
  ) as Readonly<Record<string, { readonly message: string }>>,
}));

/** How many values a sentence takes. @throws Error when a language has no such sentence */
export function placesIn(key: string): number {
  const counts = LANGUAGES.map(({ language, messages }) => {
    const text = messages[key]?.message;
    if (!text) throw new Error(`_locales/${language} has no ${key}`);
    return new Set(text.match(/\$[1-9]/g)).size;
  });
  return Math.max(...counts);
}
