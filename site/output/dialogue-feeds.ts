import { Feed } from 'feed'
import type { Day } from '../../shared/domain/period.ts'
import type { Forum } from '../../shared/schema/forum.ts'
import type { Site } from '../loaders/load-site.ts'
import {
  COMMITMENT_FEED_ADDRESS,
  COMMITMENTS_ADDRESS,
  FORUM_FEED_ADDRESS,
  FORUMS_ADDRESS,
  forumAddress,
} from '../text/forum-addresses.ts'
import { LOCAL_ADDRESS, LOCAL_NOTE } from '../unset-address.ts'
import { textFor } from '../text/text-for.ts'

const LATEST = 50
const text = textFor('id')

/** Langganan forum (Atom): the latest {@link LATEST}. */
export function forumFeed({ dialogue, units }: Site, address = new URL(LOCAL_ADDRESS)): string {
  const forums = dialogue.forums.slice(0, LATEST)
  const feed = emptyFeed(text.forum.title, FORUMS_ADDRESS, FORUM_FEED_ADDRESS, dialogue.today, address)
  for (const forum of forums) {
    const { theme, date, state, organiser } = forum
    feed.addItem({
      title: escaped(theme),
      id: new URL(forumAddress(forum), address).href,
      link: new URL(forumAddress(forum), address).href,
      date: midnight(earlier(lastTouched(forum), dialogue.today)),
      description: escaped(
        `${units.get(forum.unit)?.unit.name ?? organiser}, ${text.format.day(date)}. ${text.forum.states[state]}.`,
      ),
    })
  }
  return feed.atom1()
}

/** Langganan komitmen (Atom): the latest updates of all commitments. */
export function commitmentFeed({ dialogue, units }: Site, address = new URL(LOCAL_ADDRESS)): string {
  const feed = emptyFeed(text.commitment.title, COMMITMENTS_ADDRESS, COMMITMENT_FEED_ADDRESS, dialogue.today, address)
  const updates = dialogue.forums.flatMap((forum) =>
    forum.commitments.flatMap((commitment, place) =>
      commitment.updates.map((update, number) => ({ forum, commitment, place, update, number })),
    ),
  )
  const latest = updates.sort((left, right) => (left.update.date < right.update.date ? 1 : -1)).slice(0, LATEST)
  for (const { forum, commitment, place, update, number } of latest) {
    const link = new URL(`${forumAddress(forum)}#komitmen-${place + 1}`, address).href
    feed.addItem({
      title: escaped(commitment.text),
      id: `${link}.${number + 1}`,
      link,
      date: midnight(update.date),
      description: escaped(`${units.get(forum.unit)?.unit.name ?? ''}: ${update.text}`),
    })
  }
  return feed.atom1()
}

function emptyFeed(title: string, page: string, self: string, today: Day, address: URL): Feed {
  return new Feed({
    title: `${title} – ${text.frame.siteName}`,
    ...(address.origin === LOCAL_ADDRESS ? { description: LOCAL_NOTE } : {}),
    id: new URL(self, address).href,
    link: new URL(page, address).href,
    feedLinks: { atom: new URL(self, address).href },
    language: 'id',
    updated: midnight(today),
    generator: 'skm-terbuka',
    author: { name: text.frame.siteName },
  })
}

/** The last day anything is told of. */
function lastTouched({ date, minutes, commitments }: Forum): Day {
  const days = [date, minutes?.signed, ...commitments.flatMap(({ updates }) => updates.map((update) => update.date))]
  return days.reduce<Day>((latest, day) => (day !== undefined && day > latest ? day : latest), date)
}

function earlier(left: Day, right: Day): Day {
  return left < right ? left : right
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The feed's texts are of type html: what somebody typed must stay text. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
