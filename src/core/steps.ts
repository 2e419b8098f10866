/** Work that may take long, in steps: whoever runs it lets others have their turn between them. */
export type Steps<T> = Generator<undefined, T>

/** All of it at once. */
export function whole<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
