/* global document */
// A page of an agency made with Vue: the survey is unmounted, mounted again, and moved by a teleport.
import { createApp, h, ref, Teleport } from 'vue'

const root = document.getElementById('root')
const { unit } = root.dataset

const Page = {
  setup() {
    const [isShown, theme, isMoved, delivered] = [ref(true), ref('light'), ref(false), ref(0)]
    return () => [
      h('button', { onClick: () => (isShown.value = !isShown.value) }, 'Tampil atau tidak'),
      h('button', { onClick: () => (theme.value = 'dark') }, 'Malam'),
      h('button', { onClick: () => (isMoved.value = true) }, 'Pindah'),
      h('output', `Terkirim ${delivered.value}`),
      h(Teleport, { to: '#elsewhere', disabled: !isMoved.value }, [
        isShown.value && h('skm-survey', { unit, theme: theme.value, onSkmDelivered: () => delivered.value++ }),
      ]),
    ]
  },
}

createApp(Page).mount(root)
