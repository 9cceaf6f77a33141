import { readFile } from 'node:fs/promises'
import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { attachmentPaths } from '../../../../dialogue-paths.ts'

/** Berita acara dan bukti, byte for byte. */
export const getStaticPaths = attachmentPaths

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = async ({ props }) => new Response(Uint8Array.from(await readFile(props.path)))
