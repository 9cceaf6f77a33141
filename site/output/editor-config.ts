import { z } from 'zod'
import { followUpSchema } from '../../shared/schema/follow-up.ts'
import { forumSchema } from '../../shared/schema/forum.ts'
import { participationSchema } from '../../shared/schema/participation.ts'
import { ELEMENT_NAMES_ID } from '../../shared/wording/element-names.ts'
import {
  COMMITMENT_STATES_ID,
  FORUM_STATES_ID,
  FORUM_SUBJECTS_ID,
  PARTICIPANTS_ID,
  PARTICIPATION_LEVELS_ID,
} from '../../shared/wording/forum-words.ts'
import type { Site } from '../loaders/load-site.ts'
import { EDITOR_FIELDS_ID, EDITOR_ID } from '../text/id/editor.ts'

/** Where the editor keeps what it writes. */
export interface EditorPlace {
  /** Folder of the content within the repository, without slashes at its ends; empty for the repository itself. */
  readonly folder: string
  /** `github`, `gitlab` or `gitea`. */
  readonly backend: string
  /** `owner/name`. */
  readonly repository: string
}

type Field = Readonly<Record<string, unknown>>

interface Described {
  readonly type?: string
  readonly field?: string
  readonly enum?: readonly string[]
  readonly items?: Described
  readonly properties?: Readonly<Record<string, Described>>
  readonly required?: readonly string[]
  readonly maxLength?: number
  readonly pattern?: string
  readonly default?: unknown
}

const WORDS: readonly Readonly<Record<string, string>>[] = [
  FORUM_STATES_ID,
  FORUM_SUBJECTS_ID,
  COMMITMENT_STATES_ID,
  PARTICIPANTS_ID,
  PARTICIPATION_LEVELS_ID,
  Object.fromEntries(Object.entries(ELEMENT_NAMES_ID).map(([id, { name }]) => [id, name])),
]
const LINE = 300

/** Konfigurasi formulir: collections of Sveltia CMS whose fields follow from the schemas the site reads by. */
export function editorConfig({ units, agencies }: Site, { folder, backend, repository }: EditorPlace): object {
  const within = (name: string): string => (folder === '' ? name : `${folder}/${name}`)
  const choices = {
    unit: [...units].map(([value, { unit }]) => ({ value, label: unit.name })),
    agency: [...agencies].map(([value, { name }]) => ({ value, label: name })),
  }
  const fieldsOf = (schema: z.ZodType): readonly Field[] => fields(describe(schema), '', choices)
  return {
    backend: { name: backend, repo: repository },
    media_folder: within('forums'),
    public_folder: '',
    publish_mode: 'simple',
    output: { omit_empty_optional_fields: true, yaml: { indent_size: 2 } },
    collections: [
      {
        ...{ name: 'forums', label: EDITOR_ID.forums, label_singular: EDITOR_ID.forum },
        ...{ folder: within('forums'), path: '{{unit}}/{{slug}}', slug: '{{date}}', extension: 'md' },
        ...{ format: 'yaml-frontmatter', create: true, identifier_field: 'theme', summary: '{{date}} {{theme}}' },
        ...{ media_folder: '', public_folder: '' },
        fields: fieldsOf(forumSchema).map((field) => (field['name'] === 'notes' ? { ...field, name: 'body' } : field)),
      },
      {
        ...{ name: 'follow-ups', label: EDITOR_ID.followUps, label_singular: EDITOR_ID.followUp },
        ...{ folder: within('follow-ups'), path: '{{unit}}/{{slug}}', slug: '{{period}}', extension: 'yaml' },
        ...{ format: 'yaml', create: true, identifier_field: 'period', summary: '{{unit}} {{period}}' },
        fields: fieldsOf(followUpSchema),
      },
      {
        ...{ name: 'participation', label: EDITOR_ID.participation, folder: within('participation') },
        ...{ slug: '{{agency}}', extension: 'yaml', format: 'yaml', create: true, identifier_field: 'agency' },
        fields: fieldsOf(participationSchema),
      },
    ],
  }
}

function describe(schema: z.ZodType): Described {
  // What a custom check accepts cannot be written as JSON Schema; the form leaves it to the build.
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described
}

type Choices = Readonly<Record<'unit' | 'agency', readonly object[]>>

function fields({ properties = {}, required = [] }: Described, below: string, choices: Choices): readonly Field[] {
  return Object.entries(properties).map(([name, described]) => {
    const path = below === '' ? name : `${below}.${name}`
    const [label, hint] = EDITOR_FIELDS_ID[path] ?? []
    if (label === undefined) throw new Error(`site/text/id/editor.ts has no label for the field ${path}`)
    return {
      name,
      label,
      required: required.includes(name),
      ...(hint === undefined ? {} : { hint }),
      ...widget(name, described, path, choices),
    }
  })
}

function widget(name: string, described: Described, path: string, choices: Choices): Field {
  if (name === 'unit' || name === 'agency') return { widget: 'select', options: choices[name] }
  if (described.enum) return { widget: 'select', options: options(described.enum), ...defaultOf(described) }
  switch (described.field) {
    case 'day':
      return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false, default: '' }
    case 'file':
      return { widget: 'file' }
    case 'link':
      return { widget: 'string', type: 'url' }
  }
  switch (described.type) {
    case 'array':
      return list(described.items ?? {}, path, choices)
    case 'object':
      return { widget: 'object', fields: fields(described, path, choices) }
    case 'boolean':
      return { widget: 'boolean', required: true, default: false }
    case 'integer':
      return { widget: 'number', value_type: 'int' }
    default:
      return { widget: (described.maxLength ?? 0) > LINE ? 'text' : 'string' }
  }
}

function list(items: Described, path: string, choices: Choices): Field {
  if (items.enum) return { widget: 'select', multiple: true, options: options(items.enum) }
  if (items.properties) return { widget: 'list', fields: fields(items, path, choices) }
  return { widget: 'list', field: { name: 'item', label: EDITOR_FIELDS_ID[path]?.[0], widget: 'string' } }
}

function options(values: readonly string[]): readonly object[] {
  const words = WORDS.find((table) => values.every((value) => value in table))
  return values.map((value) => ({ value, label: words?.[value] ?? value }))
}

function defaultOf({ default: value }: Described): Field {
  return typeof value === 'string' ? { default: value } : {}
}
