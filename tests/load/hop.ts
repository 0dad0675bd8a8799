import { openKafkaLog } from '@quickwire/streaming';
import { runNestHop } from './hop-nest.ts';
import { runQuickwireHop } from './hop-quickwire.ts';
import { runRawHop } from './hop-raw.ts';

// A process that carries messages over one hop: node hop.ts ARM RUN HOP BROKERS
const [arm, run, hop, brokers] = process.argv.slice(2) as [string, string, string, string];
const addresses = brokers.split(',');
if (arm === 'raw') await runRawHop(run, Number(hop), addresses);
else if (arm === 'nest') await runNestHop(run, Number(hop), addresses);
else await runQuickwireHop(run, Number(hop), await openKafkaLog({ brokers: addresses }));
process.send?.('ready');
