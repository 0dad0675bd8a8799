/** The lexeme's lower-case text; empty beyond either end. */
export const lowerAt = (scene, at) => scene.lexemes[at]?.lower ?? '';
/** Whether a hyphen stands at a place, without blanks on either side. */
export const hyphenAt = (scene, at) => /^[-‐‑]$/.test(scene.lexemes[at]?.text ?? '') &&
    scene.lexemes[at]?.glued === true &&
    scene.lexemes[at + 1]?.glued === true;
/** Whether a dash between two numbers stands at a place. */
export const dashAt = (scene, at) => hyphenAt(scene, at) || /^[–—]$/.test(scene.lexemes[at]?.text ?? '');
/** The place after a hyphen, or the place itself where there is none. */
export const pastHyphen = (scene, at) => (hyphenAt(scene, at) ? at + 1 : at);
/** Whether a word with a capital stands at a place. */
export const capitalAt = (scene, at) => /^\p{Lu}/u.test(scene.lexemes[at]?.text ?? '');
