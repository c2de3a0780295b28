export { backgroundPhrases, type SharedBackground, sharedBackground } from './background.ts';
export { eventKeys, eventWindowMs, type SameEvent, sameEvent } from './same-event.ts';
export { type Readable, type Subject, subjectOf } from './subject.ts';
