import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { shareImage } from '../../../../components/sharing/share-image.ts'
import { drawImage } from '../../../../output/draw-image.ts'
import { agencyReportPaths } from '../../../../page-paths.ts'
import { textFor } from '../../../../text/text-for.ts'

/** Gambar bagikan of each report of an agency. */
export const getStaticPaths = agencyReportPaths

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = async ({ props: { agency, file } }) => {
  const text = textFor('id')
  const whose = { name: agency.name, over: text.agencyReport.title, sample: agency.sample }
  return new Response(Uint8Array.from(await drawImage(shareImage(whose, file.report, text))))
}
