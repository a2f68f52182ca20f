/** The run that receipts of the simulation and of tests speak of. */
import type { ReceiptRun } from '../src/receipt/receipt-run.js';

/** Run 1 of acme/shop, a push. */
export const RECEIPT_RUN: ReceiptRun = {
  server: 'https://github.com',
  repository: { name: 'acme/shop', id: '1' },
  id: '1',
  attempt: 1,
  url: 'https://github.com/acme/shop/actions/runs/1',
  commit: 'a'.repeat(40),
  headCommit: null,
  commitInput: null,
  event: 'push',
  workflow: '.github/workflows/deploy.yml',
  actor: { login: 'octocat', id: '583231' },
  triggeringActor: { login: 'octocat', id: null },
  environment: 'production',
  outcome: null,
  job: 'deploy',
  checkRunId: null,
  jobIndex: '0',
  action: '__self',
  invocationIndex: 1,
  subject: null,
  givenKey: null,
};
