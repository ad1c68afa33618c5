export { type ActorKnowledge, findActors } from './find-actors.ts'
