/** What makes each shipped file anew. */
const COMMANDS: Readonly<Record<string, string>> = {
  'lexicon.bin': 'npm run build:lexicon',
  'entities-news.bin': 'npm run train:entities -- --data DIR --model news',
  'entities-open.bin': 'npm run train:entities -- --data DIR --model open',
  'parser.bin': 'npm run train:parser -- --data DIR --python FILE',
};

const remedyFor = (file: string): string => {
  const command = COMMANDS[file];
  return command
    ? `Restore libs/language/models/${file}, or make it anew: ${command}`
    : 'Make it anew with the command that wrote it';
};

/** A file of weights that cannot be used. The message says which file, what is wrong with it and which command makes it. */
export class ModelError extends Error {
  readonly code = 'MODEL_UNUSABLE';
  /** Name of the file. */
  readonly file: string;

  constructor(file: string, fault: string, options?: ErrorOptions) {
    super(`${file} ${fault}. ${remedyFor(file)}.`, options);
    this.name = 'ModelError';
    this.file = file;
  }
}
