import type { CommitmentState } from '../domain/commitment.ts'
import type { ForumState, ForumSubject, ParticipantCategory } from '../domain/forum.ts'
import type { ParticipationLevel } from '../domain/participation.ts'

/** Keadaan forum in words. */
export const FORUM_STATES_ID: Readonly<Record<ForumState, string>> = {
  planned: 'Direncanakan',
  open: 'Terbuka untuk umum',
  held: 'Menunggu laporan',
  reported: 'Sudah dilaporkan',
  unreported: 'Ditutup tanpa laporan',
  cancelled: 'Tidak jadi',
}

/** Pokok bahasan in words. */
export const FORUM_SUBJECTS_ID: Readonly<Record<ForumSubject, string>> = {
  'draft-policy': 'Rancangan kebijakan',
  application: 'Penerapan kebijakan',
  impact: 'Dampak kebijakan',
  evaluation: 'Evaluasi pelayanan',
  'service-problem': 'Masalah pelayanan',
}

/** Kelompok peserta in words. */
export const PARTICIPANTS_ID: Readonly<Record<ParticipantCategory, string>> = {
  users: 'Pengguna layanan',
  experts: 'Ahli, praktisi, akademisi',
  agencies: 'Instansi terkait',
  'civil-society': 'Organisasi masyarakat sipil',
  media: 'Media massa',
  provider: 'Penyelenggara',
  other: 'Lainnya',
}

/** Status komitmen in words. */
export const COMMITMENT_STATES_ID: Readonly<Record<CommitmentState, string>> = {
  planned: 'Direncanakan',
  'in-progress': 'Berjalan',
  done: 'Selesai',
  dropped: 'Tidak dilanjutkan',
}

/** Tingkat pelibatan in words. */
export const PARTICIPATION_LEVELS_ID: Readonly<Record<ParticipationLevel, string>> = {
  inform: 'Memberi informasi',
  consult: 'Meminta pendapat',
  involve: 'Melibatkan',
  collaborate: 'Bekerja sama',
  empower: 'Memberdayakan',
}
