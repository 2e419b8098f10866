import type { Decided } from '../../refusal.ts'
import type { WorkspaceCommand } from '../command.ts'
import type { WorkspaceEvent } from '../event.ts'
import type { WorkspaceState } from '../state.ts'
import { addAlignment, deleteAlignment } from './alignment.ts'
import { addArticle, archiveArticle, renameArticle } from './article.ts'
import { binArticle, deleteArticle, emptyBin, recoverArticle } from './bin.ts'
import { addPerson, changeAdministrator, removePerson, renamePerson } from './person.ts'
import { addProject, changeMember, changeProject } from './project.ts'
import { demandSecondFactor } from './second-factor.ts'
import { changeSegmentation } from './segmentation.ts'
import { addWord, changeWords } from './words.ts'

/** What follows from a command: events to append, or the reason why not. Pure; rights are checked by the caller. */
export function decideWorkspace(state: WorkspaceState, command: WorkspaceCommand): Decided<WorkspaceEvent> {
  switch (command.type) {
    case 'addPerson':
      return addPerson(state, command)
    case 'renamePerson':
      return renamePerson(state, command)
    case 'removePerson':
      return removePerson(state, command)
    case 'changeAdministrator':
      return changeAdministrator(state, command)
    case 'demandSecondFactor':
      return demandSecondFactor(state, command)
    case 'addProject':
      return addProject(state, command)
    case 'changeProject':
      return changeProject(state, command)
    case 'changeMember':
      return changeMember(state, command)
    case 'changeWords':
      return changeWords(state, command)
    case 'addWord':
      return addWord(state, command)
    case 'changeSegmentation':
      return changeSegmentation(state, command)
    case 'addArticle':
      return addArticle(state, command)
    case 'renameArticle':
      return renameArticle(state, command)
    case 'archiveArticle':
      return archiveArticle(state, command)
    case 'binArticle':
      return binArticle(state, command)
    case 'recoverArticle':
      return recoverArticle(state, command)
    case 'emptyBin':
      return emptyBin(state, command)
    case 'deleteArticle':
      return deleteArticle(state, command)
    case 'addAlignment':
      return addAlignment(state, command)
    case 'deleteAlignment':
      return deleteAlignment(state, command)
  }
}
