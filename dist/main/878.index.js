"use strict";
exports.id = 878;
exports.ids = [878];
exports.modules = {

/***/ 3878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseDocument: () => (/* binding */ parseDocument)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7388);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);


const LONGEST = 256 * 1024;
const DEEPEST = 32;
function parseDocument(text) {
    try {
        const comments = [];
        const lineAt = (at) => text.slice(0, at).split('\n').length;
        const dropped = (comment, at) => comments.push({ comment, line: lineAt(at) });
        if (text.length > LONGEST)
            throw new DocumentError('it is longer than 256 KiB');
        const composer = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .Composer */ .Dk({
            schema: 'failsafe',
            uniqueKeys: false,
            strict: true,
            logLevel: 'silent',
        });
        const [document, ...others] = composer.compose(tokenize(text), true, text.length);
        const [error] = document?.errors ?? [];
        if (error)
            throw new DocumentError(`line ${lineAt(error.pos[0])} is neither YAML nor JSON: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(error.message)}`);
        if (others.length > 0)
            throw new DocumentError('it holds more than one document');
        return { value: plain(document?.contents ?? null, { text, dropped }), comments };
    }
    catch (error) {
        if (error instanceof DocumentError)
            return { reason: error.message };
        throw error;
    }
}
class DocumentError extends Error {
}
function tokenize(text) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_1__/* .Parser */ .iX();
    const tokens = [];
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_1__/* .Lexer */ .JG().lex(text)) {
        tokens.push(...parser.next(lexeme));
        if (parser.stack.length > DEEPEST)
            throw new DocumentError('it is nested too deeply');
    }
    tokens.push(...parser.end());
    if (tokens.some(({ type }) => type === 'directive'))
        throw new DocumentError('it has a directive (`%NAME`), which is not allowed');
    return tokens;
}
function droppedAfter(text, start, end) {
    if (start === end)
        return undefined;
    const rest = text.slice(end, end + 200);
    const [, here] = /^[ \t]+(#.*)/.exec(rest) ?? [];
    if (here !== undefined)
        return here;
    const [, indent = '', below] = /^[ \t]*\r?\n([ \t]+)(#.*)/.exec(rest) ?? [];
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const own = /^[ \t]*(?:- +)*/.exec(line)?.[0].length ?? 0;
    return indent.length > own ? below : undefined;
}
function plain(node, source) {
    if (node === null)
        return null;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isAlias */ .Vj)(node))
        throw new DocumentError('it uses an alias (`*name`), which is not allowed');
    if (node.tag)
        throw new DocumentError('it uses a tag (`!name`), which is not allowed');
    if ('anchor' in node && node.anchor)
        throw new DocumentError('it uses an anchor (`&name`), which is not allowed');
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node)) {
        const written = typeof node.value === 'string' ? node.value : '';
        const end = node.range?.[1] ?? source.text.length;
        const comment = node.type === yaml__WEBPACK_IMPORTED_MODULE_1__/* .Scalar */ .X5.PLAIN && droppedAfter(source.text, node.range?.[0] ?? end, end);
        if (comment)
            source.dropped(comment, end);
        return node.type === yaml__WEBPACK_IMPORTED_MODULE_1__/* .Scalar */ .X5.PLAIN && ['', '~', 'null', 'Null', 'NULL'].includes(written) ? null : written;
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node))
        return node.items.map((item) => plain(item, source));
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node))
        throw new DocumentError('it contains a value that is not text, a list, or a mapping');
    const members = new Map();
    for (const pair of node.items) {
        const key = plain(pair.key, source);
        if (typeof key !== 'string')
            throw new DocumentError('it has a key that is not text');
        if (members.has(key))
            throw new DocumentError(`it has the key ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(key)} twice`);
        const value = plain(pair.value, source);
        const after = pair.key.range?.[1] ?? source.text.length;
        const [, comment] = /^[ \t]*:[ \t]+(#.*)/.exec(source.text.slice(after, after + 200)) ?? [];
        if (value === null && comment !== undefined)
            source.dropped(comment, after);
        members.set(key, value);
    }
    return members;
}


/***/ })

};
;