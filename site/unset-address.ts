/** Where links of feeds and calendars lead when nobody set SKM_SITE_URL: they must be whole, and this is what `npm start` serves. */
export const LOCAL_ADDRESS = 'http://localhost:8787'

/** Pemberitahuan: said in a feed whose links lead to {@link LOCAL_ADDRESS}. */
export const LOCAL_NOTE =
  'Alamat situs ini belum diatur (SKM_SITE_URL), sehingga tautan di umpan ini hanya terbuka di komputer yang menjalankannya.'
