import { startComparison } from './comparison/start.ts'
import { startEditor } from './editor/start.ts'
import { startHistory } from './history/start.ts'
import { startRules } from './rules/start.ts'

const editor = document.getElementById('editor')
if (editor) startEditor(editor)

const rules = document.getElementById('rules')
if (rules instanceof HTMLFormElement) startRules(rules)

const comparison = document.getElementById('comparison')
if (comparison) startComparison(comparison)

const history = document.getElementById('history')
if (history) startHistory(history)
