import type { FrameLocator, Locator, Page } from 'playwright-core'
import type { Answers } from '../../../shared/domain/answers.ts'
import { SERVICE_ELEMENTS, type ServiceElement } from '../../../shared/domain/service-element.ts'
import { SKM_2017_ID } from '../../../shared/wording/skm-2017.id.ts'

/** What the citizen of these tests answers: no two neighbours alike, so that a mix-up shows. */
export const THE_ANSWERS: Answers = Object.fromEntries(
  SERVICE_ELEMENTS.map((element, place) => [element, ((place * 3) % 4) + 1]),
)

type Place = Page | Locator | FrameLocator

/** Warga: answers one question by its official words, with a real click. */
export async function answerQuestion(place: Place, element: ServiceElement): Promise<void> {
  await answer(place, element).check()
}

/** Answers every question and sends: the first and the last step by mouse, between them by script, which is faster. */
export async function fillIn(place: Place): Promise<void> {
  const [first, ...others] = SERVICE_ELEMENTS
  await answerQuestion(place, first)
  for (const element of others) await answer(place, element).evaluate((radio: HTMLInputElement) => radio.click())
  await place.getByRole('button', { name: 'Kirim penilaian' }).click()
}

function answer(place: Place, element: ServiceElement): Locator {
  const { question, labels } = SKM_2017_ID[element]
  const name = labels[(THE_ANSWERS[element] ?? 1) - 1] ?? ''
  return place.getByRole('group').filter({ hasText: question }).getByRole('radio', { name, exact: true })
}

/** Answers, sends, and reads that it arrived. */
export async function giveRating(place: Place): Promise<void> {
  await fillIn(place)
  await place.getByRole('heading', { name: 'Terima kasih, penilaian Anda terkirim' }).waitFor()
}
