import type { APIRoute } from 'astro'

const TEXT = `SKM Terbuka
Hasil survei kepuasan masyarakat, dibuat dari jawaban warga.
Results of public satisfaction surveys, made from the answers of citizens.

Untuk / For: warga, wartawan, peneliti, dan petugas loket
Data: /data/
Cara menghitung / Method: /metode/
`

/** Siapa di baliknya. */
export const GET: APIRoute = () => new Response(TEXT)
