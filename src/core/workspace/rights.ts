import type { Role, TwoPerson } from './event.ts'

/** `administer` is about the whole workspace; the others about one project. */
export type Right = 'read' | 'translate' | 'review' | 'export' | 'coordinate' | 'administer'

const RIGHTS: Readonly<Record<Role | 'administrator', readonly Right[]>> = {
  translator: ['read', 'translate', 'export'],
  reviewer: ['read', 'translate', 'review', 'export'],
  coordinator: ['read', 'translate', 'review', 'export', 'coordinate'],
  administrator: ['read', 'translate', 'review', 'export', 'coordinate', 'administer'],
}

/** Someone who acts in a project, with what the project allows him. */
export interface Actor {
  readonly person: string
  readonly role: Role | 'administrator'
  readonly twoPerson: TwoPerson
}

export function may(role: Role | 'administrator', right: Right): boolean {
  return RIGHTS[role].includes(right)
}
