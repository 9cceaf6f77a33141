import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { shareImage } from '../../../components/sharing/share-image.ts'
import { drawImage } from '../../../output/draw-image.ts'
import { reportPaths } from '../../../page-paths.ts'
import { textFor } from '../../../text/text-for.ts'

/** Gambar bagikan of each report. */
export const getStaticPaths = reportPaths

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = async ({ props: { results, file } }) => {
  const whose = { name: results.unit.name, over: results.agency.name, sample: results.agency.sample }
  return new Response(Uint8Array.from(await drawImage(shareImage(whose, file.report, textFor('id')))))
}
