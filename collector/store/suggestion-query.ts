/** Saran of a unit and period; the order of the store's random keys tells nothing. Both engines read it. */
export const SELECT_SUGGESTIONS = 'select text from suggestions where unit = $1 and period = $2'

/** In PostgreSQL a text stays aside until enough have come to be moved together. */
export const SELECT_SUGGESTIONS_POSTGRES = `${SELECT_SUGGESTIONS} union all select text from suggestions_arriving where unit = $1 and period = $2`
