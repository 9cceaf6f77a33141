import type { FastifyInstance } from 'fastify'

/**
 * Mulai melayani: listens on the configured address, or closes all that was opened before, so that a busy port ends the
 * process instead of leaving it half alive.
 *
 * @returns the address
 */
export async function listenOrClose(app: FastifyInstance, where: { host: string; port: number }): Promise<string> {
  try {
    return await app.listen({ host: where.host, port: where.port })
  } catch (error) {
    await app.close()
    throw error
  }
}
