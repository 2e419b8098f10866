/** A time of day on the clock of twelve hours: 17 and 30 give 5:30 p.m., full hours no minutes. */
export function onTwelve(hour: number, minutes: string): string {
  const half = hour % 24 < 12 ? 'a.m.' : 'p.m.'
  const shown = hour % 12 === 0 ? 12 : hour % 12
  return minutes === '00' || minutes === '' ? `${shown} ${half}` : `${shown}:${minutes} ${half}`
}

/** The hour from 0 to 23 that an Indonesian names with a part of the day: 7 malam is 19. */
export function hourOfDay(hour: number, part: string): number {
  const late = part === 'sore' || (part === 'siang' && hour < 10) || (part === 'malam' && hour >= 5)
  if (hour === 12) return part === 'malam' ? 0 : 12
  return late && hour < 12 ? hour + 12 : hour
}
