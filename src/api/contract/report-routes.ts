import { createRoute, z } from '@hono/zod-openapi'
import { EVENT_STATUSES, REPORT_STATUSES, REPORT_TYPES, TIMELINE_BINS } from '../../model/index.ts'
import { eventPage, reportPage } from './answer-schemas.ts'
import { eventDetail, timeline } from './event-schemas.ts'
import { API_PATHS } from './paths.ts'
import { EVENT_ORDERS, type EventQuery, type ReportQuery, type TimelineQuery } from './queries.ts'
import { toldReport } from './report-schemas.ts'
import { badRequest, day, failure, json, notFound, pageQuery, refused, words } from './route-parts.ts'
import { schemaFor } from './schema-for.ts'

const status = 'What the words claim of the deed.'
const eventStatus = z.enum(EVENT_STATUSES).optional().openapi({ description: status })

const deedQuery = {
  document: words('Id of a document, an unambiguous start of one, or the file name of its source.').optional(),
  actor: words('Id, name or alias of whoever takes part on any side.', 'cuba').optional(),
  source: words('Id, name or alias of whoever does it.', 'united-states').optional(),
  target: words('Id, name or alias of whoever it is done to.').optional(),
  type: z.enum(REPORT_TYPES).optional().openapi({ description: 'Type of deed.' }),
  voice: words('Name of any voice on the path from the outlet inward.', 'TASS').optional(),
  from: day('Deeds of this day or later; those without a time do not fit.').optional(),
  to: day('Deeds of this day or earlier; those without a time do not fit.').optional(),
  place: words('Id or name of a place, or of the state that it lies in.', 'cuba').optional(),
  background: z
    .stringbool()
    .optional()
    .openapi({ type: 'boolean', description: 'Those told of a time well before the text was written, or the others.' }),
}

export const reportQuery = schemaFor<ReportQuery>()(
  z.strictObject({
    ...deedQuery,
    ...pageQuery,
    status: z.enum(REPORT_STATUSES).optional().openapi({ description: status }),
  }),
)

export const eventQuery = schemaFor<EventQuery>()(
  z.strictObject({
    ...deedQuery,
    ...pageQuery,
    status: eventStatus,
    order: z.enum(EVENT_ORDERS).optional().openapi({
      description: 'What comes first: the oldest (when absent), the latest, or what most independent origins tell.',
    }),
  }),
)

export const timelineQuery = schemaFor<TimelineQuery>()(
  z.strictObject({
    ...deedQuery,
    status: eventStatus,
    bin: z
      .enum(TIMELINE_BINS)
      .optional()
      .openapi({ description: 'How long a stretch is; when absent, as short as keeps them at most 120.' }),
  }),
)

export const reportsRoute = createRoute({
  method: 'get',
  path: API_PATHS.reports,
  summary: 'The reports of deeds, page by page',
  request: { query: reportQuery },
  responses: { 200: json(reportPage, 'A page of reports.'), 400: badRequest, 403: refused, 404: notFound },
})

export const reportRoute = createRoute({
  method: 'get',
  path: API_PATHS.report,
  summary: 'One report with its sentence',
  request: {
    params: z.object({ id: words('Id of a report, or an unambiguous start of one.', '9a3f61c20b7d48e5f012') }),
    query: z.strictObject({}),
  },
  responses: {
    200: json(toldReport, 'The report.'),
    400: badRequest,
    403: refused,
    404: failure('There is no such report.'),
  },
})

export const eventsRoute = createRoute({
  method: 'get',
  path: API_PATHS.events,
  summary: 'The events that reports tell of, page by page',
  request: { query: eventQuery },
  responses: { 200: json(eventPage, 'A page of events.'), 400: badRequest, 403: refused, 404: notFound },
})

export const eventRoute = createRoute({
  method: 'get',
  path: API_PATHS.event,
  summary: 'One event with its reports side by side',
  request: {
    params: z.object({
      id: words('Id of an event or of a report of it, or an unambiguous start of one.', '1f20c7d1a94be0352c61'),
    }),
    query: z.strictObject({}),
  },
  responses: {
    200: json(eventDetail, 'The event, each of its reports with its sentence.'),
    400: badRequest,
    403: refused,
    404: failure('There is no such event.'),
  },
})

export const timelineRoute = createRoute({
  method: 'get',
  path: API_PATHS.timeline,
  summary: 'How many events there are, by time and type',
  request: { query: timelineQuery },
  responses: { 200: json(timeline, 'Counts of the events that fit.'), 400: badRequest, 403: refused, 404: notFound },
})
