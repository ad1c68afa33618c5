import type { PageMetadata } from '../block.ts'

/** Meta elements by what they tell, the surest first. Names are those of Open Graph, Dublin Core, schema.org and large publishing systems. */
const META = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline'],
  siteName: [
    'og:site_name',
    'application-name',
    'dc.publisher',
    'dcterms.publisher',
    'al:android:app_name',
    'twitter:app:name:iphone',
  ],
  author: [
    'author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'byl',
    'authors',
    'dc.contributor',
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'og:published_time',
    'dcterms.created',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.date',
    'dc.date.created',
    'dc.date',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'published_time',
    'article_date_original',
    'article.published',
    'ptime',
    'cxenseparse:recs:publishtime',
    'rnews:datepublished',
    'datecreated',
    'date',
    'timestamp',
    'created',
    'doc_date',
    'citation_publication_date',
    'citation_date',
    'originalpublicationdate',
    'vr:published_time',
    'shareaholic:article_published_time',
  ],
  modified: [
    'article:modified_time',
    'og:updated_time',
    'og:modified_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'lastmod',
    'last-modified',
    'revision_date',
    'modified',
    'updated_time',
  ],
} as const
const ARTICLE_TYPES = /(?:Article|Posting|Report|Review|Recipe|WebPage|Creative)/
/** Larger blocks of JSON-LD are catalogues. */
const MOST_JSON_CHARACTERS = 500_000
const MOST_JSON_NODES = 2000
/** Titles, names and dates are far shorter. */
const MOST_VALUE_CHARACTERS = 1000

/** What the page says of itself in its head and in JSON-LD, microdata and `time` elements; read before anything is set aside. */
export function collectMetadata(page: Document): PageMetadata {
  const metas = metaValues(page)
  const linked = readLinkedData(page)
  const first = (names: readonly string[]): string | null =>
    names.map((name) => metas.get(name)).find((value) => value) ?? null
  const titles = [
    metas.get('og:title'),
    linked.headline,
    metas.get('twitter:title'),
    clean(page.querySelector('title')?.textContent),
    first(META.title),
  ]
  return {
    titles: [...new Set(titles.filter((title): title is string => Boolean(title)))],
    siteName: first(META.siteName) ?? linked.publisher,
    author: linked.author ?? first(META.author) ?? markedAuthor(page),
    url: clean(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? metas.get('og:url') ?? linked.url,
    published: linked.published ?? first(META.published) ?? markedDate(page, 'datePublished'),
    modified: linked.modified ?? first(META.modified) ?? markedDate(page, 'dateModified'),
    language:
      clean(page.documentElement?.getAttribute('lang') ?? page.documentElement?.getAttribute('xml:lang')) ??
      metas.get('og:locale')?.replace('_', '-') ??
      null,
  }
}

function metaValues(page: Document): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const meta of page.getElementsByTagName('meta')) {
    const content = clean(meta.getAttribute('content'))
    if (!content) continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.toLowerCase()
      if (name && !values.has(name)) values.set(name, content)
    }
  }
  return values
}

/** Author's names in markup: microdata, microformats, class names of large publishing systems. No selector looks at ancestors: that takes time by the nesting. */
const AUTHOR_MARKUP =
  '[itemprop~="author"], a[rel~="author"], .author.vcard, .byline-name, .author-name, .byline__name, .entry-author, .post-author, .article-author, .byline, .author'
const LONGEST_AUTHOR = 60

function markedAuthor(page: Document): string | null {
  for (const element of page.querySelectorAll(AUTHOR_MARKUP)) {
    const name = clean(element.getAttribute('content') ?? element.textContent)
    if (name && name.length <= LONGEST_AUTHOR && name.split(' ').length <= 6) return name
  }
  return null
}

function markedDate(page: Document, property: 'datePublished' | 'dateModified'): string | null {
  const selectors =
    property === 'datePublished'
      ? '[itemprop~="datePublished"], time[pubdate], [property="datePublished"], .published[title], time.published, time.entry-date'
      : '[itemprop~="dateModified"], time.updated'
  for (const element of page.querySelectorAll(selectors)) {
    const value = clean(
      element.getAttribute('datetime') ??
        element.getAttribute('content') ??
        element.getAttribute('title') ??
        element.textContent,
    )
    if (value && /\d{4}/.test(value)) return value
  }
  return null
}

interface LinkedData {
  headline: string | null
  publisher: string | null
  author: string | null
  published: string | null
  modified: string | null
  url: string | null
}

function readLinkedData(page: Document): LinkedData {
  const data: LinkedData = {
    headline: null,
    publisher: null,
    author: null,
    published: null,
    modified: null,
    url: null,
  }
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? ''
    if (source.length > MOST_JSON_CHARACTERS) continue
    for (const node of linkedNodes(source)) {
      const type = JSON.stringify(node['@type'] ?? '')
      if (!ARTICLE_TYPES.test(type)) continue
      const isPage = type.includes('WebPage')
      data.published ??= stringOf(node.datePublished)
      data.modified ??= stringOf(node.dateModified)
      if (isPage) continue
      data.headline ??= stringOf(node.headline)
      data.publisher ??= nameOf(node.publisher)
      data.author ??= nameOf(node.author)
      data.url ??= stringOf(node.url)
    }
  }
  return data
}

/** Every object in a JSON-LD text, outer before inner; none where it is broken. */
function linkedNodes(source: string): readonly Readonly<Record<string, unknown>>[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(source.replace(/[\n\r\t]+/gu, ' '))
  } catch {
    return []
  }
  const nodes: Record<string, unknown>[] = []
  const queue: unknown[] = [parsed]
  for (let index = 0; index < queue.length && index < MOST_JSON_NODES; index++) {
    const value = queue[index]
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_JSON_NODES))
    else if (typeof value === 'object' && value !== null) {
      // A JSON object has string keys.
      const node = value as Record<string, unknown>
      nodes.push(node)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
        if (typeof node[key] === 'object') queue.push(node[key])
    }
  }
  return nodes
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? clean(value) : null
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== null)
    return names.length > 0 ? [...new Set(names)].slice(0, 8).join(', ') : null
  }
  return typeof value === 'object' && value !== null && 'name' in value ? nameOf(value.name) : null
}

function clean(value: string | null | undefined): string | null {
  const text = (value ?? '').replace(/\s+/gu, ' ').trim()
  return text === '' ? null : text.slice(0, MOST_VALUE_CHARACTERS)
}
