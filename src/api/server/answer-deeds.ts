import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Case } from '../../engine/index.ts'
import { eventRoute, eventsRoute, reportRoute, reportsRoute, timelineRoute } from '../contract/report-routes.ts'
import { asPlain } from '../contract/schema-for.ts'
import type { ServerEnv } from './guard-requests.ts'
import { answerProblem, noDocument } from './problem.ts'

/** Answers what is asked of reports and events from a case. */
export function answerDeeds(app: OpenAPIHono<ServerEnv>, caseFile: Case): void {
  const lacks = (document: string | undefined): document is string =>
    document !== undefined && !caseFile.document(document)
  app.openapi(reportsRoute, (context) => {
    const filter = asPlain(context.req.valid('query'))
    if (lacks(filter.document)) return answerProblem(context, noDocument(filter.document))
    return context.json(asPlain(caseFile.reports(filter)), 200)
  })
  app.openapi(reportRoute, (context) => {
    const { id } = context.req.valid('param')
    const report = caseFile.report(id)
    return report ? context.json(asPlain(report), 200) : answerProblem(context, noReport(id))
  })
  app.openapi(eventsRoute, (context) => {
    const filter = asPlain(context.req.valid('query'))
    if (lacks(filter.document)) return answerProblem(context, noDocument(filter.document))
    return context.json(asPlain(caseFile.events(filter)), 200)
  })
  app.openapi(eventRoute, (context) => {
    const { id } = context.req.valid('param')
    const event = caseFile.event(id)
    return event ? context.json(asPlain(event), 200) : answerProblem(context, noEvent(id))
  })
  app.openapi(timelineRoute, (context) => {
    const filter = asPlain(context.req.valid('query'))
    if (lacks(filter.document)) return answerProblem(context, noDocument(filter.document))
    return context.json(asPlain(caseFile.timeline(filter)), 200)
  })
}

/** What to say of a report that the case does not have. */
export function noReport(key: string) {
  return {
    status: 404,
    title: 'Report not found',
    detail: `There is no report ${JSON.stringify(key)} in this case; it may have been read again meanwhile. /api/reports lists them.`,
  } as const
}

function noEvent(key: string) {
  return {
    status: 404,
    title: 'Event not found',
    detail: `There is no event ${JSON.stringify(key)} in this case; its reports may have been linked otherwise meanwhile. /api/events lists them.`,
  } as const
}
