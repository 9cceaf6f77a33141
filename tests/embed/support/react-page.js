/* global document */
// A page of an agency made with React: strict mode mounts everything twice; the button mounts and unmounts.
import { createElement, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

function Page({ unit }) {
  const [isShown, setShown] = useState(true)
  const [theme, setTheme] = useState('light')
  const [delivered, setDelivered] = useState(0)
  const survey = createElement('skm-survey', {
    ...{ unit, theme, layout: 'list' },
    'onskm-delivered': () => setDelivered((count) => count + 1),
  })
  return createElement(
    'main',
    null,
    createElement('button', { onClick: () => setShown(!isShown) }, 'Tampil atau tidak'),
    createElement('button', { onClick: () => setTheme('dark') }, 'Malam'),
    createElement('output', null, `Terkirim ${delivered}`),
    isShown && survey,
  )
}

const root = document.getElementById('root')
createRoot(root).render(createElement(StrictMode, null, createElement(Page, { unit: root.dataset.unit })))
