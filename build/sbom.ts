/**
 * `npm run sbom -- <file>`: writes the CycloneDX bill of the packages that are in dist/. Packages that others import but
 * that are not bundled (build/not-bundled.ts) are not on it: nobody runs them. Fails if a package whose license is in dist/
 * is missing.
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
  for (const path of ['package.json', 'package-lock.json'])
    cpSync(path, join(folder, path), { recursive: true });
  // `npm sbom --omit dev` on the whole tree leaves out packages that a development tool needs too, such as yaml.
  npm('ci', '--omit=dev', '--ignore-scripts', '--silent');
  npm('pkg', 'delete', 'devDependencies');
  const bill = JSON.parse(npm('sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application')) as Bill;
  const inDist = packagesInDist();
  bill.components = bill.components.filter((component) => inDist.includes(nameOf(component)));
  const references = new Set(bill.components.map((component) => component['bom-ref']));
  bill.dependencies = bill.dependencies
    .filter(
      ({ ref }) => references.has(ref) || !bill.dependencies.some(({ dependsOn }) => dependsOn.includes(ref)),
    )
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => references.has(each)) }));
  const listed = new Set(bill.components.map(nameOf));
  const missing = inDist.filter((each) => !listed.has(each));
  if (missing.length > 0) throw new Error(`In dist/, but not on the bill: ${missing.join(', ')}.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`${file} lists ${bill.components.length} packages: all of dist/, and no other.`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

interface Bill {
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

interface Component {
  'bom-ref': string;
  purl?: string;
}

/** `name@version`. */
function nameOf({ purl = '' }: Component): string {
  return decodeURIComponent(purl).replace(/^pkg:npm\//, '');
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
