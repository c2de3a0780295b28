// The parts of kafkajs 2.2.4 that its own types leave out. Offsets are decimal strings there.

declare module 'kafkajs/src/errors.js' {
  export class KafkaJSConnectionError extends Error {}
}

declare module 'kafkajs/src/network/requestQueue/index.js' {
  interface SentRequest {
    readonly sentAt: number;
    readonly requestTimeout: number;
    timeoutRequest(): void;
  }

  export default class RequestQueue {
    readonly pending: readonly object[];
    readonly inflight: ReadonlyMap<number, SentRequest>;
    /** Milliseconds. */
    readonly requestTimeout: number;
    readonly enforceRequestTimeout: boolean;
    requestTimeoutIntervalId?: NodeJS.Timeout;
    isConnected(): boolean;
    /** Ends the timers. */
    destroy(): void;
    scheduleCheckPendingRequests(): void;
    scheduleRequestTimeoutCheck(): void;
  }
}

declare module 'kafkajs/src/network/connection.js' {
  import type { Socket } from 'node:net';
  import type { ISocketFactory } from 'kafkajs';

  interface Wanted<T> {
    readonly request: {
      readonly apiKey: number;
      readonly apiVersion: number;
      readonly apiName: string;
      encode(): Promise<object>;
    };
    readonly response: { decode(payload: Buffer): Promise<object>; parse(decoded: object): Promise<T> };
  }

  /** One connection to a broker, which is opened again and again. */
  export default class Connection {
    constructor(options: {
      host: string;
      port: number;
      logger: object;
      socketFactory: ISocketFactory;
      connectionTimeout: number;
      requestTimeout: number;
    });
    /** What came of an answer that is not whole yet, and how many bytes it takes to go on. */
    chunks: Buffer[];
    bytesBuffered: number;
    bytesNeeded: number;
    readonly socket: Socket;
    readonly connectionTimeout: number;
    isConnected(): boolean;
    connect(): Promise<unknown>;
    disconnect(): Promise<unknown>;
    send<T>(wanted: Wanted<T>): Promise<T>;
  }
}

declare module 'kafkajs/src/loggers/index.js' {
  const loggers: { createLogger(options: { level: number; logCreator: () => (entry: object) => void }): object };
  export default loggers;
}

declare module 'kafkajs/src/network/socketFactory.js' {
  import type { ISocketFactory } from 'kafkajs';

  const socketFactory: () => ISocketFactory;
  export default socketFactory;
}

declare module 'kafkajs/src/consumer/batch.js' {
  import type { KafkaMessage } from 'kafkajs';
  import type { FetchedPartition } from 'kafkajs/src/cluster/index.js';

  /** What was fetched of one partition, without control records and what an aborted transaction left. */
  export default class Batch {
    constructor(topic: string, fetchedOffset: string, partition: FetchedPartition);
    readonly rawMessages: readonly KafkaMessage[];
    readonly messages: readonly KafkaMessage[];
  }
}

declare module 'kafkajs/src/cluster/index.js' {
  import type { GroupMember, GroupMemberAssignment, KafkaConfig, KafkaMessage, PartitionMetadata } from 'kafkajs';

  export interface FetchedPartition {
    readonly partition: number;
    readonly highWatermark: string;
    readonly lastStableOffset: string;
    readonly messages: readonly KafkaMessage[];
  }

  interface Offsets {
    readonly topic: string;
    readonly partitions: readonly { readonly partition: number; readonly offset: string }[];
  }

  interface Membership {
    readonly groupId: string;
    readonly memberId: string;
  }

  export interface Broker {
    metadata(
      topics: readonly string[],
    ): Promise<{ topicMetadata: { topic: string; isInternal: boolean; partitionMetadata: PartitionMetadata[] }[] }>;
    fetch(request: {
      isolationLevel: number;
      maxWaitTime: number;
      topics: readonly {
        topic: string;
        partitions: readonly { partition: number; fetchOffset: string; maxBytes: number }[];
      }[];
    }): Promise<{ responses: { topicName: string; partitions: FetchedPartition[] }[] }>;
    joinGroup(
      request: Membership & {
        sessionTimeout: number;
        rebalanceTimeout: number;
        groupProtocols: readonly { name: string; metadata: Buffer }[];
      },
    ): Promise<{ generationId: number; leaderId: string; memberId: string; members: GroupMember[] }>;
    syncGroup(
      request: Membership & { generationId: number; groupAssignment: readonly GroupMemberAssignment[] },
    ): Promise<{ memberAssignment: Buffer }>;
    heartbeat(request: Membership & { groupGenerationId: number }): Promise<void>;
    leaveGroup(request: Membership): Promise<void>;
    offsetCommit(request: Membership & { groupGenerationId: number; topics: readonly Offsets[] }): Promise<void>;
    offsetFetch(request: {
      groupId: string;
      topics: readonly { topic: string; partitions: readonly { partition: number }[] }[];
    }): Promise<{ responses: Offsets[] }>;
  }

  export default class Cluster {
    constructor(
      options: KafkaConfig & {
        logger: object;
        isolationLevel: number;
        allowAutoTopicCreation: boolean;
        metadataMaxAge: number;
      },
    );
    connect(): Promise<void>;
    disconnect(): Promise<void>;
    addTargetTopic(topic: string): Promise<void>;
    refreshMetadata(): Promise<void>;
    getNodeIds(): string[];
    findBroker(node: { nodeId: string | number }): Promise<Broker>;
    findGroupCoordinator(group: { groupId: string }): Promise<Broker>;
    findTopicPartitionMetadata(topic: string): PartitionMetadata[];
    fetchTopicsOffset(
      topics: readonly {
        topic: string;
        partitions: readonly { partition: number }[];
        fromBeginning?: boolean;
        fromTimestamp?: number;
      }[],
    ): Promise<Offsets[]>;
  }
}

declare module 'kafkajs/src/protocol/encoder.js' {
  /** Bytes that are written one after the other, into a buffer that grows. */
  export class Encoder {
    constructor(initialSize?: number);
    static nextPowerOfTwo(value: number): number;
    buf: Buffer;
    offset: number;
    readonly buffer: Buffer;
    ensureAvailable(length: number): void;
    writeUVarInt(value: number): this;
    writeVarInt(value: number): this;
    writeVarLong(value: number): this;
    writeInt32(value: number): this;
    writeVarIntBytes(value: Buffer | string | null): this;
    writeEncoder(value: Encoder): this;
  }
  export default Encoder;
}
