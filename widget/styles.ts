import { card } from './styles/card.ts'
import { fields } from './styles/fields.ts'
import { layouts } from './styles/layouts.ts'
import { notices } from './styles/notices.ts'
import { progress } from './styles/progress.ts'
import { columns, questions } from './styles/questions.ts'
import { tokens } from './styles/tokens.ts'

/** All sheets of the survey; what depends on its width comes last. */
export const styles = [card, tokens, fields, progress, questions, notices, layouts, columns].join('')
