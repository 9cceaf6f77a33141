import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { calendarPaths } from '../../../dialogue-paths.ts'
import { calendarOf } from '../../../output/forum-calendar.ts'

export const getStaticPaths = calendarPaths

type Props = InferGetStaticPropsType<typeof getStaticPaths>

export const GET: APIRoute<Props> = ({ props, site }) => new Response(calendarOf(props.forum, props.results, site))
