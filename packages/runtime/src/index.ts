export { type Clock, systemClock, virtualClock } from './clock.ts';
export { type Log, openLog } from './log.ts';
export { deadLetter, revive } from './message.ts';
export { type Metrics, openMetrics } from './metrics.ts';
export { openPool, type Pool, PoolError } from './pool.ts';
export { defaultRetry, type RetryPolicy } from './retry.ts';
export { type Runtime, topicPlans } from './runtime.ts';
export { runSink } from './sink.ts';
export { runStage } from './stage.ts';
