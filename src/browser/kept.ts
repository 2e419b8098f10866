/** What this browser keeps for a page; a browser may keep nothing: then nothing is remembered. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
