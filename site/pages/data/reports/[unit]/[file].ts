import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro'
import { site } from '../../../../loaders/site.ts'

/** Data terbuka: the collector's files, byte for byte. */
export const getStaticPaths = (async () => {
  const { units } = await site()
  return [...units].flatMap(([unit, { files }]) =>
    files.flatMap(({ report: { period }, json, csv }) => [
      { params: { unit, file: `${period}.json` }, props: { bytes: json } },
      ...(csv ? [{ params: { unit, file: `${period}.csv` }, props: { bytes: csv } }] : []),
    ]),
  )
}) satisfies GetStaticPaths

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props }) => new Response(Uint8Array.from(props.bytes))
