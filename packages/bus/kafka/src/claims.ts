import { planShares } from './shares.ts';
import { AssignerProtocol } from './wire.ts';

const { MemberAssignment, MemberMetadata } = AssignerProtocol;
const version = 1;
const noData = Buffer.alloc(0);

/** The name of our way to share; a group refuses members that share in another. */
export const protocol = 'stemma-sticky';

/** What a member says of itself when it joins: what it holds, in the field that Kafka leaves to the clients. */
export const encodeClaim = (topic: string, held: readonly number[]): Buffer =>
  MemberMetadata.encode({ version, topics: [topic], userData: Buffer.from(JSON.stringify(held)) });

/** What the leader of a group answers to all claims. */
export function encodeShares(
  topic: string,
  partitions: number,
  members: readonly { readonly memberId: string; readonly memberMetadata: Buffer }[],
) {
  const claims = members.map(({ memberId, memberMetadata }) => ({
    member: memberId,
    partitions: decodeClaim(memberMetadata),
  }));
  return [...planShares(claims, partitions)].map(([memberId, share]) => ({
    memberId,
    memberAssignment: MemberAssignment.encode({ version, assignment: { [topic]: share }, userData: noData }),
  }));
}

/** The share that a member is given. */
export const decodeShare = (topic: string, assignment: Buffer): readonly number[] =>
  MemberAssignment.decode(assignment)?.assignment[topic] ?? [];

function decodeClaim(metadata: Buffer): number[] {
  const claim: unknown = JSON.parse(MemberMetadata.decode(metadata)?.userData.toString() || '[]');
  return Array.isArray(claim) ? claim.filter(Number.isInteger) : [];
}
