import { find } from '../dom.ts'
import type { Activation } from './activation.ts'
import { rereadRows } from './reread.ts'
import type { Saver } from './saver.ts'
import type { Screen } from './screen.ts'

/**
 * The article was closed or reopened: rows and banner follow. What was typed and not saved stays in the box, which takes
 * no more, and goes out once the article is open again.
 */
export async function followClosing(
  screen: Screen,
  saver: Saver,
  activation: Activation,
  closed: boolean,
): Promise<void> {
  const { root, rows, voice } = screen
  root.dataset.closed = String(closed)
  holdBox(screen, saver, closed)
  const page = await rereadRows(screen, activation)
  const banner = find(page, '#closure', HTMLElement)
  if (banner) find(root, '#closure', HTMLElement)?.replaceChildren(...banner.childNodes)
  voice.say(find(root, '#closure p', HTMLElement)?.textContent ?? '')
  const link = find(root, '#close-article', HTMLElement)
  if (link) link.hidden = closed
  if (!closed) for (const { id } of rows.all) saver.again(id)
  if (!screen.box?.readOnly) await activation.refresh()
}

function holdBox({ box, rows }: Screen, saver: Saver, closed: boolean): void {
  const { active } = rows
  if (!box || !active) return
  const typed = saver.isPending(active.id) || box.value !== active.target
  if (closed && typed) saver.flush()
  if (!closed && box.readOnly && typed) saver.typed(active.id, box.value)
  box.readOnly = closed && typed
}
