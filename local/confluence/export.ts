// The log as a file: `GET …/audit/export`. The API's description names the formats and not the columns; those here are
// the members of a record, lists and objects as JSON.
import { crc32, deflateRawSync } from 'node:zlib';
import type { AuditRecord } from './log.js';

const COLUMNS: [name: string, value: (record: AuditRecord) => string][] = [
  ['Date', ({ creationDate }) => new Date(creationDate).toISOString()],
  ['Author', ({ author }) => author.displayName],
  ['Event type', ({ category }) => category],
  ['Change', ({ summary }) => summary],
  ['Description', ({ description }) => description],
  ['Remote address', ({ remoteAddress }) => remoteAddress],
  ['System administrator', ({ sysAdmin }) => String(sysAdmin)],
  ['Affected object', ({ affectedObject }) => JSON.stringify(affectedObject)],
  ['Associated objects', ({ associatedObjects }) => JSON.stringify(associatedObjects)],
  ['Changed values', ({ changedValues }) => JSON.stringify(changedValues)],
];

/** One row a record, with a header row, as RFC 4180 has it. */
export function toCsv(records: readonly AuditRecord[]): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...records.map((record) => COLUMNS.map(([, value]) => value(record))),
  ];
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}

/** A zip archive of one file (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3). */
export function toZip(name: string, content: string): Buffer {
  const data = Buffer.from(content);
  const packed = deflateRawSync(data);
  const path = Buffer.from(name);
  // Version 2.0, UTF-8, deflated, 1 January 1980, then checksum and sizes: the same in both headers.
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x0800, 2);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt16LE(0x0021, 8);
  facts.writeUInt32LE(crc32(data), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(data.length, 18);
  facts.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, Buffer.alloc(14), path]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
