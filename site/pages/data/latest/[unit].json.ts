import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro'
import { latestResult } from '../../../figures/latest-result.ts'
import { site } from '../../../loaders/site.ts'
import { unitAddress } from '../../../text/addresses.ts'

/** Hasil terakhir of each unit that has published one. */
export const getStaticPaths = (async () => {
  const { units } = await site()
  return [...units].flatMap(([unit, results]) => {
    // Two folders up is the site, wherever it stands.
    const latest = latestResult(results, `../..${unitAddress(unit)}`)
    return latest ? [{ params: { unit }, props: { latest } }] : []
  })
}) satisfies GetStaticPaths

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.latest)
