import type { Subscription } from '@stemma/bus';
import { pause } from './errors.ts';
import type { Membership, Standing } from './membership.ts';
import type { Share } from './share.ts';

export interface Keeping {
  readonly member: Membership;
  readonly share: Share;
  readonly timeoutMs: number;
  /** Aborts when no more work is to be taken up; what is in hand goes on, and so do the beats. */
  readonly ending: AbortSignal;
  /** Aborts when nothing is in hand any more. */
  readonly ended: AbortSignal;
  /** Told what the group did not answer to. */
  trouble(error: unknown): void;
  /** Told each time that the loop comes round. */
  readonly beat: Subscription['beat'] | undefined;
}

// One or two of the beats may come late, in a process that is short of time, before its member counts as dead.
const beatsPerTimeout = 5;
const longestBeatMs = 1_000;
// A join calls for another when something has to move (see `planShares`); who waits for that beats quickly for a while.
const quickBeatMs = 50;
const settlingMs = 1_000;
const troubleMs = 250;

/** Keeps a member in its group: joins, beats, joins again when the group wants so, and gives the share its orders. */
export async function keepMembership(keeping: Keeping): Promise<void> {
  const { member, share, timeoutMs, ending, ended, trouble, beat } = keeping;
  const beatMs = Math.min(longestBeatMs, timeoutMs / beatsPerTimeout);
  let standing = 'rebalancing' as Standing;
  let joinedAt = 0;

  const joinAgain = async (): Promise<Standing> => {
    const partitions = await member.join(share.held());
    joinedAt = performance.now();
    if (!partitions) return 'evicted';
    share.assign(ending.aborted ? [] : partitions);
    return 'stable';
  };
  const waitAndBeat = async (): Promise<Standing> => {
    const settling = performance.now() - joinedAt < settlingMs;
    const freed = await share.freed(settling ? quickBeatMs : beatMs, ended);
    // Who is about to leave frees everything by that.
    return freed && !ending.aborted ? 'rebalancing' : member.beat();
  };

  while (!ended.aborted) {
    try {
      if (standing === 'evicted') share.dropAll();
      standing = standing === 'stable' ? await waitAndBeat() : await joinAgain();
      beat?.(standing === 'stable');
    } catch (error) {
      beat?.(false);
      trouble(error);
      await pause(troubleMs, ended);
    }
  }
}
