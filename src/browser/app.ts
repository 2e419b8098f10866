import { startProgress } from './alignment/progress.ts'
import { startAlignment } from './alignment/start.ts'
import { startPasting } from './articles/pasting.ts'
import { startComparison } from './comparison/start.ts'
import { startEditor } from './editor/start.ts'
import { startExport } from './exports/start.ts'
import { startHistory } from './history/start.ts'
import { startInbox } from './inbox/start.ts'
import { startRecording } from './keys/record.ts'
import { startLayouts } from './layouts.ts'
import { startLinks } from './links/start.ts'
import { startMentions } from './mentions.ts'
import { startReading } from './reading/start.ts'
import { startRenderings } from './renderings/start.ts'
import { startReview } from './review/start.ts'
import { startRules } from './rules/start.ts'
import { startTour } from './tour.ts'
import { notesHere } from './unsent/notes.ts'
import { startNotice } from './unsent/notice.ts'

const editor = document.getElementById('editor')
if (editor) startEditor(editor)

const tour = document.getElementById('tour')
if (tour) startTour(tour)

const unsent = document.getElementById('unsent')
if (unsent) void startNotice(unsent)

const review = document.getElementById('review')
if (review) startReview(review)

const reading = document.getElementById('reading')
if (reading) startReading(reading)

const rules = document.getElementById('rules')
if (rules instanceof HTMLFormElement) startRules(rules)

const inbox = document.getElementById('inbox')
if (inbox) startInbox(inbox)

const renderings = document.getElementById('renderings')
if (renderings) startRenderings(renderings)

const keys = document.getElementById('keys')
if (keys) startRecording(keys)

startMentions()
notesHere()
const links = document.getElementById('links')
if (links) startLinks(links)
const layouts = document.querySelector('[data-layouts]')
if (layouts instanceof HTMLElement) startLayouts(layouts)
const comparison = document.getElementById('comparison')
if (comparison) startComparison(comparison)

const history = document.getElementById('history')
if (history) startHistory(history)

const alignment = document.getElementById('alignment')
if (alignment) startAlignment(alignment)

const newAlignment = document.getElementById('new-alignment')
if (newAlignment instanceof HTMLFormElement) startProgress(newAlignment)

const exporting = document.getElementById('export')
if (exporting instanceof HTMLFormElement) startExport(exporting)

const newArticle = document.getElementById('new-article')
if (newArticle instanceof HTMLFormElement) startPasting(newArticle)
