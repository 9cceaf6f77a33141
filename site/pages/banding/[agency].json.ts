import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro'
import { unitsOf } from '../../figures/reports-of.ts'
import { site } from '../../loaders/site.ts'
import { textFor } from '../../text/text-for.ts'

/** Pilihan perbandingan: units of one agency and their published periods, latest first. */
export const getStaticPaths = (async () => {
  const all = await site()
  return [...all.agencies.keys()].map((agency) => ({
    params: { agency },
    props: {
      units: unitsOf(all, agency).map(({ id, unit, agency: { sample }, files }) => ({
        id,
        sample,
        name: unit.name,
        periods: files.map(({ report: { period } }) => ({ id: period, names: namesOf(period) })).reverse(),
      })),
    },
  }))
}) satisfies GetStaticPaths

type Props = InferGetStaticPropsType<typeof getStaticPaths>

function namesOf(period: Parameters<ReturnType<typeof textFor>['periodName']>[0]): Record<string, string> {
  return Object.fromEntries(['id', 'en'].map((language) => [language, textFor(language).periodName(period)]))
}

export const GET: APIRoute<Props> = ({ props }) => Response.json(props.units)
