import { describeNewsmlUpdates } from './newsml-updates.suite.ts';

describeNewsmlUpdates(
  'a NewsML 1 item that is updated in parts, on the embedded log, after kill -9',
  () => ({}),
  'SIGKILL',
);
