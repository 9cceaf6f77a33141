import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro'
import { openData } from '../../loaders/open-data.ts'
import { site } from '../../loaders/site.ts'
import { publishedFiles } from '../../open-data/published-files.ts'

/** Data terbuka: the collector's own files, and every file that the site makes from them. */
export const getStaticPaths = (async () => {
  const all = await site()
  const files = [...(await openData(all, import.meta.env.SITE)), ...publishedFiles(all)]
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }))
}) satisfies GetStaticPaths

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props }) => new Response(Uint8Array.from(props.content))
