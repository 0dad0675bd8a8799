const words = (text) => new Set(text.trim().split(/\s+/));
/** Words of which organisations are made: one of them alone is no short form of a longer name. Folded. */
export const GENERIC = words(`
  academy agency airlines airways alliance american army assembly association authority bank board bureau cabinet
  central centre center chamber church city civil club college commission committee community company conference
  congress council county court daily defence defense democratic department east eastern european exchange
  federal federation first force forces foreign foundation free front fund general global government great group
  guard high holdings hospital house institute interior international justice labour league liberal ministry
  museum national nations navy network new news north northern office organisation organization parliament party
  people peoples police post press public red republican research royal school senate service services social
  society south southern state states supreme times treasury tribunal trust union united university us west western
  white women workers world young
`);
