import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Who may sign in at the second listener, by SCRAM-SHA-512 over TLS. */
export interface Account {
  readonly username: string;
  readonly password: string;
}

/** A certificate for 127.0.0.1, which all brokers of a cluster share. */
export interface Certificate {
  /** PEM; what a client has to trust. */
  readonly ca: string;
  readonly keystore: string;
  readonly password: string;
}

const run = promisify(execFile);

/** Makes the folder and a self-signed certificate with the JDK's keytool, or takes the one that the folder has. */
export async function makeCertificate(folder: string): Promise<Certificate> {
  await mkdir(folder, { recursive: true });
  const keystore = join(folder, 'server.p12');
  const secret = join(folder, 'server.p12.password');
  const fresh = !existsSync(keystore);
  if (fresh) await writeFile(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  const password = await readFile(secret, 'utf8');
  const store = ['-alias', 'broker', '-keystore', keystore, '-storetype', 'PKCS12', '-storepass', password];
  const subject = ['-dname', 'CN=127.0.0.1', '-ext', 'SAN=ip:127.0.0.1', '-validity', '3650'];
  if (fresh) await run('keytool', ['-genkeypair', '-keyalg', 'EC', ...subject, ...store]);
  const { stdout: ca } = await run('keytool', ['-exportcert', '-rfc', ...store]);
  return { ca, keystore, password };
}

/** The settings of a listener that wants TLS and SCRAM. */
export const secureProperties = ({ keystore, password }: Certificate) => ({
  'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
  'listener.name.secure.scram-sha-512.sasl.jaas.config':
    'org.apache.kafka.common.security.scram.ScramLoginModule required;',
  'listener.name.secure.ssl.keystore.type': 'PKCS12',
  'listener.name.secure.ssl.keystore.location': keystore,
  'listener.name.secure.ssl.keystore.password': password,
});

/** What `StorageTool format` is told of an account. */
export const scramArguments = ({ username, password }: Account): string[] => [
  '--add-scram',
  `SCRAM-SHA-512=[name=${username},password=${password}]`,
];
