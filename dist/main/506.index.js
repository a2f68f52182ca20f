export const id = 506;
export const ids = [506];
export const modules = {

/***/ 2506:
/***/ ((__unused_webpack_module, exports) => {

/** Takes the place of the real package in @actions/github, which is given a fetch of ours (src/live-commit.ts); see ../README.md. */
exports.ProxyAgent = class ProxyAgent {};
exports.fetch = () => {
  throw new Error('undici is left out of this bundle; see build/stand-ins/README.md.');
};


/***/ })

};
