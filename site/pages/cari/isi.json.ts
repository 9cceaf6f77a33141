import type { APIRoute } from 'astro'
import { searchRecords } from '../../components/search/search-records.ts'
import { site } from '../../loaders/site.ts'

/** What the search index is made from after the build; it does not stay in the site. */
export const GET: APIRoute = async () => Response.json(searchRecords(await site(), ['id', 'en']))
