import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro'
import { openData } from '../../loaders/open-data.ts'
import { site } from '../../loaders/site.ts'

/** Data terbuka: every file that the site makes from the published reports. */
export const getStaticPaths = (async () => {
  const files = await openData(await site(), import.meta.env.SITE)
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }))
}) satisfies GetStaticPaths

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props }) => new Response(Uint8Array.from(props.content))
