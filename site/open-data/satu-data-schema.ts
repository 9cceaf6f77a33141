import { z } from 'zod'

const text = z.string().min(1)
const contact = z.strictObject({
  instansi: text,
  nama: text.nullable(),
  surel: text.nullable(),
  laman: text.nullable(),
})

/** Metadata indikator (Satu Data Indonesia, Perpres 39/2019): concept, definition, formula, measure, unit, classes. */
export const indicatorSchema = z.strictObject({
  format: z.literal('skm-satu-data-indikator/1'),
  nama: text,
  konsep: text,
  definisi: text,
  interpretasi: text,
  rumus: text,
  ukuran: text,
  satuan: text,
  klasifikasi: z.array(z.strictObject({ kode: text, nama: text, batasBawah: z.number(), batasAtas: z.number() })),
  unsur: z.array(z.strictObject({ id: text, kode: text, nama: text, definisi: text })),
  tingkatPenyajian: z.array(text),
  sumber: text,
  dasarHukum: z.array(text),
  kerahasiaan: text,
  kontak: z.array(contact),
  berkas: z.array(text),
})
export type IndicatorMetadata = z.infer<typeof indicatorSchema>

/** Metadata kegiatan statistik: how one agency gathers the data. */
export const activitySchema = z.strictObject({
  format: z.literal('skm-satu-data-kegiatan/1'),
  judul: text,
  penyelenggara: text,
  contoh: z.boolean(),
  tujuan: text,
  periode: z.array(text),
  frekuensi: z.array(text),
  caraPengumpulan: text,
  unitObservasi: text,
  populasi: text,
  sampel: text,
  variabel: z.array(text),
  pengolahan: text,
  kerahasiaan: text,
  unitPelayanan: z.array(z.strictObject({ id: text, nama: text })),
  lisensi: text,
  kontak: contact,
  berkas: z.array(text),
})
export type ActivityMetadata = z.infer<typeof activitySchema>
