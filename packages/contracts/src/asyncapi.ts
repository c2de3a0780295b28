import { z } from 'zod';
import { type TopicSpec, topics } from './topics.ts';

/** The topics as an AsyncAPI 3.0 document. `docs/asyncapi.json` is this, and a test says when they differ. */
export function asyncapi(): object {
  const specs = Object.entries(topics) as [string, TopicSpec][];
  const each = (make: (name: string, spec: TopicSpec) => unknown) =>
    Object.fromEntries(specs.map(([name, spec]) => [name, make(name, spec)]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Stemma topics',
      version: '1.0.0',
      description:
        'What travels between the services. CloudEvents 1.0 in binary mode; bodies from 4 KiB on are gzipped.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: each((name, spec) => ({
      address: spec.name,
      description: spec.about,
      messages: { [name]: { $ref: `#/components/messages/${name}` } },
      bindings: { kafka: { partitions: spec.partitions, topicConfiguration: configuration(spec) } },
    })),
    operations: each((name, spec) => ({
      action: 'receive',
      summary: spec.about,
      channel: { $ref: `#/channels/${name}` },
    })),
    components: {
      messages: each((name, spec) => ({
        name: spec.name,
        headers: { $ref: '#/components/schemas/headers' },
        payload: { $ref: `#/components/schemas/${name}` },
        'x-version': spec.version,
      })),
      schemas: { headers, ...each((_, spec) => z.toJSONSchema(spec.schema, { target: 'draft-7' })) },
    },
  };
}

const text = { type: 'string' };
const headers = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time', 'ce_dataversion', 'content-type'],
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: {
      ...text,
      description: 'The same from capture to store; /2, /3 behind it where one message becomes several of a topic.',
    },
    ce_source: { ...text, description: '/stemma/<stage>' },
    ce_type: { ...text, description: 'The topic.' },
    ce_time: { ...text, format: 'date-time' },
    ce_firsttime: { ...text, format: 'date-time', description: 'When the capture that it follows from was published.' },
    ce_dataversion: { ...text, description: "The version of the topic's schema; a newer one than known is rejected." },
    'content-type': { const: 'application/json' },
    'content-encoding': { const: 'gzip' },
    traceparent: { ...text, description: 'W3C trace context, passed on.' },
  },
};

const configuration = ({ retention }: TopicSpec) =>
  retention === 'compact'
    ? { 'cleanup.policy': ['compact'] }
    : { 'cleanup.policy': ['delete'], 'retention.ms': retention.days * 86_400_000 };
