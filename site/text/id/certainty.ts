/** Seberapa pasti: what stands beside a figure so that nobody reads too much into it. */
export const CERTAINTY_ID = {
  margin: 'Ketidakpastian',
  marginValue: (margin: string): string => `± ${margin}`,
  range: (least: string, greatest: string): string => `kira-kira ${least} sampai ${greatest}`,
  marginNote:
    'Ketidakpastian (batas galat 95%) menunjukkan seberapa jauh nilainya bisa bergeser hanya karena kebetulan siapa yang menjawab.',
  since: (period: string): string => `Dibanding ${period}`,
  up: (by: string): string => `naik ${by}`,
  down: (by: string): string => `turun ${by}`,
  same: 'tetap',
  beyond: 'lebih besar daripada ketidakpastiannya',
  within: 'masih dalam ketidakpastiannya',
  offered: 'Yang ditawari survei',
  answeredShare: (share: string): string => `${share} di antaranya menjawab`,
  older: 'Aturan lama',
  olderTitle: 'Angka sebelum aturan 2017',
  olderLead:
    'Sebelum 2017 berlaku aturan lain: unsur dan batas mutunya berbeda. Angka di bawah ini tidak boleh dibandingkan dengan yang di atas.',
  olderCaption: 'Nilai yang diterbitkan menurut aturan sebelumnya',
  regulation: 'Aturan',
  breakdown: 'Menurut profil responden',
  breakdownCaption: (field: string): string => `Nilai menurut ${field}`,
  breakdownLead: 'Pengisian profil bersifat sukarela. Kelompok kecil tidak ditampilkan demi melindungi responden.',
  notStated: 'Tidak diisi',
  unpublished: 'Tidak dapat diterbitkan tanpa membuka jawaban perorangan.',
}
