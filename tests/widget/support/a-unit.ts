import { SERVICE_ELEMENTS } from '../../../shared/domain/service-element.ts'
import type { UnitAnswer } from '../../../shared/schema/unit-answer.ts'

/** What the collector answers about a unit; one service, so that nothing has to be chosen. */
export function aUnit(over: Partial<UnitAnswer> = {}): UnitAnswer {
  return {
    version: 1,
    unit: 'dukcapil-contoh',
    name: 'Dinas Kependudukan dan Pencatatan Sipil',
    agency: 'Pemerintah Kabupaten Contoh',
    services: [{ id: 'ktp-el', name: 'KTP-el' }],
    questionnaire: 'skm-2017',
    elements: [...SERVICE_ELEMENTS],
    results: 'https://skm.example/unit/dukcapil-contoh/',
    ...over,
  }
}

export const THREE_SERVICES = [
  { id: 'ktp-el', name: 'KTP-el' },
  { id: 'kartu-keluarga', name: 'Kartu Keluarga' },
  { id: 'akta-kelahiran', name: 'Akta Kelahiran' },
]
