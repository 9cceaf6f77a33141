import type { ServiceElement } from '../shared/domain/service-element.ts'
import { choiceGroup, type ChoiceGroup } from './choice-group.ts'
import { draw, fill, setAttributes } from './draw.ts'
import { profile } from './profile.ts'
import { question } from './question.ts'
import { readForm } from './read-form.ts'
import { suggestion } from './suggestion.ts'
import { answeredCount, gapsOf, needsService, serviceName, type Gap, type Survey } from './survey.ts'
import type { Text } from './text/text.ts'

/** Formulir, as it is drawn: every layout gets this and nothing else. */
export interface FormView {
  /** What the controls hold at first. */
  readonly survey: Survey
  /** The page says which service it is, so the citizen is not asked. */
  readonly isServiceGiven: boolean
  readonly text: Text
  readonly onAnswer: (element: ServiceElement, survey: Survey) => void
  readonly onSubmit: (survey: Survey) => void
  /** A sentence for the live region. */
  readonly onSay: (words: string) => void
}

export interface SurveyForm {
  readonly nodes: readonly Element[]
  /** Nothing can be changed or sent any more. */
  readonly lock: () => void
}

/** All questions in one list. Drawn once; what follows from the answers is put in place after each change. */
export function surveyForm(view: FormView): SurveyForm {
  const { survey: given, text } = view
  const title = draw('h2', { part: 'title' })
  const count = draw('span', {})
  const dots = given.unit.elements.map(() => draw('i', {}))
  const summary = draw('div', {})
  const groups = choiceGroups(view)
  const suggestionField = suggestion(given.suggestion, text)
  const button = draw('button', { part: 'button' }, text.send)
  const controls = draw(
    'fieldset',
    { class: 'plain', role: 'presentation' },
    [...groups.values()].map(({ node }) => node),
    suggestionField.node,
    profile(given.respondent, text),
  )
  const form = draw(
    'form',
    { part: 'form', novalidate: true, onchange: change, oninput: refresh, onsubmit: submit },
    ...[summary, controls],
    draw('div', { class: 'foot' }, button, draw('p', { class: 'note' }, text.privacy)),
  )
  let hasTried = false
  let isLocked = false
  let hint: string | false = false

  function refresh(): void {
    const survey = readForm(form, given)
    const gaps = gapsOf(survey)
    fill(title, text.title(serviceName(survey)))
    fill(count, text.progress(answeredCount(survey), given.unit.elements.length))
    given.unit.elements.forEach((element, place) =>
      setAttributes(dots[place] as Element, { class: survey.answers[element] && 'done' }),
    )
    const spoken = suggestionField.refresh(survey.suggestion)
    if (spoken !== hint) view.onSay(spoken || '')
    hint = spoken
    if (!hasTried) return
    fill(summary, gaps.length > 0 && summaryOf(gaps, given, text, goTo))
    for (const [gap, group] of groups) {
      group.mark(gaps.includes(gap) && (gap === 'service' ? text.serviceMissing : text.answerMissing))
    }
  }

  function change(event: Event): void {
    const { name, type } = event.target as HTMLInputElement
    refresh()
    if (type === 'radio' && name !== 'service') view.onAnswer(name as ServiceElement, readForm(form, given))
  }

  function submit(event: Event): void {
    event.preventDefault()
    if (isLocked) return
    const survey = readForm(form, given)
    const [first, ...others] = gapsOf(survey)
    if (!first) {
      view.onSubmit(survey)
      return
    }
    hasTried = true
    refresh()
    view.onSay(text.missing(others.length + 1))
    goTo(first)
  }

  function goTo(gap: Gap): void {
    groups.get(gap)?.node.querySelector('input')?.focus()
  }

  function lock(): void {
    isLocked = true
    controls.disabled = true
    setAttributes(button, { 'aria-disabled': 'true' })
    fill(button, text.sending)
  }

  refresh()
  return { nodes: [head(title, view), progress(count, dots), form], lock }
}

function choiceGroups({ survey, isServiceGiven, text }: FormView): ReadonlyMap<Gap, ChoiceGroup> {
  const { services, elements, questionnaire } = survey.unit
  const groups = new Map<Gap, ChoiceGroup>()
  if (needsService(survey.unit) && !isServiceGiven) {
    const choices = services.map(({ id, name }) => [id, name] as const)
    groups.set(
      'service',
      choiceGroup({ gap: 'service', legend: text.chooseService, choices, chosen: survey.service, grid: 'services' }),
    )
  }
  elements.forEach((element, place) => {
    groups.set(
      element,
      question(element, place + 1, text.questionnaires[questionnaire][element], survey.answers[element]),
    )
  })
  return groups
}

function head(title: Element, { survey: { unit }, text }: FormView): Element {
  return draw(
    'header',
    { part: 'header' },
    title,
    draw('p', { class: 'note' }, text.about(unit.name, unit.elements.length)),
  )
}

/** Counts answers, not pages. Not a live region: a screen reader would speak after every answer. */
function progress(count: Element, dots: readonly Element[]): Element {
  const steps = draw('span', { class: 'steps', 'aria-hidden': 'true' }, dots)
  return draw('div', { class: 'progress', part: 'progress' }, count, steps)
}

function summaryOf(gaps: readonly Gap[], { unit }: Survey, text: Text, goTo: (gap: Gap) => void): Element {
  const way = (gap: Gap): Element => {
    const position = gap === 'service' ? 0 : unit.elements.indexOf(gap) + 1
    const label = position ? text.toQuestion(position) : text.toService
    const onclick = (): void => goTo(gap)
    return draw(
      'li',
      {},
      draw('button', { type: 'button', 'aria-label': label, onclick }, position ? String(position) : label),
    )
  }
  return draw(
    'div',
    { class: 'summary', part: 'summary' },
    draw('p', {}, text.missing(gaps.length)),
    draw('ul', {}, gaps.map(way)),
  )
}
