/** Alamat pengumpul: where ratings given on the hosted page go; empty where the site and it share an origin. */
export const COLLECTOR_ADDRESS = (process.env['SKM_COLLECTOR_URL'] ?? '').replace(/\/+$/, '')

/** The widget's file, which finds its collector by where it came from. */
export const WIDGET_ADDRESS = `${COLLECTOR_ADDRESS}/widget/skm-survey.js`
