import { JOBS, type JobInput, type JobName, type JobOutput } from './jobs.ts'

/** What runs in a worker thread: one job. */
export default function runTask<N extends JobName>(task: { name: N; input: JobInput<N> }): JobOutput<N> {
  return JOBS[task.name].run(task.input)
}
