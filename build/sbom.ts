/**
 * `npm run sbom -- <file>`: writes the CycloneDX bill of the packages that dist/ is built from, and fails if a package
 * whose licence is in dist/ is not on it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const file = resolve(process.argv[2] ?? 'sbom.cdx.json');
const root = mkdtempSync(join(tmpdir(), 'sbom-'));
// npm takes the folder's name for that of the package.
const folder = join(root, 'confluence-audit-action');
try {
  for (const path of ['package.json', 'package-lock.json', 'build/stand-ins'])
    cpSync(path, join(folder, path), { recursive: true });
  // `npm sbom --omit dev` on the whole tree leaves out packages that a development tool needs too, such as yaml.
  npm('ci', '--omit=dev', '--ignore-scripts', '--silent');
  npm('pkg', 'delete', 'devDependencies');
  const bill = JSON.parse(npm('sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application')) as Bill;
  // A stand-in (build/stand-ins/) is not the package whose name it bears, so it must not be looked up as that one.
  for (const component of bill.components) if (isOurs(component)) delete component.purl;
  const listed = new Set(bill.components.map(({ purl = '' }) => decodeURIComponent(purl)));
  const missing = packagesInDist().filter((each) => !listed.has(`pkg:npm/${each}`));
  if (missing.length > 0) throw new Error(`In dist/, but not on the bill: ${missing.join(', ')}.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`${file} lists ${bill.components.length} packages, among them all of dist/.`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

interface Bill {
  components: Component[];
}

interface Component {
  purl?: string;
  properties?: { name: string; value: string }[];
}

function isOurs({ properties = [] }: Component): boolean {
  return properties.some(({ name, value }) => name === 'cdx:npm:package:private' && value === 'true');
}

function npm(...args: string[]): string {
  return execFileSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    // It is npm.cmd there, which only a shell can start.
    shell: process.platform === 'win32',
  });
}

/** The packages in dist/, as `name@version` (build/licenses.ts writes them down). */
function packagesInDist(): string[] {
  const licenses = readFileSync('dist/LICENSES.txt', 'utf8');
  const packages = [...licenses.matchAll(/^-{80}\n\n(\S+) (\S+) \(/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  );
  if (packages.length === 0) throw new Error('dist/LICENSES.txt names no package.');
  return packages;
}
