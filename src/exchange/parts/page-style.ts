/** The look of the bilingual page, on screen and on paper; nothing is fetched. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 75rem; padding: 0 1rem; font: 1rem/1.5 Georgia, "Times New Roman", serif; }
h1 { font-size: 1.5rem; line-height: 1.25; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; font-family: system-ui, sans-serif; font-size: .875rem; }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { padding: .375rem .625rem; text-align: start; vertical-align: top; }
thead th { border-bottom: 2px solid; font-family: system-ui, sans-serif; font-size: .875rem; }
tbody { border-bottom: 1px solid; }
tbody th, td.status { font: .875rem/1.7 system-ui, sans-serif; }
.number { width: 3.5rem; }
.status { width: 8rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.title .text, .deck .text { font-weight: bold; }
.byline .text, .caption .text { font-style: italic; }
@media print {
  @page { margin: 1.5cm; }
  :root { color-scheme: light; }
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`
