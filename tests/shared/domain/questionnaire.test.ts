import { describe, expect, it } from 'vitest'
import { codeOf, elementsInForce, QUESTIONNAIRES } from '../../../shared/domain/questionnaire.ts'
import { SERVICE_ELEMENTS } from '../../../shared/domain/service-element.ts'
import { SKM_2017_EN } from '../../../shared/wording/skm-2017.en.ts'
import { SKM_2017_ID } from '../../../shared/wording/skm-2017.id.ts'

const SKM = QUESTIONNAIRES['skm-2017']

describe('the questionnaire skm-2017', () => {
  it('asks each of the nine elements once', () => {
    expect([...SKM.elements].sort()).toEqual([...SERVICE_ELEMENTS].sort())
  })

  it('prints facilities as U8 and complaint handling as U9, unlike the list in the regulation', () => {
    expect([codeOf(SKM, 'facilities'), codeOf(SKM, 'complaintHandling')]).toEqual(['U8', 'U9'])
  })

  it('keeps its order when a unit leaves elements out', () => {
    expect(elementsInForce(SKM, ['facilities', 'requirements'])).toEqual(['requirements', 'facilities'])
    expect(elementsInForce(SKM)).toBe(SKM.elements)
  })

  it('has its own four labels for each question, in both languages', () => {
    expect(SKM_2017_ID.cost.labels).toEqual(['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'])
    for (const text of [SKM_2017_ID, SKM_2017_EN]) {
      for (const { question, labels } of Object.values(text)) {
        expect(question).toMatch(/\?$/)
        expect(new Set(labels).size).toBe(4)
      }
    }
  })
})
