throw new Error('Node.js 18 and later bring web streams; the polyfill is left out of this bundle.');
