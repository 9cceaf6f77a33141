import { button } from './button.ts'
import { draw, type Child } from './draw.ts'
import { LANGUAGES } from './text/languages.ts'
import type { Text } from './text/text.ts'

/** Pilihan bahasa: a button for each other language, in its own words. */
export function languageSwitch(text: Text, onChoose: (tag: string) => void): Child {
  return Object.entries(LANGUAGES)
    .filter(([tag]) => tag !== text.tag)
    .map(([tag, name]) =>
      draw(
        'div',
        { lang: tag },
        button(name, () => onChoose(tag), 'second switch'),
      ),
    )
}
