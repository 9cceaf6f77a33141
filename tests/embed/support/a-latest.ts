/** A latest result as the site publishes it. */
export function aLatest(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    format: 'skm-latest/1',
    unit: 'dukcapil',
    name: 'Dinas Kependudukan dan Pencatatan Sipil',
    period: '2026-S1',
    state: 'final',
    grade: 'B',
    index: 82.5,
    respondents: 1204,
    requiredSample: 370,
    url: '../../unit/dukcapil/',
    ...changes,
  }
}
