import pino from 'pino';

export type Log = pino.Logger;

/** The log of one process: JSON lines on stderr, secrets taken out. Stages get a child that names them. */
export function openLog(options: { level: string; name?: string }): Log {
  return pino(
    {
      name: options.name ?? 'stemma',
      level: options.level,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['*.password', '*.secret', '*.key', '*.keys', '*.authorization'], censor: '***' },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
