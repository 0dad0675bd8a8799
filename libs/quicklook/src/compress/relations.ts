const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Words that belong to their head's: there is nothing to decide about them. */
export const GLUED = set('case aux aux:pass cop mark det compound:prt fixed flat goeswith expl cc');

export const SUBJECTS = set('nsubj nsubj:pass csubj expl');
export const OBJECTS = set('obj iobj');
export const CLAUSES = set('root conj ccomp parataxis advcl acl:relcl');
export const PUNCTUATION = 'punct';
