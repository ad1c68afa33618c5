/** Every path that the server answers under `/api`, as OpenAPI writes it. */
export const API_PATHS = {
  case: '/api/case',
  documents: '/api/documents',
  document: '/api/documents/{id}',
  reading: '/api/documents/{id}/reading',
  statements: '/api/statements',
  reports: '/api/reports',
  report: '/api/reports/{id}',
  events: '/api/events',
  event: '/api/events/{id}',
  timeline: '/api/timeline',
  actors: '/api/actors',
  actor: '/api/actors/{id}',
  mentions: '/api/mentions',
  judgements: '/api/judgements',
  undo: '/api/judgements/{id}/undo',
  search: '/api/search',
  openapi: '/api/openapi.json',
} as const

export type ApiPath = (typeof API_PATHS)[keyof typeof API_PATHS]
