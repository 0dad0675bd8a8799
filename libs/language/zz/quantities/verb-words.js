const list = (words) => new Set(words.split(' '));
/** Verbs in the past that do not end in -ed. */
export const PAST = list('said was were had did told made came went took gave got saw knew found left held led won lost met began fell rose grew kept sent spent paid sold bought brought thought caught taught fought sought built broke spoke chose wrote drove rode flew drew threw blew shot struck hit shook stood understood heard felt became ran sang sank swore tore wore woke stole froze hid slid fled fed bled dealt meant slept swept wept lent bent shut quit burst beat bore lay laid sat ate drank dug hung forgot withdrew undertook overtook underwent overcame oversaw resigned');
/** Words in -ed that are no past. */
export const NOT_PAST = list('hundred indeed united sacred naked wicked embed speed exceed proceed succeed kindred alleged armed limited');
/** Words that put a later time in view. */
export const FUTURE = list('will shall ll must may can should cannot wo expected scheduled slated due planned planning plans plan expects hopes intends aims begins starts opens closes expires ends');
/** Words a verb phrase may have before its last word. */
export const AUXILIARY = list('will shall ll must may can should be been being not also then only now is are was were to have has had would could might');
