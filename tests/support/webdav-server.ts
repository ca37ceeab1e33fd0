import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureWebDavServer } from '../../tools/setup/browsers.mjs';
import { waitFor } from './extension-browser.ts';

/** Debian's Apache as a WebDAV server of this machine. */
export interface WebDavServer {
  /** Address of an empty folder, with a slash at its end. */
  address: string;
  user: string;
  password: string;
  /** Where its files lie. */
  folder: string;
  /** Lines of its access log so far. */
  log(): string[];
  stop(): Promise<void>;
}

const MODULES = '/usr/lib/apache2/modules';

const USER = 'độc giả';
const PASSWORD = 'mật khẩu: 1';

/** What the password file holds: Apache's `{SHA}` form. */
function passwordLine(): string {
  return `${USER}:{SHA}${createHash('sha1').update(PASSWORD).digest('base64')}\n`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function configuration(root: string, port: number, isRoot: boolean): string {
  const modules = [
    'mpm_event',
    'authn_core',
    'authn_file',
    'authz_core',
    'authz_user',
    'auth_basic',
    'dav',
    'dav_fs',
  ];
  return [
    `ServerRoot "${root}"`,
    'ServerName localhost',
    `Listen 127.0.0.1:${port}`,
    `PidFile "${root}/apache.pid"`,
    ...modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`),
    ...(isRoot ? ['User www-data', 'Group www-data'] : []),
    `ErrorLog "${root}/error.log"`,
    `LogFormat "%m %U %>s" short`,
    `CustomLog "${root}/access.log" short`,
    `DocumentRoot "${root}/files"`,
    `DavLockDB "${root}/locks/locks"`,
    `<Directory "${root}/files">`,
    '  Dav On',
    '  AuthType Basic',
    '  AuthName "test"',
    `  AuthUserFile "${root}/passwords"`,
    '  Require valid-user',
    '</Directory>',
    '',
  ].join('\n');
}

/** Starts Apache with a configuration of its own on a free port of this machine. */
export async function startWebDavServer(): Promise<WebDavServer> {
  const program = ensureWebDavServer();
  const root = mkdtempSync(path.join(tmpdir(), 'luoc-dav-'));
  const folder = path.join(root, 'files');
  for (const name of ['files', 'locks']) {
    mkdirSync(path.join(root, name));
    // Apache gives up root for another user, who must be able to write here.
    chmodSync(path.join(root, name), 0o777);
  }
  chmodSync(root, 0o755);
  const port = await freePort();
  writeFileSync(path.join(root, 'passwords'), passwordLine());
  writeFileSync(
    path.join(root, 'apache.conf'),
    configuration(root, port, process.getuid?.() === 0),
  );
  const server: ChildProcess = spawn(
    program,
    ['-f', path.join(root, 'apache.conf'), '-D', 'FOREGROUND'],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}/`;
  try {
    await waitFor('Apache', async () => (await fetch(address)).status === 401);
  } catch (error) {
    server.kill();
    throw error;
  }
  return {
    address,
    user: USER,
    password: PASSWORD,
    folder,
    log: () => readFileSync(path.join(root, 'access.log'), 'utf8').trim().split('\n'),
    async stop() {
      server.kill();
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}
