import type { Case } from '../engine/index.ts'
import { answerApi, describeApi } from './server/answer-api.ts'

type Description = ReturnType<typeof describeApi>
type Components = NonNullable<NonNullable<Description['components']>['schemas']>
type SchemaOrReference = Components[string]

const INTRODUCTION = `# The API

\`redline serve\` answers these routes for one case, on this machine only (127.0.0.1). Nothing can be changed through it but
what people judge of statements, reports and actors, which is kept apart from what Redline read. The same description is served as OpenAPI 3.1 at
\`/api/openapi.json\`; a test keeps this page the same.

\`\`\`sh
redline serve --case crisis.redline --port 7462
curl 'http://127.0.0.1:7462/api/statements?actor=john-f-kennedy&kind=direct&limit=10'
curl 'http://127.0.0.1:7462/api/judgements' --json '{"statement":"9a3f61c2","field":"speaker","actor":{"id":"dean-rusk"}}'
\`\`\`

- **Offsets** (\`start\`, \`end\`) are half-open and count UTF-16 code units of the document's \`text\`, as JavaScript slices.
- **Unknown is \`null\`.** New fields may be added; those below stay.
- **Listings** come in pages: \`next\` is the \`cursor\` of the following page, \`null\` at the end; \`total\` counts all pages.
- **Errors** are \`application/problem+json\` (RFC 9457), whose \`detail\` says what, where and what to do. Parameters that a route
  does not know are errors too: a misspelt filter never looks like an answer.
- **Refused** (403) is whatever does not name this machine and port in \`Host\`, or comes from the page of another site
  (\`Origin\`, \`Sec-Fetch-Site\`). There is no CORS. A \`POST\` takes JSON that says so in \`Content-Type\` (else 415), of at most
  64 KiB (else 413).
- **Corrected statements and mentions** give what holds after judgements in their own fields, and under \`judged\` what Redline
  read and who corrected it. Filters go by what holds. Statements inside a corrected one follow it in \`voice\`; those whose
  speaker stands in a corrected mention follow that. Pronouns that were taken to mean a corrected actor stay as they are read.
- **Events** are worked out of reports, anew whenever documents come or people judge: their ids stay as long as the report that was
  written first does. \`/api/events/{id}\` takes the id of any of their reports too. Their type, status, time and background are their
  own; by what else is asked, an event fits when one of its reports does.
- **Merged actors**: one that people take to be another is found by its old id and names, and everything gives the other.

In TypeScript the package brings a client without dependencies, and the types of every answer:

\`\`\`ts
import { createClient, type Reading } from 'redline/api'

const client = createClient('http://127.0.0.1:7462')
const { items } = await client.statements({ actor: 'john-f-kennedy', kind: 'direct' })
const reading: Reading = await client.reading(items[0].document)
\`\`\`
`

/** The page of documentation that lists every route and record of the API, in Markdown. */
export function apiReference(): string {
  // Describing the routes calls none of their handlers, so no case is needed.
  const description = describeApi(answerApi({} as Case))
  const routes = Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const { summary, parameters = [], responses = {}, requestBody } = item[method] ?? {}
      if (summary === undefined) return []
      const parts = [
        `### ${method.toUpperCase()} ${path}\n`,
        `${summary}.\n`,
        parameterTable(parameters),
        bodyLine(requestBody),
        responseList(responses),
      ]
      return [parts.filter((part) => part !== '').join('\n')]
    }),
  )
  const schemas = description.components?.schemas ?? {}
  const records = Object.entries(schemas).map(
    ([name, schema]) =>
      `### ${name}\n\n${describe(schema, schemas)}\n\n${formsOf(schema)
        .map((form) => fieldTable(form, schemas))
        .join('\n')}`,
  )
  return [INTRODUCTION, '## Routes\n', ...routes, '## Records\n', ...records].join('\n')
}

const METHODS = ['get', 'post'] as const

/** The shapes that a record can have: its alternatives, or itself. */
function formsOf(schema: SchemaOrReference): readonly SchemaOrReference[] {
  return ('$ref' in schema ? null : (schema.oneOf ?? schema.anyOf)) ?? [schema]
}

function bodyLine(body: object | undefined): string {
  if (body === undefined || !('content' in body)) return ''
  const { content } = body as { readonly content: Readonly<Record<string, { readonly schema?: SchemaOrReference }>> }
  return Object.entries(content)
    .map(([type, { schema }]) => `Body: ${typeOf(schema)}, \`${type}\`.\n`)
    .join('')
}

function parameterTable(parameters: readonly object[]): string {
  if (parameters.length === 0) return ''
  const rows = parameters.map((parameter) => {
    const { name, required, description, schema } = parameter as {
      readonly name: string
      readonly required?: boolean
      readonly description?: string
      readonly schema?: SchemaOrReference
    }
    return `| \`${name}\`${required ? ' (required)' : ''} | ${typeOf(schema)} | ${description ?? describe(schema)} |`
  })
  return ['| parameter | type | |', '|---|---|---|', ...rows, ''].join('\n')
}

function responseList(responses: object): string {
  const lines = Object.entries(responses).map(([status, response]) => {
    const { description, content } = response as {
      readonly description: string
      readonly content?: Readonly<Record<string, { readonly schema?: SchemaOrReference }>>
    }
    const [type, media] = Object.entries(content ?? {})[0] ?? []
    return `- **${status}** ${description} ${type ? `${typeOf(media?.schema)}, \`${type}\`` : ''}`.trimEnd()
  })
  return `${lines.join('\n')}\n`
}

function fieldTable(schema: SchemaOrReference, schemas: Components): string {
  const { properties = {}, required = [] } = '$ref' in schema ? {} : schema
  const rows = Object.entries(properties).map(
    ([name, field]) =>
      `| \`${name}\`${required.includes(name) ? '' : ' (may be absent)'} | ${typeOf(field)} | ${describe(field, schemas)} |`,
  )
  return `${['| field | type | |', '|---|---|---|', ...rows].join('\n')}\n`
}

/** What a field says of itself, else what the record that it refers to says. */
function describe(schema: SchemaOrReference | undefined, schemas: Components = {}): string {
  if (!schema) return ''
  if (schema.description !== undefined) return schema.description
  if ('$ref' in schema) return describe(schemas[nameOf(schema.$ref ?? '')])
  // What a field says of a record that it refers to stands beside the reference.
  const parts = schema.allOf ?? []
  return parts.map((part) => part.description).find((words) => words !== undefined) ?? ''
}

/** A type in words that fit a cell: `[Span]`, `"direct" or "mixed"`, `string or null`. */
function typeOf(schema: SchemaOrReference | undefined): string {
  if (!schema) return ''
  if ('$ref' in schema) return link(schema.$ref ?? '')
  const { anyOf, oneOf, allOf, type, items, properties } = schema
  const alternatives = anyOf ?? oneOf
  if (alternatives) return alternatives.map(typeOf).join(' or ')
  if (allOf)
    return allOf
      .map(typeOf)
      .filter((name) => name !== '')
      .join(' and ')
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
  const types = Array.isArray(type) ? type : type ? [type] : []
  return types
    .map((name) => {
      if (name === 'array' && items) return `list of ${typeOf(items)}`
      if (name === 'object' && properties) {
        return `{ ${Object.entries(properties)
          .map(([key, value]) => `${key}: ${typeOf(value)}`)
          .join(', ')} }`
      }
      return name
    })
    .join(' or ')
}

function link(reference: string): string {
  const name = nameOf(reference)
  return `[${name}](#${name.toLowerCase()})`
}

function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? ''
}
