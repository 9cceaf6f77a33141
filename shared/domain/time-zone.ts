/** Zona waktu Indonesia and its hours east of Greenwich; none of them has summer time. */
export const TIME_ZONE_OFFSETS = { WIB: 7, WITA: 8, WIT: 9 } as const
export type TimeZone = keyof typeof TIME_ZONE_OFFSETS
