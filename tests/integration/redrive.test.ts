import { describeRedrive } from './redrive.suite.ts';

// On Kafka it stands in pipeline.test.ts: they share its topics.
describeRedrive('the embedded log', () => ({}));
