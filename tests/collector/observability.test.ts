import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fastify from 'fastify'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ROOT } from '../../collector/command.ts'
import { logAnswers } from '../../collector/log.ts'
import { Metrics, metricsApp } from '../../collector/metrics.ts'
import { AGENCY_ORIGIN, writeContent } from '../support/a-content.ts'
import { aRating, aRequest } from '../support/a-rating.ts'
import { anApp } from '../support/an-app.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { waitForLine } from '../support/wait-for-line.ts'

describe('the metrics', () => {
  it('count ratings by what became of them, requests by status, widgets by version, and nothing of citizens', async () => {
    const { post, metrics } = anApp()
    const rating = aRating({ suggestion: 'KANARI' })
    await post(aRequest([rating, aRating({ service: 'sim' })], { widget: '1.2.3', setAside: 2 }))
    await post(aRequest([rating], { widget: '1.2.3' }))
    await post('{')
    const { body, headers } = await metricsApp(metrics).inject('/metrics')
    expect(headers['content-type']).toContain('text/plain')
    for (const line of [
      'skm_ratings_total{status="stored"} 1',
      'skm_ratings_total{status="duplicate"} 1',
      'skm_ratings_total{status="invalid"} 1',
      'skm_ratings_total{status="quarantined"} 0',
      'skm_requests_total{route="/v1/ratings",status="200"} 2',
      'skm_requests_total{route="/v1/ratings",status="400"} 1',
      'skm_widget_requests_total{version="1.2.3"} 2',
      'skm_requests_with_set_aside_total 1',
      'skm_commit_seconds_count 2',
      'skm_commits_waiting 0',
    ]) {
      expect(body.split('\n')).toContain(line)
    }
    expect(body).not.toMatch(/KANARI|dukcapil|127\.0\.0\.1/)
  })

  it('cannot be filled up with invented versions', async () => {
    const { metrics } = anApp()
    for (let version = 0; version < 200; version++) metrics.countWidget(`1.0.${version}`, 0)
    metrics.countWidget('<script>', 0)
    const { body } = await metricsApp(metrics).inject('/metrics')
    expect(body.match(/skm_widget_requests_total\{/g)?.length).toBe(51)
    expect(body).toContain('skm_widget_requests_total{version="other"} 151')
  })
})

describe('the running collector', () => {
  it('C14 and C15: logs how many answers of each route and status, and never a moment, address, agent, text or answer', async () => {
    const content = temporaryFolder()
    await writeContent(content)
    const env = { ...process.env, SKM_PORT: '0', SKM_CONTENT: content, SKM_DATABASE: `sqlite:${content}/skm.db` }
    const child = spawn(process.execPath, ['collector/main.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const [, url = ''] = await waitForLine(child, /listens on (http:\S+),/)
    const headers = {
      origin: AGENCY_ORIGIN,
      'content-type': 'text/plain',
      'user-agent': 'KANARI-AGEN',
      'x-forwarded-for': '203.0.113.9',
    }
    const send = (body: string) => fetch(`${url}/v1/ratings?q=KANARI-KUERI`, { method: 'POST', headers, body })
    await send(aRequest([aRating({ suggestion: 'KANARI-SARAN' })]))
    await send(aRequest([aRating()]))
    await send('KANARI-BADAN')
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    const lines = said
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    const answers = lines.filter(({ msg }) => msg === 'answered')
    expect(answers.map(({ route, status, count }) => [route, status, count]).sort()).toEqual([
      ['/v1/ratings', 200, 2],
      ['/v1/ratings', 400, 1],
    ])
    expect(Object.keys(answers[0] ?? {}).sort()).toEqual([
      ...['count', 'level', 'msg', 'route', 'slowestMs', 'status', 'time'],
    ])
    expect(said).not.toMatch(/KANARI|203\.0\.113\.9|undici|kq0|"answers"/)
  })

  it('sums up what it answered from time to time, each sum by itself', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const lines: unknown[] = []
    const app = fastify()
    onTestFinished(() => app.close())
    logAnswers(app, pino({}, { write: (line) => lines.push(JSON.parse(line)) }), new Metrics())
    app.get('/livez', async () => 'ok')
    await app.inject('/livez')
    await app.inject('/livez')
    vi.advanceTimersByTime(10 * 60_000)
    await app.inject('/livez')
    expect(lines).toMatchObject([{ route: '/livez', status: 200, count: 2 }])
    await app.close()
    expect(lines).toMatchObject([{ count: 2 }, { count: 1 }])
  })

  it('turns /readyz away while it drains, and serves everything else meanwhile', async () => {
    const { app, drain, post } = anApp()
    expect((await app.inject('/readyz')).statusCode).toBe(200)
    const closing = drain.close(app, 1)
    expect((await app.inject('/readyz')).statusCode).toBe(503)
    expect((await app.inject('/livez')).statusCode).toBe(200)
    const last = await post(aRequest([aRating()]))
    expect([last.statusCode, last.headers.connection]).toEqual([200, 'close'])
    await closing
  })
})
