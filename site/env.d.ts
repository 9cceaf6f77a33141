/** Set by astro.config.mjs: whether `astro dev` serves the page, and not a build. */
declare const __DEVELOPMENT__: boolean
