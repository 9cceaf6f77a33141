import type { APIRoute } from 'astro'
import { site as content } from '../../loaders/site.ts'
import { commitmentFeed } from '../../output/dialogue-feeds.ts'

export const GET: APIRoute = async ({ site }) => new Response(commitmentFeed(await content(), site))
