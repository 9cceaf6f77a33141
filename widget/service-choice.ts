import type { TemplateResult } from 'lit'
import { choiceGroup } from './choice-group.ts'
import type { FormView } from './survey-form.ts'

/** Pilihan jenis layanan: asked first, where a unit has several services and the page does not say which. */
export function serviceChoice(isMissing: boolean, { survey, text, on }: FormView): TemplateResult {
  return choiceGroup({
    gap: 'service',
    legend: text.chooseService,
    choices: survey.unit.services.map(({ id, name }) => ({ value: id, label: name })),
    chosen: survey.service,
    fault: isMissing ? text.serviceMissing : undefined,
    onChoose: on.chooseService,
    grid: 'services',
  })
}
