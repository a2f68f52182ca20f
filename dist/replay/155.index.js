"use strict";
exports.id = 155;
exports.ids = [155];
exports.modules = {

/***/ 155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  canTunnel: () => (/* binding */ canTunnel),
  openTunnel: () => (/* binding */ openTunnel)
});

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(30);
// EXTERNAL MODULE: ./src/failure/unavailable.ts
var unavailable = __webpack_require__(464);
// EXTERNAL MODULE: ./src/text/redact.ts
var redact = __webpack_require__(326);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(388);
// EXTERNAL MODULE: ./src/http/url.ts
var http_url = __webpack_require__(697);
;// CONCATENATED MODULE: ./src/http/proxy.ts



function chooseWay(url, env) {
    if ((0,http_url/* isLoopback */.U9)(url.hostname))
        return { kind: 'direct' };
    const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
    const variable = names.find((name) => env[name]?.trim());
    if (variable === undefined || isExempt(url, env.no_proxy || env.NO_PROXY || ''))
        return { kind: 'direct' };
    return parseProxy(variable, (env[variable] ?? '').trim());
}
function parseProxy(variable, text) {
    const address = text.includes('://') ? text : `http://${text}`;
    const unusable = (why) => ({
        kind: 'unusable',
        failure: {
            class: 'configuration',
            happened: `The proxy in ${variable} can't be used: ${why}. Nothing was sent, because the request would have bypassed the proxy.`,
            remedy: `Set ${variable} on the runner to an address such as http://proxy.example.com:3128 or http://user:password@proxy.example.com:3128, with special characters in the user and password percent-encoded.`,
        },
    });
    if (/[\s\u0000-\u001f\u007f]/.test(address) || !URL.canParse(address))
        return unusable('it is not a URL');
    const url = new URL(address);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return unusable(`its scheme is ${(0,text_escape/* quote */.hD)(url.protocol.slice(0, -1))}, and only http and https are supported`);
    if (![url.username, url.password].every(isDecodable))
        return unusable('its user or password contains a "%" that is not part of an escape');
    return {
        kind: 'proxy',
        proxy: {
            href: url.href,
            shown: `${url.protocol}//${url.host}`,
            isSecure: url.protocol === 'https:',
            hasCredentials: url.username !== '' || url.password !== '',
            variable,
        },
    };
}
function isDecodable(text) {
    try {
        decodeURIComponent(text);
        return true;
    }
    catch {
        return false;
    }
}
function isExempt(url, noProxy) {
    const host = bare(url.hostname);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        if (entry === '*')
            return true;
        const range = /^(.+)\/(\d{1,3})$/.exec(entry);
        if (range?.[1] && range[2])
            return isInRange(host, bare(range[1]), Number(range[2]));
        const [, name = '', wantedPort] = (0,external_node_net_.isIP)(entry)
            ? [entry, entry]
            : (/^(.*?)(?::(\d+))?$/.exec(entry) ?? []);
        if (wantedPort !== undefined && wantedPort !== port)
            return false;
        const wanted = bare(name.replace(/^\*?\./, ''));
        return host === wanted || (wanted !== '' && (0,external_node_net_.isIP)(host) === 0 && host.endsWith(`.${wanted}`));
    });
}
function bare(host) {
    return host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
}
function isInRange(host, start, prefix) {
    const family = (0,external_node_net_.isIP)(host);
    if (family === 0 || (0,external_node_net_.isIP)(start) !== family || prefix > (family === 4 ? 32 : 128))
        return false;
    const name = family === 4 ? 'ipv4' : 'ipv6';
    const range = new external_node_net_.BlockList();
    range.addSubnet(start, prefix, name);
    return range.check(host, name);
}

;// CONCATENATED MODULE: ./src/http/tunnel-failure.ts


function explainRefusedTunnel(proxy, url, { status, reason }) {
    const endpoint = `${url.hostname}:${url.port || '443'}`;
    const answer = `${status ?? ''}${reason === '' ? '' : ` ${(0,text_escape/* quote */.hD)(reason)}`}`;
    const refused = (happened, remedy, lasting = true) => (0,unavailable/* unavailable */.h)({ class: 'configuration', happened: `${happened} Nothing was sent.`, remedy }, { lasting });
    if (status === undefined)
        return refused(`The proxy ${proxy.shown} gave no valid response to the request to connect to ${endpoint}.`, `Check that ${proxy.variable} on the runner names an HTTP proxy and that the proxy allows ${endpoint}.`, false);
    if (status === 407 || status === 401)
        return proxy.hasCredentials
            ? refused(`The proxy ${proxy.shown} rejected the user name and password in ${proxy.variable} (${answer}).`, `Correct the user name and password in ${proxy.variable} on the runner, with special characters percent-encoded. The proxy must accept Basic authentication; NTLM and Kerberos are not supported.`)
            : refused(`The proxy ${proxy.shown} requires a user name and password (${answer}).`, `Add a user name and password to ${proxy.variable} on the runner, as http://user:password@host:port with special characters percent-encoded, or allow ${endpoint} in the proxy without them.`);
    if (status >= 300 && status < 400)
        return refused(`The proxy ${proxy.shown} redirected the request to connect to ${endpoint} (${answer}), perhaps to a sign-in page.`, `Have the proxy allow this runner to connect to ${endpoint} without signing in.`);
    if (status >= 500 || status === 429)
        return refused(`The proxy ${proxy.shown} could not connect to ${endpoint} (${answer}).`, `Check the spelling of ${(0,text_escape/* quote */.hD)(url.hostname)} and whether the proxy can reach it. If the runner can reach it without the proxy, add it to NO_PROXY.`, false);
    return refused(`The proxy ${proxy.shown} refused to connect to ${endpoint} (${answer}).`, `Have the proxy allow this runner to connect to ${endpoint}. If the runner can reach it without the proxy, add it to NO_PROXY.`);
}
function explainUnreachedProxy(proxy, trouble, code) {
    const unreached = (failureClass, what, more = {}, hint = '') => (0,unavailable/* unavailable */.h)({
        class: failureClass,
        happened: `The proxy ${proxy.shown} ${what} (${code}). Nothing was sent.`,
        remedy: `Check ${proxy.variable} on the runner and whether the runner can reach the proxy.${hint}`,
    }, more);
    switch (trouble) {
        case 'cancelled':
            return undefined;
        case 'unknown-name':
            return unreached('configuration', `in ${proxy.variable} has a name that does not exist`, {
                nameUnknown: true,
            });
        case 'certificate':
            return unreached('configuration', 'has a certificate that is not trusted', { lasting: true }, ' If your own CA issued its certificate, set the environment variable NODE_EXTRA_CA_CERTS to the CA certificate.');
        case 'garbage':
            return unreached('configuration', 'does not use TLS', { lasting: true }, ' Most proxies have an http:// address, even for https:// requests.');
        default:
            return unreached('outage', "can't be reached");
    }
}
function explainNoTunnel(proxy) {
    return {
        class: 'configuration',
        happened: `${proxy.variable} names a proxy, but this version of Node.js does not support proxies. Nothing was sent, because the request would have bypassed the proxy.`,
        remedy: 'Update the runner so that the action runs on Node.js 24.5 or later, or add the host to NO_PROXY if the runner can reach it without the proxy.',
    };
}

;// CONCATENATED MODULE: ./src/http/tunnel.ts






function canTunnel(makeAgent = (options) => new (external_node_https_default()).Agent(options)) {
    try {
        makeAgent({ proxyEnv: { https_proxy: 'http://[' } });
        return false;
    }
    catch (error) {
        return error.code === 'ERR_PROXY_INVALID_CONFIG';
    }
}
const TUNNEL_ERROR = 'ERR_PROXY_TUNNEL';
const MOST_ANSWER_BYTES = 64 * 1024;
function openTunnel(target, options, env = process.env) {
    const url = new URL(target);
    const way = chooseWay(url, env);
    if (way.kind === 'direct')
        return undefined;
    if (way.kind === 'unusable')
        return (0,unavailable/* unavailable */.h)(way.failure, { lasting: true });
    const { proxy } = way;
    if (!canTunnel())
        return (0,unavailable/* unavailable */.h)(explainNoTunnel(proxy), { lasting: true });
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    (0,external_node_net_.setDefaultAutoSelectFamilyAttemptTimeout)(options.autoSelectFamilyAttemptTimeout ?? 2_500);
    const agent = new (external_node_https_default()).Agent({ ...options, proxyEnv: { https_proxy: proxy.href } });
    const sockets = [];
    let isReached = false;
    let stood = false;
    let failed = null;
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (connection, done) => {
        const socket = connect(connection, (error, tunnel) => {
            socket.off('readable', limit);
            stood = !error;
            failed = error;
            if (tunnel)
                sockets.push(tunnel);
            done?.(error, tunnel);
        });
        const limit = () => {
            if (socket.bytesRead > MOST_ANSWER_BYTES)
                socket.destroy(Object.assign(new Error("The proxy's response is too long."), { code: TUNNEL_ERROR }));
        };
        sockets.push(socket);
        socket.on('error', () => undefined);
        socket.on('readable', limit);
        socket.once(proxy.isSecure ? 'secureConnect' : 'connect', () => {
            isReached = true;
        });
        return socket;
    };
    return {
        agent,
        stood: () => stood,
        close: () => sockets.forEach((socket) => socket.destroy()),
        explainError: (trouble, code) => {
            if (stood)
                return undefined;
            if (isTunnelError(failed))
                return explainRefusedTunnel(proxy, url, answerIn(failed, env));
            return isReached ? undefined : explainUnreachedProxy(proxy, trouble, code);
        },
    };
}
function isTunnelError(error) {
    return error !== null && 'code' in error && error.code === TUNNEL_ERROR;
}
function answerIn(error, env) {
    const reason = /: HTTP\/\S+ \d+ (.*)$/s.exec(error.message)?.[1]?.trim() ?? '';
    return { status: error.statusCode || undefined, reason: (0,redact/* redactor */.$p)((0,redact/* proxySecrets */.Wm)(env))(reason) };
}


/***/ })

};
;