/** Signatures and offsets of the ZIP format (APPNOTE 4.3). */
const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16 } as const
const CENTRAL = { signature: 0x02014b50, time: 12, name: 28, extra: 30, comment: 32, local: 42, size: 46 } as const
const LOCAL_TIME = 10
/** 1 January 1980, 00:00, the first moment that a ZIP can name: date in the upper half, time in the lower. */
const EPOCH = 0x0021_0000

/**
 * ZIP yang tetap: the same archive with every entry dated alike, so that the same figures are the same bytes whenever
 * they are written; a manifest and a cache rely on it.
 *
 * @throws RangeError when the bytes are not a ZIP without a comment at its end
 */
export function steadyZip(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip)
  const view = new DataView(bytes.buffer)
  const end = bytes.byteLength - END.size
  if (end < 0 || view.getUint32(end, true) !== END.signature) throw new RangeError('not a ZIP archive')
  let at = view.getUint32(end + END.directory, true)
  for (let left = view.getUint16(end + END.entries, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL.signature) throw new RangeError('not a ZIP archive')
    view.setUint32(at + CENTRAL.time, EPOCH, true)
    view.setUint32(view.getUint32(at + CENTRAL.local, true) + LOCAL_TIME, EPOCH, true)
    const lengths = [CENTRAL.name, CENTRAL.extra, CENTRAL.comment].map((offset) => view.getUint16(at + offset, true))
    at += CENTRAL.size + lengths.reduce((sum, length) => sum + length, 0)
  }
  return bytes
}
