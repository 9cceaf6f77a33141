import { parquetWriteBuffer } from 'hyparquet-writer'
import { COLUMNS } from './columns.ts'
import type { Observation } from './observations.ts'

const PARQUET_TYPES = { string: 'STRING', integer: 'INT64', number: 'DOUBLE' } as const

/** Parquet of the same rows and columns as the CSV; a figure that is not there is null. */
export function parquetOf(rows: readonly Observation[]): Uint8Array {
  const columnData = COLUMNS.map(({ name, type }) => ({
    name,
    type: PARQUET_TYPES[type],
    nullable: true,
    data: rows.map((row) => cellOf(row[name], type)),
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}

function cellOf(value: string | number | undefined, type: 'string' | 'integer' | 'number') {
  if (value === undefined) return null
  return type === 'integer' ? BigInt(value) : value
}
