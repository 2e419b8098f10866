import { readFileSync } from 'node:fs'
import {
  DtdValidator,
  XmlBufferInputProvider,
  XmlDocument,
  XmlDtd,
  XmlElement,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'

const schema = (name: string): Buffer => readFileSync(new URL(`../fixtures/schemas/${name}`, import.meta.url))

xmlRegisterInputProvider(
  new XmlBufferInputProvider({
    'http://www.w3.org/2001/xml.xsd': schema('xml.xsd'),
    'informativeCopiesOf3rdPartySchemas/w3c/xml.xsd': schema('xml.xsd'),
    'xliff_core_2.0.xsd': schema('xliff_core_2.0.xsd'),
    'metadata.xsd': schema('metadata.xsd'),
  }),
)
/** Core and module in one, so that metadata is checked too. */
const BOTH = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="xliff_core_2.0.xsd"/>
  <xs:import namespace="urn:oasis:names:tc:xliff:metadata:2.0" schemaLocation="metadata.xsd"/>
</xs:schema>`
const xliff21 = XsdValidator.fromDoc(XmlDocument.fromString(BOTH))
const strict = XsdValidator.fromDoc(XmlDocument.fromBuffer(schema('xliff-core-1.2-strict.xsd')))
const transitional = XsdValidator.fromDoc(XmlDocument.fromBuffer(schema('xliff-core-1.2-transitional.xsd')))
const srx20 = XsdValidator.fromDoc(XmlDocument.fromBuffer(schema('srx20.xsd')))
const tmx14 = new DtdValidator(XmlDtd.fromBuffer(schema('tmx14.dtd')))

const VALIDATORS = { tmx14: [tmx14], xliff12: [strict, transitional], xliff21: [xliff21], srx20: [srx20] }

const NAMESPACES = { x: 'urn:oasis:names:tc:xliff:document:1.2' }

/** Asks an XML file; `validate` throws what is wrong with it. */
export class XmlFile {
  readonly #document: XmlDocument

  constructor(text: string) {
    this.#document = XmlDocument.fromString(text)
  }

  validate(kind: keyof typeof VALIDATORS): void {
    for (const validator of VALIDATORS[kind]) validator.validate(this.#document)
  }

  /** The texts of the elements or attributes that an XPath names; `x:` is XLIFF 1.2. */
  texts(path: string): readonly string[] {
    return this.#document.find(path, NAMESPACES).map((node) => node.content)
  }

  /** The attributes of the elements. */
  attributes(path: string): readonly Readonly<Record<string, string>>[] {
    return this.#document
      .find(path, NAMESPACES)
      .map((node) =>
        node instanceof XmlElement
          ? Object.fromEntries(node.attrs.map((attr) => [attr.name, attr.content]))
          : {},
      )
  }
}
