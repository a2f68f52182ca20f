export const id = 78;
export const ids = [78];
export const modules = {

/***/ 7078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseDocument: () => (/* binding */ parseDocument)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/**
 * YAML and JSON (which YAML 1.2 contains) whose scalars stay the strings that were written. Loaded only when an input
 * holds a document: the parser is larger than all else together.
 */

/** Documents nested deeper than any record can be. */
const DEEPEST = 8;
/**
 * Parses one document. Aliases, tags, merge keys' targets and duplicate keys are refused, because they let a small text
 * say something else than it shows.
 * @returns the value, or the reason why it is none, without the input's name.
 */
function parseDocument(text) {
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            schema: 'failsafe',
            uniqueKeys: true,
            strict: true,
            logLevel: 'silent',
        });
        const [error] = document.errors;
        if (error)
            return { reason: `it is neither YAML nor JSON (${firstLine(error.message)})` };
        if (document.directives.docStart && text.split(/^---/m).length > 2)
            return { reason: 'it holds more than one document' };
        return { value: plain(document.contents, 0) };
    }
    catch (error) {
        if (error instanceof DocumentError)
            return { reason: error.message };
        // The parser recurses: thousands of nested brackets end as a RangeError.
        return { reason: 'it is nested too deeply or not readable as YAML or JSON' };
    }
}
class DocumentError extends Error {
}
function plain(node, depth) {
    if (depth > DEEPEST)
        throw new DocumentError('it is nested too deeply');
    if (node === null)
        return null;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        throw new DocumentError('it uses an alias (`*name`), which is not allowed');
    if (node.tag)
        throw new DocumentError('it uses a tag (`!name`), which is not allowed');
    if ('anchor' in node && node.anchor)
        throw new DocumentError('it uses an anchor (`&name`), which is not allowed');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node)) {
        const written = typeof node.value === 'string' ? node.value : '';
        return node.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN && ['', '~', 'null', 'Null', 'NULL'].includes(written) ? null : written;
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return node.items.map((item) => plain(item, depth + 1));
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        throw new DocumentError('it holds something that is no text, list or mapping');
    // A Map, because a plain object would take `__proto__` for more than a name.
    const members = new Map();
    for (const pair of node.items) {
        const key = plain(pair.key, depth + 1);
        if (typeof key !== 'string')
            throw new DocumentError('it has a key that is not a text');
        members.set(key, plain(pair.value, depth + 1));
    }
    return members;
}
function firstLine(message) {
    return (message.split('\n')[0] ?? '').replace(/:$/, '');
}


/***/ })

};
