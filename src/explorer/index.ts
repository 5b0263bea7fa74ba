/** The explorer's face: the file it is, for who writes it. What runs in the file is bundled apart. */
export type { Start } from './blocks.js';
export { explorerDocument, type Bundles } from './document.js';
export { writeAddress, type Address } from './address.js';
