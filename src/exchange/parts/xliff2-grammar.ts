/** What the schema of XLIFF 2 (xliff_core_2.0.xsd) lets an element hold, as far as it is not a rule between elements. */
export interface Shape {
  /** Attributes without a namespace; `!` behind one that must be there. */
  readonly attributes: string
  /** Elements of the core, each with how many may be there: `?` one or none, `+` at least one, `*` any, none: exactly one. */
  readonly content: string
  /** In this order; otherwise mixed with text, or in any order. */
  readonly ordered?: boolean
  /** Elements of modules and extensions may be there. */
  readonly open?: boolean
  readonly text?: boolean
}

const INLINE = 'cp* ph* pc* sc* ec* mrk* sm* em*'
const CODE = 'canCopy canDelete canReorder copyOf subType type'

export const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['xliff', { attributes: 'version! srcLang! trgLang', content: 'file+', ordered: true }],
  [
    'file',
    {
      attributes: 'id! canResegment original translate srcDir trgDir',
      content: 'skeleton? notes? unit* group*',
      open: true,
    },
  ],
  ['skeleton', { attributes: 'href', content: '', open: true, text: true }],
  [
    'group',
    {
      attributes: 'id! name canResegment translate srcDir trgDir type',
      content: 'notes? unit* group*',
      open: true,
    },
  ],
  [
    'unit',
    {
      attributes: 'id! name canResegment translate srcDir trgDir type',
      content: 'notes? originalData? segment* ignorable*',
      open: true,
    },
  ],
  ['segment', { attributes: 'id canResegment state subState', content: 'source target?', ordered: true }],
  ['ignorable', { attributes: 'id', content: 'source target?', ordered: true }],
  ['notes', { attributes: '', content: 'note+' }],
  ['note', { attributes: 'id appliesTo category priority', content: '', text: true }],
  ['originalData', { attributes: '', content: 'data+' }],
  ['data', { attributes: 'id! dir', content: 'cp*', text: true }],
  ['source', { attributes: '', content: INLINE, text: true }],
  ['target', { attributes: 'order', content: INLINE, text: true }],
  ['cp', { attributes: 'hex!', content: '' }],
  ['ph', { attributes: `id! disp equiv dataRef subFlows ${CODE}`, content: '' }],
  [
    'pc',
    {
      attributes: `id! canOverlap dispEnd dispStart equivEnd equivStart dataRefEnd dataRefStart subFlowsEnd subFlowsStart dir ${CODE}`,
      content: INLINE,
      text: true,
    },
  ],
  ['sc', { attributes: `id! canOverlap dataRef dir disp equiv isolated subFlows ${CODE}`, content: '' }],
  [
    'ec',
    { attributes: `id canOverlap dataRef dir disp equiv isolated startRef subFlows ${CODE}`, content: '' },
  ],
  ['mrk', { attributes: 'id! translate type ref value', content: INLINE, text: true }],
  ['sm', { attributes: 'id! translate type ref value', content: '' }],
  ['em', { attributes: 'startRef!', content: '' }],
])

const YES_NO = /^(?:yes|no)$/
const TOKEN = /^[\p{L}\p{N}\p{M}._:·-]+$/u
const TOKENS = /^[\p{L}\p{N}\p{M}._:·-]+(?: [\p{L}\p{N}\p{M}._:·-]+)*$/u
const OWN = /^[^\s:]+:[^\s:]+$/
/** A tag by the grammar of BCP 47, or one that was registered before it. */
const LANGUAGE =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+|i-[a-z]{3,8}|en-gb-oed|sgn-[a-z]{2}-[a-z]{2})$/i
const DIRECTION = /^(?:ltr|rtl|auto)$/

/** What the value of an attribute has to look like; those that are not here may be anything. */
export const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['version', /^2\.[0-2]$/],
  ['srcLang', LANGUAGE],
  ['trgLang', LANGUAGE],
  ['id', TOKEN],
  ['startRef', TOKEN],
  ['copyOf', TOKEN],
  ['dataRef', TOKEN],
  ['dataRefStart', TOKEN],
  ['dataRefEnd', TOKEN],
  ['subFlows', TOKENS],
  ['subFlowsStart', TOKENS],
  ['subFlowsEnd', TOKENS],
  ['canResegment', YES_NO],
  ['translate', YES_NO],
  ['canCopy', YES_NO],
  ['canDelete', YES_NO],
  ['canOverlap', YES_NO],
  ['isolated', YES_NO],
  ['canReorder', /^(?:yes|no|firstNo)$/],
  ['srcDir', DIRECTION],
  ['trgDir', DIRECTION],
  ['dir', DIRECTION],
  ['state', /^(?:initial|translated|reviewed|final)$/],
  ['subState', OWN],
  ['subType', OWN],
  ['appliesTo', /^(?:source|target)$/],
  ['priority', /^(?:[1-9]|10)$/],
  ['order', /^[1-9]\d{0,5}$/],
  ['hex', /^(?:[\dA-Fa-f]{2}){2,3}$/],
])

export const CODE_TYPE = /^(?:fmt|ui|quote|link|image|other)$/
export const MARK_TYPE = /^(?:generic|comment|term|[^\s:]+:[^\s:]+)$/
export const OWN_VALUE = OWN
