import { type ReadReturn, ReturnError, type ReturnedDocument } from '../readers/returned.ts'
import { plainXml, type ReadElement, readXml, XmlError } from './xml-reader.ts'

/** Reads an XML file that came back: what is wrong with the XML or with what it says is told with its place. */
export function readXmlReturn(
  text: string,
  documentIn: (root: ReadElement) => ReturnedDocument,
  options?: Parameters<typeof readXml>[1],
): ReadReturn {
  try {
    const plain = plainXml(text)
    const root = readXml(plain, options)
    return { ok: true, document: documentIn(root), xml: { root, plain } }
  } catch (error) {
    if (!(error instanceof XmlError || error instanceof ReturnError)) throw error
    return { ok: false, message: error.message, line: error.line, column: error.column }
  }
}
