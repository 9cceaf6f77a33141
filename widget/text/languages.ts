/** Bahasa yang ditawarkan: tag and own name. Each but Indonesian is a file, `skm-survey.<tag>.js`, of its `<tag>.ts`. */
export const LANGUAGES: Readonly<Record<string, string>> = { id: 'Bahasa Indonesia', en: 'English' }
