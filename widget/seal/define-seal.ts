import { WIDGET_VERSION } from '../deliver.ts'
import { openStore } from '../outbox.ts'
import type { SurveyElement } from '../survey-element.ts'
import { sealEntry } from './seal-entry.ts'

/**
 * Berkas penyegel: a file of its own, `skm-survey.seal.js`, loaded where the collector announces a key. All it does is
 * to hand its function to the survey, whichever came first. No globals.
 */
void customElements.whenDefined('skm-survey').then(() => {
  const survey = customElements.get('skm-survey') as typeof SurveyElement
  // One of another version keeps other entries, and is left alone.
  if (survey.version !== WIDGET_VERSION) return
  const store = openStore()
  survey.seal = (entry, unit) => sealEntry(entry, unit, { crypto, store })
})
