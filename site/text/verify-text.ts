import type { Day, Period } from '../../shared/domain/period.ts'
import type { Fault } from '../../shared/manifest/fault.ts'

interface SiteFound {
  readonly files: number
  readonly edition: string
  readonly links: number
}

interface FileFound {
  readonly file: string
  readonly edition: string
  readonly path: string
}

/** Teks halaman pemeriksaan: also read in the browser, so it stands apart from the other texts. */
export interface VerifyText {
  readonly title: string
  readonly description: string
  readonly lead: string
  readonly noScript: string
  readonly site: { readonly title: string; readonly lead: string; readonly button: string }
  readonly file: { readonly title: string; readonly lead: string; readonly choose: string }
  readonly how: { readonly title: string; readonly steps: readonly string[]; readonly otherWay: string }
  readonly insecure: string
  readonly unreachable: string
  readonly checking: string
  readonly progress: (done: number, of: number) => string
  readonly siteGood: (found: SiteFound) => string
  readonly signedBy: (keys: string) => string
  readonly edition: (period: Period, revision: number, day: Day) => string
  readonly match: (found: FileFound) => string
  readonly current: string
  readonly superseded: string
  readonly noMatch: (file: string) => string
  readonly faults: { readonly [K in Fault['kind']]: (fault: Extract<Fault, { kind: K }>) => string }
}
