import { expect, test } from 'vitest'
import { marked, rows } from './rows.ts'

const ENGLISH = rows(`
  Mr. Clark met Dr. Jones at 5 p.m. Friday. ¦They talked.
  The meeting ended at 5 p.m. ¦It was long.
  He moved to the U.S. in 1990. ¦She stayed.
  The U.S. Department of State declined to comment. ¦Nobody knew why.
  He lives in the U.S. ¦His wife does not.
  “Stop!” John said. ¦Nobody moved.
  "Who are you?" she asked. ¦He smiled.
  "It is over." ¦The crowd left.
  It costs $4.50. ¦That is cheap.
  Shares of Apple Inc. rose 2 percent. ¦Analysts were pleased.
  He works for Apple Inc. ¦The company is large.
  See Fig. 3 and p. 12. ¦The rest is clear.
  He said no. ¦I agreed.
  George W. Bush spoke. ¦J. K. Rowling wrote.
  Take vitamin D. ¦Drink water.
  John Smith Jr. was elected. ¦He is 40.
  Apples, pears, etc. are fruit. ¦Buy them.
  They brought apples, pears, etc. ¦We ate them.
  Visit example.com. ¦The page is new.
  JAKARTA, Indonesia — Ministers met on Monday. ¦They agreed.
  Well... maybe. ¦Perhaps not.
  He left… ¦Then it rained.
  (He was late. She was not.) ¦The show began.
  Really?! ¦Yes!
  Ms. Lee, Ph.D., teaches. ¦Her class is full.
  The law was passed in Roe v. Wade. ¦It stood for decades.
  On Jan. 5 and Feb. 3 it snowed. ¦Schools closed.
  Lt. Col. Ahmad and Gen. Sudirman met. ¦Both agreed.
  He bought an iPhone. ¦It broke.
  St. Louis won. ¦Washington, D.C. lost.
`)

test.each(ENGLISH)('%s', (row) => expect(marked(row, 'en')).toBe(row))
