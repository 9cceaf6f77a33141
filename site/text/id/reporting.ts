/** Status pelaporan. */
export const REPORTING_ID = {
  title: 'Status pelaporan',
  titlePeriod: (period: string): string => `Status pelaporan, ${period}`,
  description:
    'Unit mana yang sudah menerbitkan hasil surveinya, mana yang belum, dan mana yang sampelnya belum cukup.',
  lead: 'Setiap unit wajib menerbitkan hasil surveinya. Di sini terlihat siapa yang sudah dan siapa yang belum.',
  periodsCaption: 'Jumlah unit menurut status, tiap periode',
  unitsCaption: (period: string): string => `Status tiap unit, ${period}`,
  status: 'Status',
  allStates: (count: string): string => `Semua (${count})`,
  stateCount: (state: string, count: string): string => `${state} (${count})`,
  titleState: (title: string, state: string): string => `${title}: ${state.toLowerCase()}`,
  states: {
    reached: 'Terbit, sampel cukup',
    short: 'Terbit, sampel belum cukup',
    unknown: 'Terbit, populasi tidak diketahui',
    provisional: 'Masih berjalan',
    withheld: 'Belum dapat ditampilkan',
    empty: '0 responden',
    missing: 'Belum terbit',
  },
  noPeriods: 'Belum ada laporan yang terbit.',
  missingNote: 'Unit yang melapor tiap semester hanya dihitung pada semester, begitu pula triwulan dan tahun.',
}
