#!/usr/bin/env node
// Starts the compiled command line. Under npx, node is the one that the repository pins.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `quickwire: needs Node 24 or newer, this is ${process.versions.node}; run it as "npx quickwire"`,
  );
  process.exit(2);
}
try {
  await import('../dist/cli/main.js');
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error(`quickwire: is not built (${error.message}); run "npm run types" and try again`);
  process.exit(2);
}
