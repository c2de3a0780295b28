import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The programs that a server from Maven artifacts needs. */
export interface Java {
  readonly java: string;
  readonly mvn: string;
}

const oldestJava = 17;
// Pinned like the artifacts: what Maven takes by default differs between its versions.
const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const run = promisify(execFile);
// The ignored folder of the repository, so that every run and every test finds what an earlier one fetched.
const folder = fileURLToPath(new URL('../.stemma/servers/jars', import.meta.url));

/** Java 17 or newer and Maven, where both are on the path. */
export function findJava(): Java | undefined {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const mvn = spawnSync('mvn', ['--version'], { encoding: 'utf8' });
  const version = Number(/version "(?:1\.)?(\d+)/.exec(java.stderr ?? '')?.[1] ?? 0);
  return version >= oldestJava && mvn.status === 0 ? { java: 'java', mvn: 'mvn' } : undefined;
}

/**
 * Resolves `group:artifact:version` artifacts with everything that they need at run time, and returns the folder of
 * their jars. Cached by a digest of the list. Throws what Maven says when one cannot be resolved.
 */
export async function copyJars({ mvn }: Java, artifacts: readonly string[]): Promise<string> {
  const pom = pomOf(artifacts);
  const jars = join(folder, createHash('sha256').update(pom).digest('hex').slice(0, 16));
  if (existsSync(jars)) return jars;
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(join(folder, 'incomplete-'));
  try {
    await writeFile(join(work, 'pom.xml'), pom);
    const copied = join(work, 'jars');
    await run(mvn, ['-q', '-B', '-f', work, plugin, '-DincludeScope=runtime', `-DoutputDirectory=${copied}`]);
    await rename(copied, jars).catch((error) => {
      // Another process may have come first; its jars are the same.
      if (!existsSync(jars)) throw error;
    });
  } finally {
    await rm(work, { recursive: true });
  }
  return jars;
}

const pomOf = (artifacts: readonly string[]): string => `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>stemma</groupId>
  <artifactId>server</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
${artifacts.map(dependency).join('\n')}
  </dependencies>
</project>
`;

function dependency(artifact: string): string {
  const [group, name, version] = artifact.split(':');
  if (!group || !name || !version) throw new Error(`${artifact} is no artifact; write group:artifact:version`);
  return `    <dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
}
