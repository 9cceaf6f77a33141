import type { ServiceElement } from '../shared/domain/service-element.ts'
import { button } from './button.ts'
import { choiceGroup, type ChoiceGroup } from './choice-group.ts'
import { draw, fill, setAttributes, type Child } from './draw.ts'
import { profile } from './profile.ts'
import { question } from './question.ts'
import { readForm } from './read-form.ts'
import { createSteps } from './steps.ts'
import { suggestion } from './suggestion.ts'
import { answeredCount, gapsOf, needsService, serviceName, type Gap, type Survey } from './survey.ts'
import type { Text } from './text/text.ts'

/** Yang tampak pada formulir: what a form that is drawn anew, in another language, takes over from the old one. */
export interface FormState {
  /** What the controls hold. */
  readonly survey: Survey
  /** Whether the citizen wants no draft kept; `undefined` where none is kept anyway. */
  readonly isShared: boolean | undefined
  /** Langkah: which step is shown, from 0; `undefined` where all stand in one list. */
  readonly step: number | undefined
}

/** Formulir, as it is drawn: every layout gets this and nothing else. */
export interface FormView extends FormState {
  /** The page says which service it is, so the citizen is not asked. */
  readonly isServiceGiven: boolean
  readonly text: Text
  /** Stands beside the title. */
  readonly languageSwitch: Child
  readonly onAnswer: (element: ServiceElement, survey: Survey) => void
  /** Something was chosen or written. */
  readonly onTouch: (state: FormState) => void
  readonly onSubmit: (survey: Survey) => void
  /** A sentence for the live region. */
  readonly onSay: (words: string) => void
}

export interface SurveyForm {
  readonly nodes: readonly Element[]
  readonly state: () => FormState
  /** Nothing can be changed or sent any more. */
  readonly lockForm: () => void
}

/** More services than this are searched, not only read. */
const MANY_SERVICES = 8

/** All questions, in one list or step by step. Drawn once; what follows from the answers is put in place after each change. */
export function surveyForm(view: FormView): SurveyForm {
  const { survey: given, text } = view
  const { elements } = given.unit
  const title = draw('h2', { part: 'title' })
  const count = draw('span', {})
  const bar = draw('progress', { max: elements.length, 'aria-hidden': 'true' })
  const summary = draw('div', {})
  const groups = choiceGroups(view)
  const order = [...groups.keys()]
  const suggestionField = suggestion(given.suggestion, text)
  const shared = draw('input', { type: 'checkbox', checked: view.isShared })
  // A click, not the form's submit: a sandbox without allow-forms keeps that event back. Enter clicks it, too.
  const sendButton = draw('button', { part: 'button', onclick: submit }, text.sendLabel)
  const parts = [
    ...[...groups.values()].map(({ node }) => node),
    draw('div', { tabindex: -1 }, suggestionField.node, profile(given.respondent, text), sharedComputer(shared, view)),
  ]
  const controls = draw('fieldset', { role: 'presentation' }, parts)
  const steps = createSteps({ parts, button: sendButton, first: view.step, text })
  const form = draw(
    'form',
    { part: 'form', onchange: change, oninput: touch },
    ...[summary, controls],
    draw('div', { class: 'foot' }, draw('div', {}, steps.back, sendButton), draw('p', { class: 'note' }, text.privacy)),
  )
  const tried = new Set<Gap>()
  let hint: string | false = false

  function state(): FormState {
    return {
      survey: readForm(form, given),
      isShared: view.isShared === undefined ? undefined : shared.checked,
      step: steps.at(),
    }
  }

  function refresh(): void {
    const { survey } = state()
    const gaps = gapsOf(survey)
    const answered = answeredCount(survey)
    fill(title, text.surveyTitle(serviceName(survey)))
    fill(count, text.progressOf(answered, elements.length))
    bar.value = answered
    const spoken = suggestionField.recount(survey.suggestion)
    if (spoken !== hint) view.onSay(spoken || '')
    hint = spoken
    const open = gaps.filter((gap) => tried.has(gap))
    fill(summary, !steps.isOn && open.length > 0 && summaryOf(gaps, given, text, goTo))
    for (const [gap, group] of groups) {
      group.markFault(open.includes(gap) && text.answerMissing)
    }
  }

  function touch(): void {
    refresh()
    view.onTouch(state())
  }

  function change(event: Event): void {
    const { name, type } = event.target as HTMLInputElement
    touch()
    if (type === 'radio' && name !== 'service') view.onAnswer(name as ServiceElement, state().survey)
  }

  function submit(event: Event): void {
    event.preventDefault()
    if (controls.disabled) return
    const { survey, step } = state()
    const here = order[step ?? order.length]
    const gaps = gapsOf(survey).filter((gap) => !here || gap === here)
    const [first] = gaps
    if (first) {
      gaps.forEach((gap) => tried.add(gap))
      refresh()
      view.onSay(text.missingCount(gaps.length))
      goTo(first)
    } else if (here) steps.go(Number(step) + 1)
    else view.onSubmit(survey)
  }

  function goTo(gap: Gap): void {
    steps.go(order.indexOf(gap))
  }

  function lockForm(): void {
    controls.disabled = true
    setAttributes(sendButton, { 'aria-disabled': 'true' })
    fill(sendButton, text.sendingNow)
  }

  refresh()
  return { nodes: [head(title, view), progress(count, bar), form], state, lockForm }
}

function choiceGroups({ survey, isServiceGiven, text }: FormView): ReadonlyMap<Gap, ChoiceGroup> {
  const { services, elements, questionnaire } = survey.unit
  const groups = new Map<Gap, ChoiceGroup>()
  if (needsService(survey.unit) && !isServiceGiven) {
    const choices = services.map(({ id, name }) => [id, name] as const)
    groups.set(
      'service',
      choiceGroup({
        gap: 'service',
        questionLabel: text.chooseService,
        searchLabel: services.length > MANY_SERVICES && text.searchService,
        choices,
        picked: survey.service,
        gridClass: 'services',
      }),
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

function head(title: Element, { survey: { unit }, text, languageSwitch }: FormView): Element {
  const about = draw('p', { class: 'note' }, text.about(unit.name, unit.elements.length))
  return draw('header', { part: 'header' }, title, about, languageSwitch)
}

/** Counts answers, not pages. Not a live region: a screen reader would speak after every answer. */
function progress(...children: readonly Element[]): Element {
  return draw('div', { class: 'progress', part: 'progress' }, children)
}

function sharedComputer(checkbox: Element, { isShared, text }: FormView): Child {
  return isShared !== undefined && draw('label', { class: 'shared' }, checkbox, text.sharedComputer)
}

function summaryOf(gaps: readonly Gap[], { unit }: Survey, text: Text, goTo: (gap: Gap) => void): Element {
  const way = (gap: Gap): Element => {
    const position = gap === 'service' ? 0 : unit.elements.indexOf(gap) + 1
    return draw(
      'li',
      {},
      button(position ? text.toQuestion(position) : text.toService, () => goTo(gap)),
    )
  }
  return draw(
    'div',
    { class: 'summary', part: 'summary' },
    draw('p', {}, text.missingCount(gaps.length)),
    draw('ul', {}, gaps.map(way)),
  )
}
