#!/usr/bin/env node
// Plain JavaScript on purpose: it must start on whatever Node is first on PATH, and hand over to the
// Node that npm installed beside us (Node runs our TypeScript as it is from version 26 on).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../src/main.ts', import.meta.url);
if (Number(process.versions.node.split('.')[0]) >= 26) {
  await import(main.href);
} else {
  const node = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));
  if (!existsSync(node)) {
    console.error(`stemma: needs Node 26, this is ${process.version}; run "npm ci" first: it brings the right one`);
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 143 : 130)));
}
