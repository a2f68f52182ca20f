/** The licenses of what is bundled: name, version, license and its whole text, as each of them asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BundledModule, packageFolder, ROOT } from './bundle.js';

interface PackageFile {
  name: string;
  version: string;
  license?: string;
}

/** What LICENSES.txt says of the packages that these modules belong to. Throws where a package has no license text. */
export function writeLicenses(modules: BundledModule[]): string {
  const folders = new Set(
    modules.map(({ path }) => packageFolder(path)).filter((each) => each !== undefined),
  );
  const licenses = [...folders].map((folder) => readLicense(join(ROOT, folder)));
  // Two folders can hold the same version; a text that depends on the order of a set would not be reproducible.
  const sections = new Map(
    licenses
      .map(({ title, text }): [string, string] => [title, `${title}\n\n${text}\n`])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return [
    'This action is under the MIT license (LICENSE). Its bundles hold parts of these packages:\n',
    ...sections.values(),
  ].join(`\n${'-'.repeat(80)}\n\n`);
}

/** The license of the package in a folder. */
function readLicense(folder: string): { title: string; text: string } {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageFile;
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file))
    .sort();
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const readme = readdirSync(folder).find((file) => /^readme\b/i.test(file));
  const texts =
    files.length > 0 ? files.map(read) : readme === undefined ? [] : findLicenseSection(read(readme));
  if (license === undefined || texts.length === 0)
    throw new Error(`${name} ${version} comes without ${license ? 'the text of its license' : 'a license'}.`);
  return { title: `${name} ${version} (${license})`, text: texts.map(tidy).join('\n\n') };
}

/** Some packages print their license in the README alone, under a heading of its own. */
function findLicenseSection(readme: string): string[] {
  const [, section] =
    /^(?:#+ *licen[cs]e *|licen[cs]e *\r?\n-{3,})$(.*?)(?=^#|^.+\r?\n[-=]{3,}$|^\[[^\]]+\]: |(?![\s\S]))/ims.exec(
      readme,
    ) ?? [];
  return section !== undefined && /permission|redistribution/i.test(section) ? [section] : [];
}

function tidy(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
