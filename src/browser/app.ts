import { startEditor } from './editor/start.ts'
import { startLayouts } from './layouts.ts'
import { startRules } from './rules/start.ts'

const editor = document.getElementById('editor')
if (editor) startEditor(editor)

const rules = document.getElementById('rules')
if (rules instanceof HTMLFormElement) startRules(rules)

const layouts = document.querySelector('[data-layouts]')
if (layouts instanceof HTMLElement) startLayouts(layouts)
