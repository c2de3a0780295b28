import { type Bus, BusError, type Stored } from '@stemma/bus';
import { ContractError, decode, type SourceState, topics } from '@stemma/contracts';
import type { Log } from './log.ts';

/** The last state of every source, read from its topic. None where the topic is not there yet. */
export async function sourceStates(bus: Bus, log: Log): Promise<ReadonlyMap<string, SourceState>> {
  const states = new Map<string, SourceState>();
  try {
    for await (const record of bus.read(topics.sources.name)) {
      const state = stateIn(record, log);
      if (state === undefined) states.delete(record.key);
      else states.set(record.key, state);
    }
  } catch (error) {
    if (!(error instanceof BusError && error.code === 'unknown-topic')) throw error;
  }
  return states;
}

// One state that cannot be read must not hide the others.
function stateIn(record: Stored, log: Log): SourceState | undefined {
  if (record.value === null) return undefined;
  try {
    return decode('sources', record);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    log.warn({ source: record.key, code: error.code, error: error.message }, 'a source state cannot be read');
    return undefined;
  }
}
