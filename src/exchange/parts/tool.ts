/** What files name as the program that wrote them. The version is package.json's; a test holds them together. */
export const TOOL = { id: 'padan', name: 'Padan', version: '0.1.0' } as const
