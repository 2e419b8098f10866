/** A picture of a page. */
export interface Shot {
  readonly name: string
  readonly file: string
  readonly language: 'id' | 'en'
  readonly colorScheme: 'light' | 'dark'
  /** CSS pixels. */
  readonly width: number
  /** Why the page could not be brought to where it was meant to be; empty: it was. */
  readonly failed: string
}

/** A page with all pictures, those of one page of Padan beside each other. */
export function galleryOf(shots: readonly Shot[]): string {
  const names = [...new Set(shots.map(({ name }) => name))]
  const sections = names.map((name) => {
    const own = shots.filter((shot) => shot.name === name)
    return `<section><h2>${escaped(name)}</h2><div>${own.map(figure).join('')}</div></section>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Padan, every page</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 1rem; background: #888; color: #fff }
div { display: flex; gap: 0.5rem; overflow-x: auto; align-items: start }
figure { margin: 0 } img { height: 24rem; width: auto; background: #fff } .failed { outline: 3px solid red }
</style>
<h1>${shots.length} pictures of ${names.length} pages</h1>${sections.join('')}</html>
`
}

function figure({ file, language, colorScheme, width, failed }: Shot): string {
  const caption = `${language}, ${colorScheme}, ${width} px${failed === '' ? '' : ': not as meant'}`
  const image = `<img src="${file}" alt="${caption}" loading="lazy"${failed === '' ? '' : ' class="failed"'}>`
  return `<figure><a href="${file}">${image}</a><figcaption>${escaped(caption)}</figcaption></figure>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
