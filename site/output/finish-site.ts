import { indexSearch } from './index-search.ts'
import { writeSitemap } from './write-sitemap.ts'

/** Menyelesaikan situs: what is made from the pages once they are built, still in the workshop. */
export async function finishSite(folder: string, address: string | undefined): Promise<void> {
  await writeSitemap(folder, address)
  await indexSearch(folder)
}
