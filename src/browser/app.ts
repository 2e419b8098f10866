import { startEditor } from './editor/start.ts'

const editor = document.getElementById('editor')
if (editor) startEditor(editor)
