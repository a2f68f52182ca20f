/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 313:
/***/ ((module) => {

module.exports = Pend;

function Pend() {
  this.pending = 0;
  this.max = Infinity;
  this.listeners = [];
  this.waiting = [];
  this.error = null;
}

Pend.prototype.go = function(fn) {
  if (this.pending < this.max) {
    pendGo(this, fn);
  } else {
    this.waiting.push(fn);
  }
};

Pend.prototype.wait = function(cb) {
  if (this.pending === 0) {
    cb(this.error);
  } else {
    this.listeners.push(cb);
  }
};

Pend.prototype.hold = function() {
  return pendHold(this);
};

function pendHold(self) {
  self.pending += 1;
  var called = false;
  return onCb;
  function onCb(err) {
    if (called) throw new Error("callback called twice");
    called = true;
    self.error = self.error || err;
    self.pending -= 1;
    if (self.waiting.length > 0 && self.pending < self.max) {
      pendGo(self, self.waiting.shift());
    } else if (self.pending === 0) {
      var listeners = self.listeners;
      self.listeners = [];
      listeners.forEach(cbListener);
    }
  }
  function cbListener(listener) {
    listener(self.error);
  }
}

function pendGo(self, fn) {
  fn(pendHold(self));
}


/***/ }),

/***/ 248:
/***/ ((module) => {

// Adapted from https://github.com/brianloveswords/buffer-crc32/blob/v0.2.13/index.js
const CRC_TABLE = new Int32Array([
  0x00000000, 0x77073096, 0xee0e612c, 0x990951ba, 0x076dc419, 0x706af48f, 0xe963a535, 0x9e6495a3,
  0x0edb8832, 0x79dcb8a4, 0xe0d5e91e, 0x97d2d988, 0x09b64c2b, 0x7eb17cbd, 0xe7b82d07, 0x90bf1d91,
  0x1db71064, 0x6ab020f2, 0xf3b97148, 0x84be41de, 0x1adad47d, 0x6ddde4eb, 0xf4d4b551, 0x83d385c7,
  0x136c9856, 0x646ba8c0, 0xfd62f97a, 0x8a65c9ec, 0x14015c4f, 0x63066cd9, 0xfa0f3d63, 0x8d080df5,
  0x3b6e20c8, 0x4c69105e, 0xd56041e4, 0xa2677172, 0x3c03e4d1, 0x4b04d447, 0xd20d85fd, 0xa50ab56b,
  0x35b5a8fa, 0x42b2986c, 0xdbbbc9d6, 0xacbcf940, 0x32d86ce3, 0x45df5c75, 0xdcd60dcf, 0xabd13d59,
  0x26d930ac, 0x51de003a, 0xc8d75180, 0xbfd06116, 0x21b4f4b5, 0x56b3c423, 0xcfba9599, 0xb8bda50f,
  0x2802b89e, 0x5f058808, 0xc60cd9b2, 0xb10be924, 0x2f6f7c87, 0x58684c11, 0xc1611dab, 0xb6662d3d,
  0x76dc4190, 0x01db7106, 0x98d220bc, 0xefd5102a, 0x71b18589, 0x06b6b51f, 0x9fbfe4a5, 0xe8b8d433,
  0x7807c9a2, 0x0f00f934, 0x9609a88e, 0xe10e9818, 0x7f6a0dbb, 0x086d3d2d, 0x91646c97, 0xe6635c01,
  0x6b6b51f4, 0x1c6c6162, 0x856530d8, 0xf262004e, 0x6c0695ed, 0x1b01a57b, 0x8208f4c1, 0xf50fc457,
  0x65b0d9c6, 0x12b7e950, 0x8bbeb8ea, 0xfcb9887c, 0x62dd1ddf, 0x15da2d49, 0x8cd37cf3, 0xfbd44c65,
  0x4db26158, 0x3ab551ce, 0xa3bc0074, 0xd4bb30e2, 0x4adfa541, 0x3dd895d7, 0xa4d1c46d, 0xd3d6f4fb,
  0x4369e96a, 0x346ed9fc, 0xad678846, 0xda60b8d0, 0x44042d73, 0x33031de5, 0xaa0a4c5f, 0xdd0d7cc9,
  0x5005713c, 0x270241aa, 0xbe0b1010, 0xc90c2086, 0x5768b525, 0x206f85b3, 0xb966d409, 0xce61e49f,
  0x5edef90e, 0x29d9c998, 0xb0d09822, 0xc7d7a8b4, 0x59b33d17, 0x2eb40d81, 0xb7bd5c3b, 0xc0ba6cad,
  0xedb88320, 0x9abfb3b6, 0x03b6e20c, 0x74b1d29a, 0xead54739, 0x9dd277af, 0x04db2615, 0x73dc1683,
  0xe3630b12, 0x94643b84, 0x0d6d6a3e, 0x7a6a5aa8, 0xe40ecf0b, 0x9309ff9d, 0x0a00ae27, 0x7d079eb1,
  0xf00f9344, 0x8708a3d2, 0x1e01f268, 0x6906c2fe, 0xf762575d, 0x806567cb, 0x196c3671, 0x6e6b06e7,
  0xfed41b76, 0x89d32be0, 0x10da7a5a, 0x67dd4acc, 0xf9b9df6f, 0x8ebeeff9, 0x17b7be43, 0x60b08ed5,
  0xd6d6a3e8, 0xa1d1937e, 0x38d8c2c4, 0x4fdff252, 0xd1bb67f1, 0xa6bc5767, 0x3fb506dd, 0x48b2364b,
  0xd80d2bda, 0xaf0a1b4c, 0x36034af6, 0x41047a60, 0xdf60efc3, 0xa867df55, 0x316e8eef, 0x4669be79,
  0xcb61b38c, 0xbc66831a, 0x256fd2a0, 0x5268e236, 0xcc0c7795, 0xbb0b4703, 0x220216b9, 0x5505262f,
  0xc5ba3bbe, 0xb2bd0b28, 0x2bb45a92, 0x5cb36a04, 0xc2d7ffa7, 0xb5d0cf31, 0x2cd99e8b, 0x5bdeae1d,
  0x9b64c2b0, 0xec63f226, 0x756aa39c, 0x026d930a, 0x9c0906a9, 0xeb0e363f, 0x72076785, 0x05005713,
  0x95bf4a82, 0xe2b87a14, 0x7bb12bae, 0x0cb61b38, 0x92d28e9b, 0xe5d5be0d, 0x7cdcefb7, 0x0bdbdf21,
  0x86d3d2d4, 0xf1d4e242, 0x68ddb3f8, 0x1fda836e, 0x81be16cd, 0xf6b9265b, 0x6fb077e1, 0x18b74777,
  0x88085ae6, 0xff0f6a70, 0x66063bca, 0x11010b5c, 0x8f659eff, 0xf862ae69, 0x616bffd3, 0x166ccf45,
  0xa00ae278, 0xd70dd2ee, 0x4e048354, 0x3903b3c2, 0xa7672661, 0xd06016f7, 0x4969474d, 0x3e6e77db,
  0xaed16a4a, 0xd9d65adc, 0x40df0b66, 0x37d83bf0, 0xa9bcae53, 0xdebb9ec5, 0x47b2cf7f, 0x30b5ffe9,
  0xbdbdf21c, 0xcabac28a, 0x53b39330, 0x24b4a3a6, 0xbad03605, 0xcdd70693, 0x54de5729, 0x23d967bf,
  0xb3667a2e, 0xc4614ab8, 0x5d681b02, 0x2a6f2b94, 0xb40bbe37, 0xc30c8ea1, 0x5a05df1b, 0x2d02ef8d,
]);

function crc32(buf) {
  let crc = -1;
  for (let x of buf) {
    crc = CRC_TABLE[(crc ^ x) & 0xff] ^ (crc >>> 8);
  }
  return (crc ^ -1) >>> 0;
}

module.exports = crc32;


/***/ }),

/***/ 502:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

// This was adapted from https://github.com/andrewrk/node-fd-slicer by Andrew Kelley under the MIT License.
var fs = __nccwpck_require__(896);
var util = __nccwpck_require__(23);
var stream = __nccwpck_require__(203);
var Readable = stream.Readable;
var PassThrough = stream.PassThrough;
var Pend = __nccwpck_require__(313);
var EventEmitter = (__nccwpck_require__(434).EventEmitter);

exports.BufferSlicer = BufferSlicer;
exports.FdSlicer = FdSlicer;

util.inherits(FdSlicer, EventEmitter);
function FdSlicer(fd) {
  EventEmitter.call(this);

  this.fd = fd;
  this.pend = new Pend();
  this.pend.max = 1;
  this.refCount = 0;
}

FdSlicer.prototype.read = function(buffer, offset, length, position, callback) {
  var self = this;
  self.pend.go(function(cb) {
    fs.read(self.fd, buffer, offset, length, position, function(err, bytesRead, buffer) {
      cb();
      callback(err, bytesRead, buffer);
    });
  });
};

FdSlicer.prototype.createReadStream = function(options) {
  return new ReadStream(this, options);
};

FdSlicer.prototype.ref = function() {
  this.refCount += 1;
};

FdSlicer.prototype.unref = function() {
  var self = this;
  self.refCount -= 1;
  if (self.refCount < 0) throw new Error("invalid unref");
  if (self.refCount > 0) return;

  fs.close(self.fd, onCloseDone);

  function onCloseDone(err) {
    if (err) {
      self.emit('error', err);
    } else {
      self.emit('close');
    }
  }
};

util.inherits(ReadStream, Readable);
function ReadStream(context, options) {
  options = options || {};
  Readable.call(this, options);

  this.context = context;
  this.context.ref();

  this.start = options.start || 0;
  this.endOffset = options.end;
  this.pos = this.start;
}

ReadStream.prototype._read = function(n) {
  var self = this;

  var toRead = Math.min(self._readableState.highWaterMark, n);
  if (self.endOffset != null) {
    toRead = Math.min(toRead, self.endOffset - self.pos);
  }
  if (toRead <= 0) {
    self.push(null);
    this._cleanup();
    return;
  }
  self.context.pend.go(function(cb) {
    var buffer = Buffer.allocUnsafe(toRead);
    fs.read(self.context.fd, buffer, 0, toRead, self.pos, function(err, bytesRead) {
      if (err) {
        self.destroy(err);
      } else if (bytesRead === 0) {
        self.push(null);
        self._cleanup();
      } else {
        self.pos += bytesRead;
        self.push(buffer.slice(0, bytesRead));
      }
      cb();
    });
  });
};

ReadStream.prototype._destroy = function(err, cb) {
  // Node 14+ calls this automatically at EOF.
  this._cleanup();
  cb(err);
};

ReadStream.prototype._cleanup = function() {
  if (this.context != null) {
    this.context.unref();
    this.context = null;
  }
};

util.inherits(BufferSlicer, EventEmitter);
function BufferSlicer(buffer) {
  EventEmitter.call(this);

  this.refCount = 0;
  this.buffer = buffer;
}

BufferSlicer.prototype.read = function(buffer, offset, length, position, callback) {
  if (!(0 <= offset && offset <= buffer.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer.length);
  if (position < 0) throw new RangeError("position is negative: " + position);
  if (offset + length > buffer.length) {
    // The caller's buffer can't hold all the bytes they're trying to read.
    // Clamp the length instead of giving an error.
    // The callback will be informed of fewer than expected bytes written.
    length = buffer.length - offset;
  }
  if (position + length > this.buffer.length) {
    // Clamp any attempt to read past the end of the source buffer.
    length = this.buffer.length - position;
  }
  if (length <= 0) {
    // After any clamping, we're fully out of bounds or otherwise have nothing to do.
    // This isn't an error; it's just zero bytes written.
    setImmediate(function() {
      callback(null, 0);
    });
    return;
  }
  this.buffer.copy(buffer, offset, position, position + length);
  setImmediate(function() {
    callback(null, length);
  });
};

BufferSlicer.prototype.createReadStream = function(options) {
  options = options || {};
  var readStream = new PassThrough(options);
  readStream.start = options.start || 0;
  readStream.endOffset = options.end;
  // by the time this function returns, we'll be done.
  readStream.pos = readStream.endOffset || this.buffer.length;

  var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
  // Cut the buffer into smaller slices for better memory usage when streaming into a zlib inflate stream.
  // See https://github.com/thejoshwolfe/yauzl/issues/87
  var maxChunkSize = 0x10000;
  var offset = 0;
  while (true) {
    var nextOffset = offset + maxChunkSize;
    if (nextOffset >= entireSlice.length) {
      // last chunk
      if (offset < entireSlice.length) {
        readStream.write(entireSlice.slice(offset, entireSlice.length));
      }
      break;
    }
    readStream.write(entireSlice.slice(offset, nextOffset));
    offset = nextOffset;
  }

  readStream.end();
  return readStream;
};

BufferSlicer.prototype.ref = function() {
  this.refCount += 1;
};

BufferSlicer.prototype.unref = function() {
  this.refCount -= 1;

  if (this.refCount < 0) {
    throw new Error("invalid unref");
  }
};


/***/ }),

/***/ 663:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;
var fs = __nccwpck_require__(896);
var zlib = __nccwpck_require__(106);
var fd_slicer = __nccwpck_require__(502);
var util = __nccwpck_require__(23);
var EventEmitter = (__nccwpck_require__(434).EventEmitter);
var Transform = (__nccwpck_require__(203).Transform);
var PassThrough = (__nccwpck_require__(203).PassThrough);
var Writable = (__nccwpck_require__(203).Writable);

// Node 20 added zlib.crc32.
const crc32 = typeof zlib.crc32 === "function" ? zlib.crc32 : __nccwpck_require__(248);

__webpack_unused_export__ = open;
__webpack_unused_export__ = fromFd;
__webpack_unused_export__ = fromBuffer;
__webpack_unused_export__ = fromRandomAccessReader;
__webpack_unused_export__ = openPromise;
__webpack_unused_export__ = fromFdPromise;
exports.SY = fromBufferPromise;
__webpack_unused_export__ = fromRandomAccessReaderPromise;

__webpack_unused_export__ = dosDateTimeToDate;
__webpack_unused_export__ = getFileNameLowLevel;
__webpack_unused_export__ = validateFileName;
__webpack_unused_export__ = parseExtraFields;
__webpack_unused_export__ = ZipFile;
__webpack_unused_export__ = Entry;
__webpack_unused_export__ = LocalFileHeader;
__webpack_unused_export__ = RandomAccessReader;

function openPromise(path, options) {
  return new Promise((resolve, reject) => {
    open(path, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromFdPromise(fd, options) {
  return new Promise((resolve, reject) => {
    fromFd(fd, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromBufferPromise(buffer, options) {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}
function fromRandomAccessReaderPromise(reader, totalSize, options) {
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(reader, totalSize, {...options, lazyEntries: true}, function(err, zipfile) {
      if (err) return reject(err);
      resolve(zipfile);
    });
  });
}

function open(path, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = true;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  fs.open(path, "r", function(err, fd) {
    if (err) return callback(err);
    fromFd(fd, options, function(err, zipfile) {
      if (err) fs.close(fd, defaultCallback);
      callback(err, zipfile);
    });
  });
}

function fromFd(fd, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = false;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  fs.fstat(fd, function(err, stats) {
    if (err) return callback(err);
    var reader = new fd_slicer.FdSlicer(fd);
    fromRandomAccessReader(reader, stats.size, options, callback);
  });
}

function fromBuffer(buffer, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  options.autoClose = false;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  var reader = new fd_slicer.BufferSlicer(buffer);
  fromRandomAccessReader(reader, buffer.length, options, callback);
}

function fromRandomAccessReader(reader, totalSize, options, callback) {
  if (typeof options === "function") {
    callback = options;
    options = null;
  }
  if (options == null) options = {};
  if (options.autoClose == null) options.autoClose = true;
  if (options.lazyEntries == null) options.lazyEntries = false;
  if (options.decodeStrings == null) options.decodeStrings = true;
  var decodeStrings = !!options.decodeStrings;
  if (options.validateEntrySizes == null) options.validateEntrySizes = true;
  if (options.strictFileNames == null) options.strictFileNames = false;
  if (callback == null) callback = defaultCallback;
  if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
  if (totalSize > Number.MAX_SAFE_INTEGER) {
    throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
  }

  // the matching unref() call is in zipfile.close()
  reader.ref();

  // eocdr means End of Central Directory Record.
  // search backwards for the eocdr signature.
  // the last field of the eocdr is a variable-length comment.
  // the comment size is encoded in a 2-byte field in the eocdr, which we can't find without trudging backwards through the comment to find it.
  // as a consequence of this design decision, it's possible to have ambiguous zip file metadata if a coherent eocdr was in the comment.
  // we search backwards for a eocdr signature, and hope that whoever made the zip file was smart enough to forbid the eocdr signature in the comment.
  var eocdrWithoutCommentSize = 22;
  var zip64EocdlSize = 20; // Zip64 end of central directory locator
  var maxCommentSize = 0xffff; // 2-byte size
  var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + maxCommentSize, totalSize);
  var buffer = newBuffer(bufferSize);
  var bufferReadStart = totalSize - buffer.length;
  readAndAssertNoEof(reader, buffer, 0, bufferSize, bufferReadStart, function(err) {
    if (err) return callback(err);
    for (var i = bufferSize - eocdrWithoutCommentSize; i >= 0; i -= 1) {
      if (buffer.readUInt32LE(i) !== 0x06054b50) continue;
      // found eocdr
      var eocdrBuffer = buffer.subarray(i);

      // 0 - End of central directory signature = 0x06054b50
      // 4 - Number of this disk
      var diskNumber = eocdrBuffer.readUInt16LE(4);
      // 6 - Disk where central directory starts
      // 8 - Number of central directory records on this disk
      // 10 - Total number of central directory records
      var entryCount = eocdrBuffer.readUInt16LE(10);
      // 12 - Size of central directory (bytes)
      // 16 - Offset of start of central directory, relative to start of archive
      var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
      // 20 - Comment length
      var commentLength = eocdrBuffer.readUInt16LE(20);
      var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
      if (commentLength !== expectedCommentLength) {
        return callback(new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK☺☻` in the comment?"));
      }
      // 22 - Comment
      // the encoding is always cp437.
      var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false)
                                  : eocdrBuffer.subarray(22);

      // Look for a Zip64 end of central directory locator
      if (i - zip64EocdlSize >= 0 && buffer.readUInt32LE(i - zip64EocdlSize) === 0x07064b50) {
        // ZIP64 format
        var zip64EocdlBuffer = buffer.subarray(i - zip64EocdlSize, i - zip64EocdlSize + zip64EocdlSize);
        // 0 - zip64 end of central dir locator signature = 0x07064b50
        // 4 - number of the disk with the start of the zip64 end of central directory
        // 8 - relative offset of the zip64 end of central directory record
        var zip64EocdrOffset = readUInt64LE(zip64EocdlBuffer, 8);
        // 16 - total number of disks

        // ZIP64 end of central directory record
        var zip64EocdrBuffer = newBuffer(56);
        return readAndAssertNoEof(reader, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err) {
          if (err) return callback(err);

          // 0 - zip64 end of central dir signature                           4 bytes  (0x06064b50)
          if (zip64EocdrBuffer.readUInt32LE(0) !== 0x06064b50) {
            return callback(new Error("invalid zip64 end of central directory record signature"));
          }
          // 4 - size of zip64 end of central directory record                8 bytes
          // 12 - version made by                                             2 bytes
          // 14 - version needed to extract                                   2 bytes
          // 16 - number of this disk                                         4 bytes
          diskNumber = zip64EocdrBuffer.readUInt32LE(16);
          if (diskNumber !== 0) {
            // Check this only after zip64 overrides. See #118.
            return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
          }
          // 20 - number of the disk with the start of the central directory  4 bytes
          // 24 - total number of entries in the central directory on this disk         8 bytes
          // 32 - total number of entries in the central directory            8 bytes
          entryCount = readUInt64LE(zip64EocdrBuffer, 32);
          // 40 - size of the central directory                               8 bytes
          // 48 - offset of start of central directory with respect to the starting disk number     8 bytes
          centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
          // 56 - zip64 extensible data sector                                (variable size)
          return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
        });
      }

      // Not ZIP64 format
      if (diskNumber !== 0) {
        return callback(new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
      }
      return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));

    }

    // Not a zip file.
    callback(new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
  });
}

util.inherits(ZipFile, EventEmitter);
function ZipFile(reader, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
  var self = this;
  EventEmitter.call(self);
  self.reader = reader;
  // forward close events
  self.reader.on("error", function(err) {
    // error closing the fd
    emitError(self, err);
  });
  self.reader.once("close", function() {
    self.emit("close");
  });
  self.readEntryCursor = centralDirectoryOffset;
  self.fileSize = fileSize;
  self.entryCount = entryCount;
  self.comment = comment;
  self.entriesRead = 0;
  self.autoClose = !!autoClose;
  self.lazyEntries = !!lazyEntries;
  self.decodeStrings = !!decodeStrings;
  self.validateEntrySizes = !!validateEntrySizes;
  self.strictFileNames = !!strictFileNames;
  self.isOpen = true;
  self.emittedError = false;
  self.hasEachEntryBeenCalled = false;

  if (!self.lazyEntries) self._readEntry();
}
ZipFile.prototype.close = function() {
  if (!this.isOpen) return;
  this.isOpen = false;
  this.reader.unref();
};

function emitErrorAndAutoClose(self, err) {
  if (self.autoClose) self.close();
  emitError(self, err);
}
function emitError(self, err) {
  if (self.emittedError) return;
  self.emittedError = true;
  self.emit("error", err);
}

ZipFile.prototype.readEntry = function() {
  if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
  this._readEntry();
};
ZipFile.prototype._readEntry = function() {
  var self = this;
  if (self.entryCount === self.entriesRead) {
    // done with metadata
    setImmediate(function() {
      if (self.autoClose) self.close();
      if (self.emittedError) return;
      self.emit("end");
    });
    return;
  }
  if (self.emittedError) return;
  var buffer = newBuffer(46);
  readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
    if (err) return emitErrorAndAutoClose(self, err);
    if (self.emittedError) return;
    var entry = new Entry();
    // 0 - Central directory file header signature
    var signature = buffer.readUInt32LE(0);
    if (signature !== 0x02014b50) return emitErrorAndAutoClose(self, new Error("invalid central directory file header signature: 0x" + signature.toString(16)));
    // 4 - Version made by
    entry.versionMadeBy = buffer.readUInt16LE(4);
    // 6 - Version needed to extract (minimum)
    entry.versionNeededToExtract = buffer.readUInt16LE(6);
    // 8 - General purpose bit flag
    entry.generalPurposeBitFlag = buffer.readUInt16LE(8);
    // 10 - Compression method
    entry.compressionMethod = buffer.readUInt16LE(10);
    // 12 - File last modification time
    entry.lastModFileTime = buffer.readUInt16LE(12);
    // 14 - File last modification date
    entry.lastModFileDate = buffer.readUInt16LE(14);
    // 16 - CRC-32
    entry.crc32 = buffer.readUInt32LE(16);
    // 20 - Compressed size
    entry.compressedSize = buffer.readUInt32LE(20);
    // 24 - Uncompressed size
    entry.uncompressedSize = buffer.readUInt32LE(24);
    // 28 - File name length (n)
    entry.fileNameLength = buffer.readUInt16LE(28);
    // 30 - Extra field length (m)
    entry.extraFieldLength = buffer.readUInt16LE(30);
    // 32 - File comment length (k)
    entry.fileCommentLength = buffer.readUInt16LE(32);
    // 34 - Disk number where file starts
    // 36 - Internal file attributes
    entry.internalFileAttributes = buffer.readUInt16LE(36);
    // 38 - External file attributes
    entry.externalFileAttributes = buffer.readUInt32LE(38);
    // 42 - Relative offset of local file header
    entry.relativeOffsetOfLocalHeader = buffer.readUInt32LE(42);

    if (entry.generalPurposeBitFlag & 0x40) return emitErrorAndAutoClose(self, new Error("strong encryption is not supported"));

    self.readEntryCursor += 46;

    buffer = newBuffer(entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
    readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
      if (err) return emitErrorAndAutoClose(self, err);
      if (self.emittedError) return;
      // 46 - File name
      entry.fileNameRaw = buffer.subarray(0, entry.fileNameLength);
      // 46+n - Extra field
      var fileCommentStart = entry.fileNameLength + entry.extraFieldLength;
      entry.extraFieldRaw = buffer.subarray(entry.fileNameLength, fileCommentStart);
      // 46+n+m - File comment
      entry.fileCommentRaw = buffer.subarray(fileCommentStart, fileCommentStart + entry.fileCommentLength);

      // Parse the extra fields, which we need for processing other fields.
      try {
        entry.extraFields = parseExtraFields(entry.extraFieldRaw);
      } catch (err) {
        return emitErrorAndAutoClose(self, err);
      }

      // Interpret strings according to bit flags, extra fields, and options.
      if (self.decodeStrings) {
        var isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
        entry.fileComment = decodeBuffer(entry.fileCommentRaw, isUtf8);
        entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, self.strictFileNames);
        var errorMessage = validateFileName(entry.fileName);
        if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
      } else {
        entry.fileComment = entry.fileCommentRaw;
        entry.fileName = entry.fileNameRaw;
      }
      // Maintain API compatibility. See https://github.com/thejoshwolfe/yauzl/issues/47
      entry.comment = entry.fileComment;

      self.readEntryCursor += buffer.length;
      self.entriesRead += 1;

      // Check for the Zip64 Extended Information Extra Field.
      for (var i = 0; i < entry.extraFields.length; i++) {
        var extraField = entry.extraFields[i];
        if (extraField.id !== 0x0001) continue;
        // Found it.

        var zip64EiefBuffer = extraField.data;
        var index = 0;
        // 0 - Original Size          8 bytes
        if (entry.uncompressedSize === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include uncompressed size"));
          }
          entry.uncompressedSize = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 8 - Compressed Size        8 bytes
        if (entry.compressedSize === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include compressed size"));
          }
          entry.compressedSize = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 16 - Relative Header Offset 8 bytes
        if (entry.relativeOffsetOfLocalHeader === 0xffffffff) {
          if (index + 8 > zip64EiefBuffer.length) {
            return emitErrorAndAutoClose(self, new Error("zip64 extended information extra field does not include relative header offset"));
          }
          entry.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index);
          index += 8;
        }
        // 24 - Disk Start Number      4 bytes

        break;
      }

      // validate file size
      if (self.validateEntrySizes && entry.compressionMethod === 0) {
        var expectedCompressedSize = entry.uncompressedSize;
        if (entry.isEncrypted()) {
          // traditional encryption prefixes the file data with a header
          expectedCompressedSize += 12;
        }
        if (entry.compressedSize !== expectedCompressedSize) {
          var msg = "compressed/uncompressed size mismatch for stored file: " + entry.compressedSize + " != " + entry.uncompressedSize;
          return emitErrorAndAutoClose(self, new Error(msg));
        }
      }

      self.emit("entry", entry);

      if (!self.lazyEntries) self._readEntry();
    });
  });
};

ZipFile.prototype.eachEntry = function() {
  const self = this;
  if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
  if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
  self.hasEachEntryBeenCalled = true;

  let pendingResolveReject = null;
  self.on("entry", onEntry);
  self.on("end", onEnd);
  self.on("error", onError);
  function cleanup() {
    self.removeListener("entry", onEntry);
    self.removeListener("end", onEnd);
    self.removeListener("error", onError);
    if (self.autoClose) self.close();
  }

  function onEntry(entry) {
    let {resolve} = pendingResolveReject;
    pendingResolveReject = null;
    resolve({value: entry});
  }
  function onEnd() {
    let {resolve} = pendingResolveReject;
    pendingResolveReject = null;
    cleanup();
    resolve({done: true});
  }
  function onError(err) {
    let {reject} = pendingResolveReject;
    pendingResolveReject = null;
    cleanup();
    reject(err);
  }

  return {
    [Symbol.asyncIterator]() {
      // Called once by `for await...of`.
      return this;
    },
    next() {
      // Called on each iteration in a `for await...of`.
      const promise = new Promise((resolve, reject) => {
        if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
        pendingResolveReject = {resolve, reject};
      });
      self.readEntry();
      return promise;
    },
    return(value) {
      // Called when breaking, returning, throwing out of a `for await...of`.
      cleanup();
      return Promise.resolve({done: true, value});
    },
    throw(value) {
      // Almost never called. Something about `yield*` maybe?
      cleanup();
      return Promise.reject(value);
    },
  };
};

ZipFile.prototype.openReadStream = function(entry, options, callback) {
  var self = this;
  // parameter validation
  var relativeStart = 0;
  var relativeEnd = entry.compressedSize;
  if (callback == null) {
    callback = options;
    options = null;
  }
  if (options == null) {
    options = {};
  } else {
    if (options.decodeFileData === false) {
      // new, simple option
      if (options.decrypt != null) {
        throw new Error("cannot use options.decrypt when options.decodeFileData === false");
      }
      if (options.decompress != null) {
        throw new Error("cannot use options.decompress when options.decodeFileData === false");
      }
      // start and end are allowed
    } else {
      // old, complicated options
      if (options.decrypt != null) {
        if (!entry.isEncrypted()) {
          throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
        }
        if (options.decrypt !== false) throw new Error("invalid options.decrypt value: " + options.decrypt);
        if (entry.isCompressed()) {
          if (options.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
        }
      }
      if (options.decompress != null) {
        if (!entry.isCompressed()) {
          throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
        }
        if (!(options.decompress === false || options.decompress === true)) {
          throw new Error("invalid options.decompress value: " + options.decompress);
        }
        decompress = options.decompress;
      }
    }
    if (options.start != null) {
      relativeStart = options.start;
      if (relativeStart < 0) throw new Error("options.start < 0");
      if (relativeStart > entry.compressedSize) throw new Error("options.start > entry.compressedSize");
    }
    if (options.end != null) {
      relativeEnd = options.end;
      if (relativeEnd < 0) throw new Error("options.end < 0");
      if (relativeEnd > entry.compressedSize) throw new Error("options.end > entry.compressedSize");
      if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
    }
  }
  var rawMode = (
    options.decodeFileData === false || // Explicitly requested raw.
    (
      (entry.compressionMethod === 0 || // Naturally without compression.
        (entry.compressionMethod === 8 && options.decompress === false) // Deprecated compression bypass option.
      ) &&
      (!entry.isEncrypted() || // Naturally without encryption.
        options.decrypt === false // Deprecated encryption bypass option.
      )
    )
  );
  if (options.start != null || options.end != null) {
    // Ensure slicing deals with raw data.
    if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
  }

  // any further errors can either be caused by the zipfile,
  // or were introduced in a minor version of yauzl,
  // so should be passed to the client rather than thrown.
  if (!self.isOpen) return callback(new Error("closed"));
  if (entry.isEncrypted() && !rawMode) {
    if (options.decrypt !== false) return callback(new Error("entry is encrypted, and options.decodeFileData !== false"));
  }
  var decompress;
  if (rawMode) {
    decompress = false;
  } else if (entry.compressionMethod === 8) {
    // 8 - The file is Deflated
    decompress = options.decodeFileData !== true;
  } else {
    return callback(new Error("unsupported compression method: " + entry.compressionMethod));
  }

  self.readLocalFileHeader(entry, {minimal: true}, function(err, localFileHeader) {
    if (err) return callback(err);
    self.openReadStreamLowLevel(
      localFileHeader.fileDataStart, entry.compressedSize,
      relativeStart, relativeEnd,
      decompress, entry.uncompressedSize,
      callback);
  });
};

ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, callback) {
  var self = this;

  var fileDataEnd = fileDataStart + compressedSize;
  var readStream = self.reader.createReadStream({
    start: fileDataStart + relativeStart,
    end: fileDataStart + relativeEnd,
  });
  var endpointStream = readStream;
  if (decompress) {
    var destroyed = false;
    var inflateFilter = zlib.createInflateRaw();
    readStream.on("error", function(err) {
      // setImmediate here because errors can be emitted during the first call to pipe()
      setImmediate(function() {
        if (!destroyed) inflateFilter.emit("error", err);
      });
    });
    readStream.pipe(inflateFilter);

    if (self.validateEntrySizes) {
      endpointStream = new AssertByteCountStream(uncompressedSize);
      inflateFilter.on("error", function(err) {
        // forward zlib errors to the client-visible stream
        setImmediate(function() {
          if (!destroyed) endpointStream.emit("error", err);
        });
      });
      inflateFilter.pipe(endpointStream);
    } else {
      // the zlib filter is the client-visible stream
      endpointStream = inflateFilter;
    }
    // this is part of yauzl's API, so implement this function on the client-visible stream
    installDestroyFn(endpointStream, function() {
      destroyed = true;
      if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
      readStream.unpipe(inflateFilter);
      // TODO: the inflateFilter may cause a memory leak. see Issue #27.
      readStream.destroy();
    });
  }
  callback(null, endpointStream);
};

ZipFile.prototype.readLocalFileHeader = function(entry, options, callback) {
  var self = this;
  if (callback == null) {
    callback = options;
    options = null;
  }
  if (options == null) options = {};

  self.reader.ref();
  var buffer = newBuffer(30);
  readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader, function(err) {
    try {
      if (err) return callback(err);
      // 0 - Local file header signature = 0x04034b50
      var signature = buffer.readUInt32LE(0);
      if (signature !== 0x04034b50) {
        return callback(new Error("invalid local file header signature: 0x" + signature.toString(16)));
      }

      var fileNameLength = buffer.readUInt16LE(26);
      var extraFieldLength = buffer.readUInt16LE(28);
      var fileDataStart = entry.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
      // We now have enough information to do this bounds check.
      if (fileDataStart + entry.compressedSize > self.fileSize) {
        return callback(new Error("file data overflows file bounds: " +
            fileDataStart + " + " + entry.compressedSize + " > " + self.fileSize));
      }

      if (options.minimal) {
        return callback(null, {fileDataStart: fileDataStart});
      }

      var localFileHeader = new LocalFileHeader();
      localFileHeader.fileDataStart = fileDataStart;

      // 4 - Version needed to extract (minimum)
      localFileHeader.versionNeededToExtract = buffer.readUInt16LE(4);
      // 6 - General purpose bit flag
      localFileHeader.generalPurposeBitFlag = buffer.readUInt16LE(6);
      // 8 - Compression method
      localFileHeader.compressionMethod = buffer.readUInt16LE(8);
      // 10 - File last modification time
      localFileHeader.lastModFileTime = buffer.readUInt16LE(10);
      // 12 - File last modification date
      localFileHeader.lastModFileDate = buffer.readUInt16LE(12);
      // 14 - CRC-32
      localFileHeader.crc32 = buffer.readUInt32LE(14);
      // 18 - Compressed size
      localFileHeader.compressedSize = buffer.readUInt32LE(18);
      // 22 - Uncompressed size
      localFileHeader.uncompressedSize = buffer.readUInt32LE(22);
      // 26 - File name length (n)
      localFileHeader.fileNameLength = fileNameLength;
      // 28 - Extra field length (m)
      localFileHeader.extraFieldLength = extraFieldLength;
      // 30 - File name
      // 30+n - Extra field

      buffer = newBuffer(fileNameLength + extraFieldLength);
      self.reader.ref();
      readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader + 30, function(err) {
        try {
          if (err) return callback(err);
          localFileHeader.fileName = buffer.subarray(0, fileNameLength);
          localFileHeader.extraField = buffer.subarray(fileNameLength);
          return callback(null, localFileHeader);
        } finally {
          self.reader.unref();
        }
      });
    } finally {
      self.reader.unref();
    }
  });
};

ZipFile.prototype.openReadStreamPromise = function(entry, options) {
  return new Promise((resolve, reject) => {
    this.openReadStream(entry, options, function(err, readStream) {
      if (err) return reject(err);
      resolve(readStream);
    });
  });
};
ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
  return new Promise((resolve, reject) => {
    this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
      if (err) return reject(err);
      resolve(readStream);
    });
  });
};
ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options) {
  return new Promise((resolve, reject) => {
    this.readLocalFileHeader(entry, options, function(err, localFileHeader) {
      if (err) return reject(err);
      resolve(localFileHeader);
    });
  });
};

function Entry() {
}
Entry.prototype.getLastModDate = function(options) {
  if (options == null) options = {};

  if (!options.forceDosFormat) {
    // Check extended fields.
    for (var i = 0; i < this.extraFields.length; i++) {
      var extraField = this.extraFields[i];
      if (extraField.id === 0x5455) {
        // Info-ZIP "universal timestamp" extended field (`0x5455` aka `"UT"`).
        // See the Info-ZIP source code unix/unix.c:set_extra_field() and zipfile.c:ef_scan_ut_time().
        var data = extraField.data;
        if (data.length < 5) continue; // Too short.
        // The flags define which of the three fields are present: mtime, atime, ctime.
        // We only care about mtime.
        // Also, ctime is never included in practice.
        // And also, atime is only included in the local file header for some reason
        // despite the flags lying about its inclusion in the central header.
        var flags = data[0];
        var HAS_MTIME = 1;
        if (!(flags & HAS_MTIME)) continue; // This will realistically never happen.
        // Although the positions of all of the fields shift around depending on the presence of other fields,
        // mtime is always first if present, and that's the only one we care about.
        var posixTimestamp = data.readInt32LE(1);
        return new Date(posixTimestamp * 1000);
      } else if (extraField.id === 0x000a) {
        var data = extraField.data;
        if (data.length !== 32) continue; // The length is always the same.
        // 4 bytes reserved
        // 2 bytes Tag
        if (data.readUInt16LE(4) !== 1) continue; // Tag1 is actually the only defined Tag.
        // 2 bytes Size
        if (data.readUInt16LE(6) !== 24) continue; // Size is always 24.
        // 8 bytes Mtime
        var hundredNanoSecondsSince1601 = data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12);
        // Convert from NTFS to POSIX milliseconds.
        // The big number below is the milliseconds between year 1601 and year 1970
        // (i.e. the negative POSIX timestamp of 1601-01-01 00:00:00Z)
        var millisecondsSince1970 = hundredNanoSecondsSince1601 / 10000 - 11644473600000;
        // Note on numeric precision: JavaScript Number objects lose precision above Number.MAX_SAFE_INTEGER,
        // and NTFS timestamps are typically much bigger than that limit.
        // (MAX_SAFE_INTEGER would represent 1629-07-17T23:58:45.475Z.)
        // However, we're losing precision in the conversion from 100nanosecond units to millisecond units anyway,
        // and the time at which we also lose 1-millisecond precision is year 275760, the JavaScript Date limit (by design).
        // Up through the year 2057, this conversion only drops 4 bits of precision,
        // which is well under the 13-14 bits ratio between the milliseconds and 100nanoseconds.
        return new Date(millisecondsSince1970);
      }
    }
  }

  // Fallback to non-extended encoding.
  return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options.timezone);
};

Entry.prototype.canDecodeFileData = function() {
  return (
    !this.isEncrypted() &&
    (this.compressionMethod === 0 || this.compressionMethod === 8)
  );
};
Entry.prototype.isEncrypted = function() {
  return (this.generalPurposeBitFlag & 0x1) !== 0;
};
Entry.prototype.isCompressed = function() {
  return this.compressionMethod === 8;
};

function LocalFileHeader() {
}

function dosDateTimeToDate(date, time, timezone) {
  var day = date & 0x1f; // 1-31
  var month = (date >> 5 & 0xf) - 1; // 1-12, 0-11
  var year = (date >> 9 & 0x7f) + 1980; // 0-128, 1980-2108

  var millisecond = 0;
  var second = (time & 0x1f) * 2; // 0-29, 0-58 (even numbers)
  var minute = time >> 5 & 0x3f; // 0-59
  var hour = time >> 11 & 0x1f; // 0-23

  if (timezone == null || timezone === "local") {
    return new Date(year, month, day, hour, minute, second, millisecond);
  } else if (timezone === "UTC") {
    return new Date(Date.UTC(year, month, day, hour, minute, second, millisecond));
  } else {
    throw new Error("unrecognized options.timezone: " + options.timezone);
  }
}

function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
  var fileName = null;

  // check for Info-ZIP Unicode Path Extra Field (0x7075)
  // see https://github.com/thejoshwolfe/yauzl/issues/33
  for (var i = 0; i < extraFields.length; i++) {
    var extraField = extraFields[i];
    if (extraField.id === 0x7075) {
      if (extraField.data.length < 6) {
        // too short to be meaningful
        continue;
      }
      // Version       1 byte      version of this extra field, currently 1
      if (extraField.data.readUInt8(0) !== 1) {
        // > Changes may not be backward compatible so this extra
        // > field should not be used if the version is not recognized.
        continue;
      }
      // NameCRC32     4 bytes     File Name Field CRC32 Checksum
      var oldNameCrc32 = extraField.data.readUInt32LE(1);
      if (crc32(fileNameBuffer) !== oldNameCrc32) {
        // > If the CRC check fails, this UTF-8 Path Extra Field should be
        // > ignored and the File Name field in the header should be used instead.
        continue;
      }
      // UnicodeName   Variable    UTF-8 version of the entry File Name
      fileName = decodeBuffer(extraField.data.subarray(5), true);
      break;
    }
  }

  if (fileName == null) {
    // The typical case.
    var isUtf8 = (generalPurposeBitFlag & 0x800) !== 0;
    fileName = decodeBuffer(fileNameBuffer, isUtf8);
  }

  if (!strictFileNames) {
    // Allow backslash.
    fileName = fileName.replace(/\\/g, "/");
  }
  return fileName;
}

function validateFileName(fileName) {
  if (fileName.indexOf("\\") !== -1) {
    return "invalid characters in fileName: " + fileName;
  }
  if (/^[a-zA-Z]:/.test(fileName) || /^\//.test(fileName)) {
    return "absolute path: " + fileName;
  }
  if (fileName.split("/").indexOf("..") !== -1) {
    return "invalid relative path: " + fileName;
  }
  // all good
  return null;
}

function parseExtraFields(extraFieldBuffer) {
  var extraFields = [];
  var i = 0;
  while (i < extraFieldBuffer.length - 3) {
    var headerId = extraFieldBuffer.readUInt16LE(i + 0);
    var dataSize = extraFieldBuffer.readUInt16LE(i + 2);
    var dataStart = i + 4;
    var dataEnd = dataStart + dataSize;
    if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
    var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
    extraFields.push({
      id: headerId,
      data: dataBuffer,
    });
    i = dataEnd;
  }
  return extraFields;
}

function readAndAssertNoEof(reader, buffer, offset, length, position, callback) {
  if (length === 0) {
    // fs.read will throw an out-of-bounds error if you try to read 0 bytes from a 0 byte file
    return setImmediate(function() { callback(null, newBuffer(0)); });
  }
  reader.read(buffer, offset, length, position, function(err, bytesRead) {
    if (err) return callback(err);
    if (bytesRead < length) {
      return callback(new Error("unexpected EOF"));
    }
    callback();
  });
}

util.inherits(AssertByteCountStream, Transform);
function AssertByteCountStream(byteCount) {
  Transform.call(this);
  this.actualByteCount = 0;
  this.expectedByteCount = byteCount;
}
AssertByteCountStream.prototype._transform = function(chunk, encoding, cb) {
  this.actualByteCount += chunk.length;
  if (this.actualByteCount > this.expectedByteCount) {
    var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
    return cb(new Error(msg));
  }
  cb(null, chunk);
};
AssertByteCountStream.prototype._flush = function(cb) {
  if (this.actualByteCount < this.expectedByteCount) {
    var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
    return cb(new Error(msg));
  }
  cb();
};

util.inherits(RandomAccessReader, EventEmitter);
function RandomAccessReader() {
  EventEmitter.call(this);
  this.refCount = 0;
}
RandomAccessReader.prototype.ref = function() {
  this.refCount += 1;
};
RandomAccessReader.prototype.unref = function() {
  var self = this;
  self.refCount -= 1;

  if (self.refCount > 0) return;
  if (self.refCount < 0) throw new Error("invalid unref");

  self.close(onCloseDone);

  function onCloseDone(err) {
    if (err) return self.emit('error', err);
    self.emit('close');
  }
};
RandomAccessReader.prototype.createReadStream = function(options) {
  if (options == null) options = {};
  var start = options.start;
  var end = options.end;
  if (start === end) {
    var emptyStream = new PassThrough();
    setImmediate(function() {
      emptyStream.end();
    });
    return emptyStream;
  }
  var stream = this._readStreamForRange(start, end);

  var destroyed = false;
  var refUnrefFilter = new RefUnrefFilter(this);
  stream.on("error", function(err) {
    setImmediate(function() {
      if (!destroyed) refUnrefFilter.emit("error", err);
    });
  });
  installDestroyFn(refUnrefFilter, function() {
    stream.unpipe(refUnrefFilter);
    refUnrefFilter.unref();
    stream.destroy();
  });

  var byteCounter = new AssertByteCountStream(end - start);
  refUnrefFilter.on("error", function(err) {
    setImmediate(function() {
      if (!destroyed) byteCounter.emit("error", err);
    });
  });
  installDestroyFn(byteCounter, function() {
    destroyed = true;
    refUnrefFilter.unpipe(byteCounter);
    refUnrefFilter.destroy();
  });

  return stream.pipe(refUnrefFilter).pipe(byteCounter);
};
RandomAccessReader.prototype._readStreamForRange = function(start, end) {
  throw new Error("not implemented");
};
RandomAccessReader.prototype.read = function(buffer, offset, length, position, callback) {
  var readStream = this.createReadStream({start: position, end: position + length});
  var writeStream = new Writable();
  var written = 0;
  writeStream._write = function(chunk, encoding, cb) {
    chunk.copy(buffer, offset + written, 0, chunk.length);
    written += chunk.length;
    cb();
  };
  writeStream.on("finish", callback);
  readStream.on("error", function(error) {
    callback(error);
  });
  readStream.pipe(writeStream);
};
RandomAccessReader.prototype.close = function(callback) {
  setImmediate(callback);
};

util.inherits(RefUnrefFilter, PassThrough);
function RefUnrefFilter(context) {
  PassThrough.call(this);
  this.context = context;
  this.context.ref();
  this.unreffedYet = false;
}
RefUnrefFilter.prototype._flush = function(cb) {
  this.unref();
  cb();
};
RefUnrefFilter.prototype.unref = function(cb) {
  if (this.unreffedYet) return;
  this.unreffedYet = true;
  this.context.unref();
};

var cp437 = '\u0000☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ';
function decodeBuffer(buffer, isUtf8) {
  if (isUtf8) {
    return buffer.toString("utf8");
  } else {
    var result = "";
    for (var i = 0; i < buffer.length; i++) {
      result += cp437[buffer[i]];
    }
    return result;
  }
}

function readUInt64LE(buffer, offset) {
  // There is no native function for this, because we can't actually store 64-bit integers precisely.
  // after 53 bits, JavaScript's Number type (IEEE 754 double) can't store individual integers anymore.
  // but since 53 bits is a whole lot more than 32 bits, we do our best anyway.
  // As of 2020, Node has added support for BigInt, which obviates this whole function,
  // but yauzl hasn't been updated to depend on BigInt (yet?).
  var lower32 = buffer.readUInt32LE(offset);
  var upper32 = buffer.readUInt32LE(offset + 4);
  // we can't use bitshifting here, because JavaScript bitshifting only works on 32-bit integers.
  return upper32 * 0x100000000 + lower32;
  // as long as we're bounds checking the result of this function against the total file size,
  // we'll catch any overflow errors, because we already made sure the total file size was within reason.
}

// Node 10 deprecated new Buffer().
var newBuffer;
if (typeof Buffer.allocUnsafe === "function") {
  newBuffer = function(len) {
    return Buffer.allocUnsafe(len);
  };
} else {
  newBuffer = function(len) {
    return new Buffer(len);
  };
}

// Node 8 introduced a proper destroy() implementation on writable streams.
function installDestroyFn(stream, fn) {
  if (typeof stream.destroy === "function") {
    // New API.
    stream._destroy = function(err, cb) {
      fn();
      if (cb != null) cb(err);
    };
  } else {
    // Old API.
    stream.destroy = fn;
  }
}

function defaultCallback(err) {
  if (err) throw err;
}


/***/ }),

/***/ 349:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ formDataToBlob),
/* harmony export */   Ay: () => (__WEBPACK_DEFAULT_EXPORT__),
/* harmony export */   Qq: () => (/* binding */ HttpClient),
/* harmony export */   ZH: () => (/* binding */ Blob),
/* harmony export */   fS: () => (/* binding */ FormData),
/* harmony export */   hd: () => (/* binding */ fetch)
/* harmony export */ });
/* unused harmony exports BearerCredentialHandler, getExecOutput, Blob, blobFrom, blobFromSync, fileFrom, fileFromSync, ProxyAgent */
class HttpClient {
    getAgent() {
        return undefined;
    }
    getAgentDispatcher() {
        return undefined;
    }
    getJson() {
        throw notBundled('@actions/http-client');
    }
}
class BearerCredentialHandler {
}
function getExecOutput() {
    throw notBundled('@actions/exec');
}
class Blob {
}
class FormData {
}

/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (Blob);
function blobFrom() {
    throw notBundled('fetch-blob');
}

function formDataToBlob() {
    throw notBundled('formdata-polyfill');
}
class ProxyAgent {
}
function fetch() {
    throw notBundled('undici');
}
function notBundled(name) {
    return new Error(`${name} is not part of this bundle (build/not-bundled.ts).`);
}


/***/ }),

/***/ 850:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ isWebPage),
/* harmony export */   YG: () => (/* binding */ quoteMessage),
/* harmony export */   e_: () => (/* binding */ quotePlainMessage)
/* harmony export */ });
/* unused harmony export messageOf */
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(388);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(789);


const LONGEST_MESSAGE = 300;
const PLAIN_MEMBERS = [
    'message',
    'errorMessage',
    'errorMessages',
    'error_description',
    'title',
    'detail',
    'translation',
    'errors',
    'data',
    'error',
    'reason',
    'body',
];
const SIDE_MEMBERS = /^(status|statusCode|code|timestamp|path|type|id|trace\w*|request\w*|authorized|valid\w*|args|successful)$/i;
function messageOf(body) {
    const json = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body);
    return onOneLine(json === undefined ? markupMessage(body) : jsonMessage(json, body));
}
function onOneLine(text) {
    const line = text.slice(0, 4_000).replace(JAVA_CLASS, '').replace(/\s+/g, ' ').trim();
    return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE - 3).toWellFormed()}…` : line;
}
function quoteMessage(body) {
    return inQuotes(messageOf(body), body);
}
function quotePlainMessage(body, holdsSecret) {
    if (/^\s*<(?:!doctype html|html|head|title|body)\b/i.test(body)) {
        const page = quoteMessage(body);
        return holdsSecret && !page.startsWith('a web page titled') ? 'a web page' : page;
    }
    const json = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body);
    if ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(json)) {
        const found = holdsSecret
            ? OAUTH_MEMBERS.flatMap((name) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, name) ?? [])
            : texts(json, '', isMessage, 0);
        return inQuotes(onOneLine(found.join('; ')), body);
    }
    const isPlainText = json === undefined && !/[<{[]/.test(body) && body.length <= LONGEST_MESSAGE;
    return isPlainText && !holdsSecret ? quoteMessage(body) : '';
}
function inQuotes(text, body) {
    const message = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forLog */ .Ig)(text);
    return message === '' || (message.startsWith('a web page') && isWebPage(body)) ? message : `"${message}"`;
}
function isWebPage(body) {
    return /^\s*(<!doctype html|<html|<head|<body)|<(html|title|body)\b/i.test(body.slice(0, 2_000));
}
const JAVA_CLASS = /\b(?:[a-z][a-z0-9]{0,40}\.){2,12}[A-Z]\w{0,80}: /g;
function jsonMessage(json, body) {
    for (const wanted of [[isPlain, isTelling], [() => true]]) {
        const found = [...new Set(wanted.flatMap((isWanted) => texts(json, '', isWanted, 0)))];
        if (found.length > 0)
            return found.join('; ');
    }
    return typeof json === 'object' && json !== null && Object.keys(json).length === 0 ? '' : body;
}
const isPlain = (member) => PLAIN_MEMBERS.includes(member);
const OAUTH_MEMBERS = ['error', 'error_description', 'message'];
const isMessage = (member) => isPlain(member) && member !== 'data' && member !== 'body';
const isTelling = (member) => !SIDE_MEMBERS.test(member);
const DEEPEST = 6;
const MOST_ITEMS = 5;
function texts(json, name, isWanted, depth) {
    if (typeof json === 'string')
        return json.trim() === '' ? [] : [name === '' ? json : `${name}: ${json}`];
    if (depth > DEEPEST || typeof json !== 'object' || json === null)
        return [];
    if (Array.isArray(json))
        return json.slice(0, MOST_ITEMS).flatMap((item) => texts(item, name, isWanted, depth + 1));
    const members = Object.entries(json);
    const known = PLAIN_MEMBERS.filter(isWanted).flatMap((member) => {
        const found = members.find(([each]) => each === member);
        if (found === undefined)
            return [];
        const isMap = member === 'errors' && !Array.isArray(found[1]);
        return texts(found[1], '', isMap ? () => true : isWanted, depth + 1);
    });
    const others = members
        .filter(([member]) => !isPlain(member) && isWanted(member))
        .slice(0, MOST_ITEMS)
        .flatMap(([member, value]) => texts(value, member, isWanted, depth + 1));
    return [...known, ...others];
}
function markupMessage(body) {
    const start = body.slice(0, 100_000);
    if (isWebPage(body)) {
        const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(start)?.[1]?.trim();
        if (title)
            return `a web page titled "${title}"`;
        const text = withoutTags(start);
        return text === '' ? 'a web page' : `a web page: ${text}`;
    }
    if (!/^\s*</.test(body))
        return body.slice(0, 2_000);
    const said = /<(?:\w{1,20}:)?(?:message|error_description|faultstring|detail|reason|title)(?:\s[^>]{0,200})?>([^<]{1,300})</i.exec(start)?.[1];
    return said ?? withoutTags(start);
}
function withoutTags(markup) {
    return markup
        .slice(0, 10_000)
        .replace(/<(script|style)\b[^]{0,5000}?<\/\1>/gi, ' ')
        .replace(/<[^<>]{0,500}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}


/***/ }),

/***/ 285:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/* harmony import */ var _failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(464);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(109);
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(821);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(388);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(850);
/* harmony import */ var _outage_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(679);
/* harmony import */ var _refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(463);







function explainFailure(result, now, question = {}) {
    if (result.kind === 'unavailable')
        return result;
    const explained = result.kind === 'unanswered' ? explainSilence(result) : explainAnswer(result, now, question);
    if (question.intro === undefined)
        return explained;
    const { failure } = explained;
    return { ...explained, failure: { ...failure, happened: `${question.intro} ${failure.happened}` } };
}
function explainAnswer(result, now, { who = 'Confluence', secret, byStatus }) {
    const { status, body, header, bodyTrouble } = result;
    const refusal = (0,_refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .Of)(result);
    const notBefore = (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_4__/* .waitUntil */ .a0)(status, header, now);
    if (status < 300) {
        const message = bodyTrouble ? '' : (0,_error_message_js__WEBPACK_IMPORTED_MODULE_2__/* .quotePlainMessage */ .e_)(body, secret !== undefined);
        const what = `${who} returned ${status}${message === '' ? '' : `: ${message}`}`;
        const how = bodyTrouble
            ? `the response is incomplete (${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .UW[bodyTrouble]})`
            : `the response ${secret === undefined ? 'is not the expected one' : `does not contain ${secret}`}`;
        const isPage = message !== '' && (0,_error_message_js__WEBPACK_IMPORTED_MODULE_2__/* .isWebPage */ .AA)(body);
        const failure = (0,_outage_js__WEBPACK_IMPORTED_MODULE_5__/* .outage */ .Q)(`${what}, but ${how}.`, isPage ? PAGE_REMEDY : undefined);
        return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)(failure, { notBefore, possiblyWritten: true });
    }
    const sentence = (0,_refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .sentenceOf */ .$N)(refusal, who);
    if (status === 429)
        return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)(rateLimited(sentence, header, notBefore, now), { notBefore });
    if (status === 408 || status === 425 || status >= 500)
        return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)((0,_outage_js__WEBPACK_IMPORTED_MODULE_5__/* .outage */ .Q)(sentence), { notBefore, possiblyWritten: true });
    const failure = { happened: sentence, ...(0,_refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .explainRefusal */ .GC)(refusal, byStatus) };
    return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)(failure, { notBefore, lasting: true });
}
function explainSilence({ host, connected, trouble, code }) {
    if (trouble === 'certificate' && !connected)
        return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)(untrusted(host, code), { lasting: true });
    if (trouble === 'unknown-name')
        return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)(nameUnknown(host), { nameUnknown: true });
    const why = `(${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .UW[trouble]}, ${code})`;
    const happened = connected
        ? `Connected to ${host}, but got no response ${why}.`
        : `Could not connect to ${host} ${why}.`;
    return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)((0,_outage_js__WEBPACK_IMPORTED_MODULE_5__/* .outage */ .Q)(happened), { possiblyWritten: connected });
}
const PAGE_REMEDY = "Check whether a proxy or a login page intercepts the runner's requests, and check https://status.atlassian.com. Then deliver the receipt with the `replay` action, which searches the log first.";
const LONGEST_TIMEOUT_S = 3_600;
function rateLimited(sentence, header, notBefore, now) {
    const reason = header('ratelimit-reason');
    const waitS = notBefore === undefined ? undefined : Math.ceil((notBefore - now) / 1000);
    const named = reason === undefined ? '' : ` RateLimit-Reason: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(reason)}.`;
    const asks = waitS === undefined ? '' : ` The server asks for a wait of ${waitS} s.`;
    const raise = waitS !== undefined && waitS < LONGEST_TIMEOUT_S ? 'set `timeout` above that wait, or ' : '';
    return {
        class: 'rate-limited',
        happened: sentence + named + asks,
        remedy: `Deliver the receipt later with the \`replay\` action. Or ${raise}write fewer records at once with this account.`,
    };
}
function untrusted(host, code) {
    return {
        class: 'configuration',
        happened: `The certificate of ${host} is not trusted (${code}), so nothing was sent.`,
        remedy: 'Check `site` (`gateway-url` for the gateway). If a proxy inspects TLS in your network, set the environment variable NODE_EXTRA_CA_CERTS on the runner to its CA certificate. If the certificate has expired or names another host, its owner must replace it.',
    };
}
function nameUnknown(host) {
    return {
        class: 'configuration',
        happened: `The host name ${host} does not exist (ENOTFOUND), so nothing was sent.`,
        remedy: 'Check its spelling in `site` (`gateway-url` for the gateway, `token-url` for tokens), and whether the runner can resolve public names.',
    };
}


/***/ }),

/***/ 638:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ll: () => (/* binding */ MOST_PAGES),
/* harmony export */   SP: () => (/* binding */ readPage),
/* harmony export */   vS: () => (/* binding */ readListing)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(109);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(789);
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(285);
/* harmony import */ var _outage_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(679);
/* harmony import */ var _refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(463);






const PAGE = 1_000;
const SMALLEST_PAGE = 50;
const MOST_PAGES = 20;
async function readListing({ from, to, searchString }, ask, visit, now, pages = { left: MOST_PAGES }) {
    const seen = new Set();
    let limit = PAGE;
    for (let start = 0;;) {
        if (pages.left-- <= 0)
            return { ...incomplete(TOO_LONG), tooLong: true };
        const answer = await ask({
            startDate: String(Math.floor(from)),
            endDate: String(Math.ceil(to)),
            ...(searchString !== undefined && { searchString }),
            start: String(start),
            limit: String(limit),
        });
        if (answer.kind === 'answered' && answer.bodyTrouble === 'too-large' && limit > SMALLEST_PAGE) {
            limit = Math.max(SMALLEST_PAGE, Math.floor(limit / 4));
            continue;
        }
        const page = readPage(answer, start, now());
        if (page.kind === 'inconclusive')
            return page;
        if (visit(page.records))
            return { kind: 'stopped' };
        if (page.next === undefined)
            return { kind: 'whole' };
        const known = seen.size;
        for (const record of page.records)
            seen.add((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', JSON.stringify(record), 'base64'));
        if (page.records.length > 0 && seen.size === known)
            return incomplete(REPEATED);
        if (page.next <= start)
            return incomplete(EMPTY);
        start = page.next;
    }
}
function readPage(result, start, now) {
    const json = (0,_http_client_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccess */ .oJ)(result) ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(result.body) : undefined;
    const records = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .memberAt */ .mz)(json, 'results');
    if (Array.isArray(records) && records.every((record) => typeof record === 'object' && record !== null))
        return { kind: 'page', records: records, next: nextStart(json, records.length, start) };
    const { failure, lasting, nameUnknown, notBefore } = (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_2__/* .explainFailure */ .S)(result, now, {
        intro: 'Could not read the audit log.',
    });
    const unreadable = isUnreadable(result);
    return { kind: 'inconclusive', failure, unreadable, lasting, nameUnknown, notBefore };
}
function nextStart(json, count, start) {
    const limit = Number((0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(json, 'limit'));
    const link = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(json, '_links', 'next');
    const isShort = count === 0 || count < limit;
    const saysMore = link !== undefined || Number((0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(json, 'size') ?? 0) > count;
    if (isShort && !saysMore)
        return undefined;
    return count > 0 ? start + count : startIn(link ?? '');
}
function startIn(link) {
    return Number(/[?&]start=(\d{1,9})(?:&|#|$)/.exec(link)?.[1] ?? 0);
}
function isUnreadable(result) {
    if (result.kind !== 'answered')
        return false;
    return result.status === 403 || (result.status === 401 && (0,_refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .isScopeRefusal */ .r5)((0,_refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .Of)(result)));
}
function incomplete(why) {
    const failure = (0,_outage_js__WEBPACK_IMPORTED_MODULE_5__/* .outage */ .Q)(`Could not read the audit log completely. ${why}`);
    return { kind: 'inconclusive', failure, unreadable: false, lasting: false };
}
const TOO_LONG = `It has more than ${MOST_PAGES} pages around the time of this record.`;
const REPEATED = 'Confluence sent the same records again for the next page.';
const EMPTY = 'Confluence sent an empty page, but announced more records.';


/***/ }),

/***/ 679:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ outage)
/* harmony export */ });
function outage(happened, remedy = OUTAGE_REMEDY) {
    return { class: 'outage', happened, remedy };
}
const OUTAGE_REMEDY = "Check https://status.atlassian.com and the runner's network. If only your site fails, open it in a browser, because it may be suspended. Then deliver the receipt with the `replay` action, which searches the log first. To wait longer, increase `timeout`.";


/***/ }),

/***/ 466:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gR: () => (/* binding */ holdsKey),
/* harmony export */   hk: () => (/* binding */ borneKeys),
/* harmony export */   oB: () => (/* binding */ isAccepted)
/* harmony export */ });
/* unused harmony exports isAuditRecord, isOurs */
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(109);
/* harmony import */ var _record_audit_record_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(546);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(789);



function isAuditRecord(value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return false;
    const { creationDate, summary, remoteAddress } = value;
    const isDated = typeof creationDate === 'number';
    return (isDated || typeof remoteAddress === 'string') && typeof (summary ?? '') === 'string';
}
function isOurs(value, key, record) {
    if (!isAuditRecord(value))
        return false;
    const isSame = record.creationDate !== undefined &&
        record.summary !== undefined &&
        value.creationDate === record.creationDate &&
        value.summary === record.summary;
    return holdsKey(value, key) || isSame;
}
function isAccepted(result, key, record) {
    return (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(result) && isOurs((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(result.body), key, record);
}
function holdsKey(value, key) {
    return borneKeys(value).includes(key);
}
function borneKeys(value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return [];
    const { description, associatedObjects } = value;
    const [, last] = /(\w+)\s*$/.exec(typeof description === 'string' ? description.slice(-200) : '') ?? [];
    const objects = Array.isArray(associatedObjects) ? associatedObjects : [];
    return [
        ...(last === undefined ? [] : [last]),
        ...objects
            .filter((object) => (0,_record_audit_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isKeyType */ .Cy)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(object, 'objectType') ?? ''))
            .flatMap((object) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(object, 'name') ?? []),
    ];
}


/***/ }),

/***/ 463:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   r5: () => (/* binding */ isScopeRefusal)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(388);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(850);


const SCOPES = '`read:audit-log:confluence` and `write:audit-log:confluence`';
const TOKEN_PAGE = 'https://id.atlassian.com/manage-profile/security/api-tokens';
const PAIR = `Check that the account in \`email\` created the token, that the token has not expired or been revoked (${TOKEN_PAGE}), and that \`api-token\` contains the complete token, without quotes or base64.`;
const says = (pattern) => (refusal) => pattern.test(refusal.body);
const EXPLICIT = [
    {
        class: 'authentication',
        matches: ({ deniedReason = '', body }) => /CAPTCHA|AUTHENTICATION_DENIED/i.test(deniedReason) || /\bAUTHENTICATION_DENIED\b/.test(body),
        remedy: 'Confluence requires a CAPTCHA after failed sign-ins. Sign in to the account in `email` in a browser, then check `email` and `api-token`.',
    },
    {
        class: 'permission',
        matches: (refusal) => refusal.status === 401 && isScopeRefusal(refusal),
        remedy: `Create a new token, or OAuth 2.0 credential, with both scopes: ${SCOPES}. You can't add scopes to an existing token.`,
    },
    {
        class: 'configuration',
        matches: says(/basic auth(entication)? (has been |is |was )?disabled/i),
        remedy: "This is Confluence Data Center or Server, which can't accept audit records. Set `site` to a Confluence Cloud site, such as acme.atlassian.net.",
    },
    {
        class: 'authentication',
        matches: (refusal) => refusal.status === 401 && says(/passwords? is deprecated/i)(refusal),
        remedy: `Set \`api-token\` to an API token, not a password. If it is a token, Confluence did not recognize it. ${PAIR}`,
    },
    {
        class: 'permission',
        matches: says(/Connect Session Auth Token/i),
        remedy: 'The site does not accept OAuth tokens. Pass the token as `access-token`, with the default `gateway-url`. For a scoped API token, set `email`, `api-token`, and `cloud-id: auto`.',
    },
    {
        class: 'permission',
        matches: says(/XSRF check failed/i),
        remedy: 'The action sends `X-Atlassian-Token: no-check`, but a proxy between the runner and Confluence probably removes that header. Allow the header in the proxy.',
    },
    {
        class: 'permission',
        matches: says(/IP address has been rejected|not on the allowed list/i),
        remedy: "Your organization's IP allowlist does not include this runner. Add the runner's addresses, or use a self-hosted or larger runner with a fixed address.",
    },
    {
        class: 'permission',
        matches: says(/Free edition|upgrade to standard or premium/i),
        remedy: 'The Free plan has no audit log. Upgrade the site to Standard or Premium.',
    },
    {
        class: 'permission',
        matches: says(/caller cannot access Confluence|not permitted to use Confluence/i),
        remedy: `Confluence returns this for unknown accounts too. ${PAIR} Check that \`site\` and \`cloud-id\` name the same site. If they do, give the account access to Confluence and the global permission 'Confluence Administrator'.`,
    },
    {
        class: 'configuration',
        matches: (refusal) => newHost(refusal) !== undefined,
        remedy: (refusal) => `The site was renamed. Set \`site\` to ${newHost(refusal) ?? ''}. The action never follows redirects, because they could leak credentials.`,
    },
    {
        class: 'configuration',
        matches: ({ status, location = '' }) => isRedirect(status) && /\/(do)?login\.action/.test(location),
        remedy: "Confluence Data Center and Server redirect unauthenticated requests to that page, and can't accept audit records. Set `site` to a Confluence Cloud site, such as acme.atlassian.net.",
    },
    {
        class: 'permission',
        matches: ({ status, body }) => status === 403 && (0,_error_message_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebPage */ .AA)(body),
        remedy: 'The response is a web page, not a response from the API. A proxy, firewall (WAF), or CDN probably blocks the request. Ask its operators to allow it. If the page is from Atlassian, check that the account is a Confluence administrator.',
    },
];
const NO_LOG = {
    class: 'configuration',
    remedy: "There is no audit log at this address. Check `site` and, if you set it, `cloud-id`. Open the site in a browser, because it may have been renamed, deleted, or suspended. Confluence Data Center and Server can't accept audit records.",
};
const BY_STATUS = {
    401: {
        class: 'authentication',
        remedy: `${PAIR} Scoped tokens work only through the gateway: set \`cloud-id: auto\`. API tokens without scopes work only on the site: remove \`cloud-id\`. An \`access-token\` usually expires after an hour.`,
    },
    403: {
        class: 'permission',
        remedy: `${PAIR} Then check that \`site\` and \`cloud-id\` name the right site, and that the account has access to Confluence and the global permission 'Confluence Administrator'.`,
    },
    404: NO_LOG,
    405: NO_LOG,
    407: {
        class: 'configuration',
        remedy: 'A proxy between the runner and Confluence requires credentials. Add them to HTTPS_PROXY on the runner, or allow this host in the proxy.',
    },
    410: {
        class: 'configuration',
        remedy: 'This API endpoint no longer exists. Update the action to its latest version, and check `site`, because the site may have been renamed or deleted.',
    },
    413: {
        class: 'rejected',
        remedy: 'The record is too large for Confluence, or for a proxy. Shorten `description`, `changed-values`, and `associated-objects`.',
    },
};
const REDIRECTED = {
    class: 'configuration',
    remedy: 'Set `site` to the address of your Confluence Cloud site in a browser. The action never follows redirects, because they could leak credentials.',
};
const REJECTED = {
    class: 'rejected',
    remedy: 'Correct the field that the response names, in its input or in `record`. If the response names no field, report a bug and attach the receipt.',
};
function refusalOf({ status, body, header }) {
    return {
        status,
        body,
        location: header('location'),
        failureCategory: header('x-failure-category'),
        deniedReason: header('x-authentication-denied-reason') ?? header('x-seraph-loginreason'),
    };
}
function isScopeRefusal({ body, failureCategory }) {
    return failureCategory === 'FAILURE_CLIENT_SCOPE_CHECK' || /scope does not match/i.test(body);
}
function explainRefusal(refusal, byStatus) {
    const { status } = refusal;
    const known = EXPLICIT.find(({ matches }) => matches(refusal));
    if (known) {
        const { class: failureClass, remedy } = known;
        return { class: failureClass, remedy: typeof remedy === 'string' ? remedy : remedy(refusal) };
    }
    if (byStatus)
        return byStatus(status);
    return isRedirect(status) ? REDIRECTED : (BY_STATUS[status] ?? REJECTED);
}
function sentenceOf({ status, body, location }, who = 'Confluence') {
    if (isRedirect(status))
        return `${who} returned ${status}, a redirect ${location === undefined ? 'without a Location' : `to ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(location)}`}.`;
    const message = (0,_error_message_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteMessage */ .YG)(body);
    return message === ''
        ? `${who} returned ${status} without a message.`
        : `${who} returned ${status}: ${message}${message.endsWith('."') ? '' : '.'}`;
}
function isRedirect(status) {
    return status >= 300 && status < 400;
}
function newHost({ status, location = '' }) {
    if (!isRedirect(status) || !URL.canParse(location))
        return undefined;
    const { hostname } = new URL(location);
    return /^[a-z0-9-]+\.atlassian\.net$/.test(hostname) ? hostname : undefined;
}


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ mergeWindows),
/* harmony export */   findRecord: () => (/* binding */ findRecord)
/* harmony export */ });
/* harmony import */ var _confluence_listing_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(638);
/* harmony import */ var _confluence_own_record_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(466);
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(821);
/* harmony import */ var _waits_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(374);




const BEFORE_MS = 15_000;
const AFTER_MS = 60_000;
const OWN_DATE_MS = 1_000;
const SEARCH_MARGIN_MS = 5 * 60_000;
const EARLIER_MS = 30 * 24 * 3_600_000;
async function findRecord(query, ask) {
    let skew;
    const askAndCompare = async (parameters) => {
        const answer = await ask(parameters);
        const date = answer.kind === 'answered' ? (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__/* .httpDate */ .z7)(answer.header('date')) : undefined;
        if (date !== undefined)
            skew ??= query.now() - date;
        return answer;
    };
    const outcome = await searchAndList(query, askAndCompare, () => skew ?? query.skew);
    return { outcome, skew };
}
async function searchAndList(query, ask, skew) {
    const isOurs = (records) => records.some((record) => (0,_confluence_own_record_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsKey */ .gR)(record, query.key));
    const read = ([from, to], searchString, pages) => (0,_confluence_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .readListing */ .vS)({ from, to, searchString }, ask, isOurs, query.now, pages);
    const searched = await read(searchWindow(query, skew()), query.key);
    if (searched.kind === 'stopped')
        return { kind: 'found' };
    if (searched.kind === 'inconclusive' && !searched.tooLong)
        return searched;
    if (query.withListing) {
        const pages = { left: _confluence_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_PAGES */ .Ll };
        for (const window of listingWindows(query, skew())) {
            const listed = await read(window, undefined, pages);
            if (listed.kind === 'stopped')
                return { kind: 'found' };
            if (listed.kind === 'inconclusive')
                return listed;
        }
    }
    return searched.kind === 'inconclusive' ? searched : { kind: 'absent', listed: query.withListing };
}
function searchWindow(query, skew) {
    const now = query.now() - skew;
    const dates = [query.creationDate ?? now, now, ...query.attempts.map(([start]) => start - skew)];
    const from = query.purpose === 'before' ? now - EARLIER_MS : now;
    return [Math.min(from, ...dates) - SEARCH_MARGIN_MS, Math.max(...dates) + SEARCH_MARGIN_MS];
}
function listingWindows({ purpose, creationDate, attempts, now }, skew) {
    const since = now() - _waits_js__WEBPACK_IMPORTED_MODULE_2__/* .INDEX_LAG_MS */ .Hz;
    const expected = purpose === 'before' ? [[since, now()]] : attempts.filter(([, end]) => end >= since);
    const windows = expected.map(([start, end]) => [start - skew - BEFORE_MS, end - skew + AFTER_MS]);
    if (creationDate !== undefined)
        windows.push([creationDate - OWN_DATE_MS, creationDate + OWN_DATE_MS]);
    return mergeWindows(windows);
}
function mergeWindows(windows) {
    const merged = [];
    for (const [start, end] of [...windows].sort((a, b) => a[0] - b[0])) {
        const before = merged.at(-1);
        if (before && start <= before[1])
            before[1] = Math.max(before[1], end);
        else
            merged.push([start, end]);
    }
    return merged;
}


/***/ }),

/***/ 374:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ INDEX_LAG_MS),
/* harmony export */   J2: () => (/* binding */ PACING),
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   iY: () => (/* binding */ spareMs),
/* harmony export */   oF: () => (/* binding */ roundOffset),
/* harmony export */   uw: () => (/* binding */ ROUNDS)
/* harmony export */ });
/* unused harmony export jitter */
const LONGEST_ATTEMPT_MS = 30_000;
const SPARE_MS = [100, 2_000];
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_WAIT_MS = 64_000;
const ROUNDS_MS = [1_000, 3_000, 7_000];
const ROUNDS = ROUNDS_MS.length;
const INDEX_LAG_MS = 5 * 60_000;
function backoff(attempts, random) {
    return Math.round(doubled(attempts) * (0.5 + random / 2));
}
function jitter(waitsInARow, random) {
    return Math.round(doubled(waitsInARow) * random);
}
const PACING = { backoff, jitter };
function doubled(n) {
    return Math.min(LONGEST_WAIT_MS, FIRST_BACKOFF_MS * 2 ** Math.min(n - 1, 16));
}
function limitOf({ timeoutMs }, { now, deadline }) {
    return Math.max(1, Math.min(LONGEST_ATTEMPT_MS, timeoutMs / 4, deadline - now));
}
function spareMs({ timeoutMs }) {
    return Math.max(SPARE_MS[0], Math.min(SPARE_MS[1], timeoutMs / 8));
}
function roundOffset(round) {
    if (round < 0)
        return 0;
    const known = ROUNDS_MS[round];
    if (known !== undefined)
        return known;
    return roundOffset(round - 1) + Math.min(LONGEST_WAIT_MS, 7_000 * 2 ** (round - ROUNDS));
}


/***/ }),

/***/ 464:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ unavailable)
/* harmony export */ });
function unavailable(failure, more = {}) {
    return { kind: 'unavailable', lasting: false, failure, ...more };
}


/***/ }),

/***/ 363:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   Yr: () => (/* binding */ failedRead),
/* harmony export */   hU: () => (/* binding */ unavailable)
/* harmony export */ });
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(109);
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(821);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(388);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(789);




function explain(answer, now) {
    if (answer.kind === 'unavailable')
        return answer;
    if (answer.kind === 'unanswered')
        return unavailable('outage', `GitHub did not respond (${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .UW[answer.trouble]}, ${answer.code}).`);
    const { status, bodyTrouble } = answer;
    if (bodyTrouble)
        return unavailable('outage', `GitHub's response was incomplete (${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .UW[bodyTrouble]}).`, {
            status,
        });
    const body = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(answer.body);
    const message = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'message') ?? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'errors', '0', 'message');
    const happened = `GitHub returned ${status}${message === undefined ? '' : `: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(message)}`}.`;
    const type = status === 200 ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'errors', '0', 'type') : undefined;
    const isLimited = status === 429 || (status === 403 && isRateLimit(answer, message));
    if (isLimited || type === 'RATE_LIMITED')
        return unavailable('rate-limited', happened, { status, notBefore: waitUntil(answer, now) });
    const refused = { status, lasting: true };
    if (type === 'FORBIDDEN' || type === 'NOT_FOUND' || type === 'INSUFFICIENT_SCOPES')
        return unavailable('permission', happened, refused);
    if (status === 200)
        return unavailable('outage', happened, { status });
    if (status === 301 || status === 307 || status === 308)
        return unavailable('configuration', `${happened} The repository was renamed or transferred.`, refused);
    if (status === 401)
        return unavailable('authentication', happened, refused);
    if (status >= 300 && status < 500 && status !== 408 && status !== 425)
        return unavailable('permission', happened, refused);
    return unavailable('outage', happened, { status, notBefore: waitUntil(answer, now) });
}
function isRateLimit({ header }, message = '') {
    return (header('retry-after') !== undefined ||
        header('x-ratelimit-remaining') === '0' ||
        /secondary rate limit/i.test(message));
}
function waitUntil({ header }, now) {
    const after = (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__/* .retryTime */ .oR)(header('retry-after'), header('date'), now);
    if (after !== undefined)
        return after;
    const reset = header('x-ratelimit-reset') ?? '';
    if (header('x-ratelimit-remaining') !== '0' || !/^\d{10}$/.test(reset))
        return undefined;
    return now + Math.max(0, Number(reset) * 1000 - ((0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__/* .httpDate */ .z7)(header('date')) ?? now));
}
const REMEDIES = {
    authentication: 'Check that the token in `github-token` has not expired or been revoked.',
    permission: 'Give the job, or the token in `github-token`, the permissions that https://github.com/your-org/confluence-audit-action/blob/main/README.md#permissions lists.',
    'rate-limited': 'Re-run the job later, or increase `timeout`.',
    configuration: 'Use the current names of the repositories, and check GITHUB_API_URL on the runner.',
};
function failedRead(happened) {
    return unavailable('outage', happened);
}
function unavailable(failureClass, happened, more = {}) {
    const remedy = REMEDIES[failureClass] ?? 'Check https://www.githubstatus.com, then re-run the job.';
    return { kind: 'unavailable', lasting: false, failure: { class: failureClass, happened, remedy }, ...more };
}


/***/ }),

/***/ 109:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  UW: () => (/* reexport */ TROUBLE_WORDS),
  oJ: () => (/* binding */ isSuccess),
  tN: () => (/* binding */ send)
});

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = require("node:zlib");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = require("node:stream");
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = require("node:buffer");
;// CONCATENATED MODULE: ./node_modules/data-uri-to-buffer/dist/index.js
/**
 * Returns a `Buffer` instance from the given data URI `uri`.
 *
 * @param {String} uri Data URI to turn into a Buffer instance
 * @returns {Buffer} Buffer instance from Data URI
 * @api public
 */
function dataUriToBuffer(uri) {
    if (!/^data:/i.test(uri)) {
        throw new TypeError('`uri` does not appear to be a Data URI (must begin with "data:")');
    }
    // strip newlines
    uri = uri.replace(/\r?\n/g, '');
    // split the URI up into the "metadata" and the "data" portions
    const firstComma = uri.indexOf(',');
    if (firstComma === -1 || firstComma <= 4) {
        throw new TypeError('malformed data: URI');
    }
    // remove the "data:" scheme and parse the metadata
    const meta = uri.substring(5, firstComma).split(';');
    let charset = '';
    let base64 = false;
    const type = meta[0] || 'text/plain';
    let typeFull = type;
    for (let i = 1; i < meta.length; i++) {
        if (meta[i] === 'base64') {
            base64 = true;
        }
        else if (meta[i]) {
            typeFull += `;${meta[i]}`;
            if (meta[i].indexOf('charset=') === 0) {
                charset = meta[i].substring(8);
            }
        }
    }
    // defaults to US-ASCII only if type is not provided
    if (!meta[0] && !charset.length) {
        typeFull += ';charset=US-ASCII';
        charset = 'US-ASCII';
    }
    // get the encoded data portion and decode URI-encoded chars
    const encoding = base64 ? 'base64' : 'ascii';
    const data = unescape(uri.substring(firstComma + 1));
    const buffer = Buffer.from(data, encoding);
    // set `.type` and `.typeFull` properties to MIME type
    buffer.type = type;
    buffer.typeFull = typeFull;
    // set the `.charset` property
    buffer.charset = charset;
    return buffer;
}
/* harmony default export */ const dist = (dataUriToBuffer);
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
// EXTERNAL MODULE: ./build/not-bundled.ts
var not_bundled = __nccwpck_require__(349);
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/base.js
class FetchBaseError extends Error {
	constructor(message, type) {
		super(message);
		// Hide custom error implementation details from end-users
		Error.captureStackTrace(this, this.constructor);

		this.type = type;
	}

	get name() {
		return this.constructor.name;
	}

	get [Symbol.toStringTag]() {
		return this.constructor.name;
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/fetch-error.js



/**
 * @typedef {{ address?: string, code: string, dest?: string, errno: number, info?: object, message: string, path?: string, port?: number, syscall: string}} SystemError
*/

/**
 * FetchError interface for operational errors
 */
class FetchError extends FetchBaseError {
	/**
	 * @param  {string} message -      Error message for human
	 * @param  {string} [type] -        Error type for machine
	 * @param  {SystemError} [systemError] - For Node.js system error
	 */
	constructor(message, type, systemError) {
		super(message, type);
		// When err.type is `system`, err.erroredSysCall contains system error and err.code contains system error code
		if (systemError) {
			// eslint-disable-next-line no-multi-assign
			this.code = this.errno = systemError.code;
			this.erroredSysCall = systemError.syscall;
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/is.js
/**
 * Is.js
 *
 * Object type checks.
 */

const NAME = Symbol.toStringTag;

/**
 * Check if `obj` is a URLSearchParams object
 * ref: https://github.com/node-fetch/node-fetch/issues/296#issuecomment-307598143
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isURLSearchParameters = object => {
	return (
		typeof object === 'object' &&
		typeof object.append === 'function' &&
		typeof object.delete === 'function' &&
		typeof object.get === 'function' &&
		typeof object.getAll === 'function' &&
		typeof object.has === 'function' &&
		typeof object.set === 'function' &&
		typeof object.sort === 'function' &&
		object[NAME] === 'URLSearchParams'
	);
};

/**
 * Check if `object` is a W3C `Blob` object (which `File` inherits from)
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isBlob = object => {
	return (
		object &&
		typeof object === 'object' &&
		typeof object.arrayBuffer === 'function' &&
		typeof object.type === 'string' &&
		typeof object.stream === 'function' &&
		typeof object.constructor === 'function' &&
		/^(Blob|File)$/.test(object[NAME])
	);
};

/**
 * Check if `obj` is an instance of AbortSignal.
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isAbortSignal = object => {
	return (
		typeof object === 'object' && (
			object[NAME] === 'AbortSignal' ||
			object[NAME] === 'EventTarget'
		)
	);
};

/**
 * isDomainOrSubdomain reports whether sub is a subdomain (or exact match) of
 * the parent domain.
 *
 * Both domains must already be in canonical form.
 * @param {string|URL} original
 * @param {string|URL} destination
 */
const isDomainOrSubdomain = (destination, original) => {
	const orig = new URL(original).hostname;
	const dest = new URL(destination).hostname;

	return orig === dest || orig.endsWith(`.${dest}`);
};

/**
 * isSameProtocol reports whether the two provided URLs use the same protocol.
 *
 * Both domains must already be in canonical form.
 * @param {string|URL} original
 * @param {string|URL} destination
 */
const isSameProtocol = (destination, original) => {
	const orig = new URL(original).protocol;
	const dest = new URL(destination).protocol;

	return orig === dest;
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/body.js

/**
 * Body.js
 *
 * Body interface provides common methods for Request and Response
 */












const pipeline = (0,external_node_util_namespaceObject.promisify)(external_node_stream_namespaceObject.pipeline);
const INTERNALS = Symbol('Body internals');

/**
 * Body mixin
 *
 * Ref: https://fetch.spec.whatwg.org/#body
 *
 * @param   Stream  body  Readable stream
 * @param   Object  opts  Response options
 * @return  Void
 */
class Body {
	constructor(body, {
		size = 0
	} = {}) {
		let boundary = null;

		if (body === null) {
			// Body is undefined or null
			body = null;
		} else if (isURLSearchParameters(body)) {
			// Body is a URLSearchParams
			body = external_node_buffer_namespaceObject.Buffer.from(body.toString());
		} else if (isBlob(body)) {
			// Body is blob
		} else if (external_node_buffer_namespaceObject.Buffer.isBuffer(body)) {
			// Body is Buffer
		} else if (external_node_util_namespaceObject.types.isAnyArrayBuffer(body)) {
			// Body is ArrayBuffer
			body = external_node_buffer_namespaceObject.Buffer.from(body);
		} else if (ArrayBuffer.isView(body)) {
			// Body is ArrayBufferView
			body = external_node_buffer_namespaceObject.Buffer.from(body.buffer, body.byteOffset, body.byteLength);
		} else if (body instanceof external_node_stream_namespaceObject) {
			// Body is stream
		} else if (body instanceof not_bundled/* FormData */.fS) {
			// Body is FormData
			body = (0,not_bundled/* formDataToBlob */.$n)(body);
			boundary = body.type.split('=')[1];
		} else {
			// None of the above
			// coerce to string then buffer
			body = external_node_buffer_namespaceObject.Buffer.from(String(body));
		}

		let stream = body;

		if (external_node_buffer_namespaceObject.Buffer.isBuffer(body)) {
			stream = external_node_stream_namespaceObject.Readable.from(body);
		} else if (isBlob(body)) {
			stream = external_node_stream_namespaceObject.Readable.from(body.stream());
		}

		this[INTERNALS] = {
			body,
			stream,
			boundary,
			disturbed: false,
			error: null
		};
		this.size = size;

		if (body instanceof external_node_stream_namespaceObject) {
			body.on('error', error_ => {
				const error = error_ instanceof FetchBaseError ?
					error_ :
					new FetchError(`Invalid response body while trying to fetch ${this.url}: ${error_.message}`, 'system', error_);
				this[INTERNALS].error = error;
			});
		}
	}

	get body() {
		return this[INTERNALS].stream;
	}

	get bodyUsed() {
		return this[INTERNALS].disturbed;
	}

	/**
	 * Decode response as ArrayBuffer
	 *
	 * @return  Promise
	 */
	async arrayBuffer() {
		const {buffer, byteOffset, byteLength} = await consumeBody(this);
		return buffer.slice(byteOffset, byteOffset + byteLength);
	}

	async formData() {
		const ct = this.headers.get('content-type');

		if (ct.startsWith('application/x-www-form-urlencoded')) {
			const formData = new not_bundled/* FormData */.fS();
			const parameters = new URLSearchParams(await this.text());

			for (const [name, value] of parameters) {
				formData.append(name, value);
			}

			return formData;
		}

		const {toFormData} = await __nccwpck_require__.e(/* import() */ 101).then(__nccwpck_require__.bind(__nccwpck_require__, 101));
		return toFormData(this.body, ct);
	}

	/**
	 * Return raw response as Blob
	 *
	 * @return Promise
	 */
	async blob() {
		const ct = (this.headers && this.headers.get('content-type')) || (this[INTERNALS].body && this[INTERNALS].body.type) || '';
		const buf = await this.arrayBuffer();

		return new not_bundled/* default */.Ay([buf], {
			type: ct
		});
	}

	/**
	 * Decode response as json
	 *
	 * @return  Promise
	 */
	async json() {
		const text = await this.text();
		return JSON.parse(text);
	}

	/**
	 * Decode response as text
	 *
	 * @return  Promise
	 */
	async text() {
		const buffer = await consumeBody(this);
		return new TextDecoder().decode(buffer);
	}

	/**
	 * Decode response as buffer (non-spec api)
	 *
	 * @return  Promise
	 */
	buffer() {
		return consumeBody(this);
	}
}

Body.prototype.buffer = (0,external_node_util_namespaceObject.deprecate)(Body.prototype.buffer, 'Please use \'response.arrayBuffer()\' instead of \'response.buffer()\'', 'node-fetch#buffer');

// In browsers, all properties are enumerable.
Object.defineProperties(Body.prototype, {
	body: {enumerable: true},
	bodyUsed: {enumerable: true},
	arrayBuffer: {enumerable: true},
	blob: {enumerable: true},
	json: {enumerable: true},
	text: {enumerable: true},
	data: {get: (0,external_node_util_namespaceObject.deprecate)(() => {},
		'data doesn\'t exist, use json(), text(), arrayBuffer(), or body instead',
		'https://github.com/node-fetch/node-fetch/issues/1000 (response)')}
});

/**
 * Consume and convert an entire Body to a Buffer.
 *
 * Ref: https://fetch.spec.whatwg.org/#concept-body-consume-body
 *
 * @return Promise
 */
async function consumeBody(data) {
	if (data[INTERNALS].disturbed) {
		throw new TypeError(`body used already for: ${data.url}`);
	}

	data[INTERNALS].disturbed = true;

	if (data[INTERNALS].error) {
		throw data[INTERNALS].error;
	}

	const {body} = data;

	// Body is null
	if (body === null) {
		return external_node_buffer_namespaceObject.Buffer.alloc(0);
	}

	/* c8 ignore next 3 */
	if (!(body instanceof external_node_stream_namespaceObject)) {
		return external_node_buffer_namespaceObject.Buffer.alloc(0);
	}

	// Body is stream
	// get ready to actually consume the body
	const accum = [];
	let accumBytes = 0;

	try {
		for await (const chunk of body) {
			if (data.size > 0 && accumBytes + chunk.length > data.size) {
				const error = new FetchError(`content size at ${data.url} over limit: ${data.size}`, 'max-size');
				body.destroy(error);
				throw error;
			}

			accumBytes += chunk.length;
			accum.push(chunk);
		}
	} catch (error) {
		const error_ = error instanceof FetchBaseError ? error : new FetchError(`Invalid response body while trying to fetch ${data.url}: ${error.message}`, 'system', error);
		throw error_;
	}

	if (body.readableEnded === true || body._readableState.ended === true) {
		try {
			if (accum.every(c => typeof c === 'string')) {
				return external_node_buffer_namespaceObject.Buffer.from(accum.join(''));
			}

			return external_node_buffer_namespaceObject.Buffer.concat(accum, accumBytes);
		} catch (error) {
			throw new FetchError(`Could not create Buffer from response body for ${data.url}: ${error.message}`, 'system', error);
		}
	} else {
		throw new FetchError(`Premature close of server response while trying to fetch ${data.url}`);
	}
}

/**
 * Clone body given Res/Req instance
 *
 * @param   Mixed   instance       Response or Request instance
 * @param   String  highWaterMark  highWaterMark for both PassThrough body streams
 * @return  Mixed
 */
const clone = (instance, highWaterMark) => {
	let p1;
	let p2;
	let {body} = instance[INTERNALS];

	// Don't allow cloning a used body
	if (instance.bodyUsed) {
		throw new Error('cannot clone body after it is used');
	}

	// Check that body is a stream and not form-data object
	// note: we can't clone the form-data object without having it as a dependency
	if ((body instanceof external_node_stream_namespaceObject) && (typeof body.getBoundary !== 'function')) {
		// Tee instance body
		p1 = new external_node_stream_namespaceObject.PassThrough({highWaterMark});
		p2 = new external_node_stream_namespaceObject.PassThrough({highWaterMark});
		body.pipe(p1);
		body.pipe(p2);
		// Set instance body to teed body and return the other teed body
		instance[INTERNALS].stream = p1;
		body = p2;
	}

	return body;
};

const getNonSpecFormDataBoundary = (0,external_node_util_namespaceObject.deprecate)(
	body => body.getBoundary(),
	'form-data doesn\'t follow the spec and requires special treatment. Use alternative package',
	'https://github.com/node-fetch/node-fetch/issues/1167'
);

/**
 * Performs the operation "extract a `Content-Type` value from |object|" as
 * specified in the specification:
 * https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 *
 * This function assumes that instance.body is present.
 *
 * @param {any} body Any options.body input
 * @returns {string | null}
 */
const extractContentType = (body, request) => {
	// Body is null or undefined
	if (body === null) {
		return null;
	}

	// Body is string
	if (typeof body === 'string') {
		return 'text/plain;charset=UTF-8';
	}

	// Body is a URLSearchParams
	if (isURLSearchParameters(body)) {
		return 'application/x-www-form-urlencoded;charset=UTF-8';
	}

	// Body is blob
	if (isBlob(body)) {
		return body.type || null;
	}

	// Body is a Buffer (Buffer, ArrayBuffer or ArrayBufferView)
	if (external_node_buffer_namespaceObject.Buffer.isBuffer(body) || external_node_util_namespaceObject.types.isAnyArrayBuffer(body) || ArrayBuffer.isView(body)) {
		return null;
	}

	if (body instanceof not_bundled/* FormData */.fS) {
		return `multipart/form-data; boundary=${request[INTERNALS].boundary}`;
	}

	// Detect form data input from form-data module
	if (body && typeof body.getBoundary === 'function') {
		return `multipart/form-data;boundary=${getNonSpecFormDataBoundary(body)}`;
	}

	// Body is stream - can't really do much about this
	if (body instanceof external_node_stream_namespaceObject) {
		return null;
	}

	// Body constructor defaults other things to string
	return 'text/plain;charset=UTF-8';
};

/**
 * The Fetch Standard treats this as if "total bytes" is a property on the body.
 * For us, we have to explicitly get it with a function.
 *
 * ref: https://fetch.spec.whatwg.org/#concept-body-total-bytes
 *
 * @param {any} obj.body Body object from the Body instance.
 * @returns {number | null}
 */
const getTotalBytes = request => {
	const {body} = request[INTERNALS];

	// Body is null or undefined
	if (body === null) {
		return 0;
	}

	// Body is Blob
	if (isBlob(body)) {
		return body.size;
	}

	// Body is Buffer
	if (external_node_buffer_namespaceObject.Buffer.isBuffer(body)) {
		return body.length;
	}

	// Detect form data input from form-data module
	if (body && typeof body.getLengthSync === 'function') {
		return body.hasKnownLength && body.hasKnownLength() ? body.getLengthSync() : null;
	}

	// Body is stream
	return null;
};

/**
 * Write a Body to a Node.js WritableStream (e.g. http.Request) object.
 *
 * @param {Stream.Writable} dest The stream to write to.
 * @param obj.body Body object from the Body instance.
 * @returns {Promise<void>}
 */
const writeToStream = async (dest, {body}) => {
	if (body === null) {
		// Body is null
		dest.end();
	} else {
		// Body is stream
		await pipeline(body, dest);
	}
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/headers.js
/**
 * Headers.js
 *
 * Headers class offers convenient helpers
 */




/* c8 ignore next 9 */
const validateHeaderName = typeof external_node_http_namespaceObject.validateHeaderName === 'function' ?
	external_node_http_namespaceObject.validateHeaderName :
	name => {
		if (!/^[\^`\-\w!#$%&'*+.|~]+$/.test(name)) {
			const error = new TypeError(`Header name must be a valid HTTP token [${name}]`);
			Object.defineProperty(error, 'code', {value: 'ERR_INVALID_HTTP_TOKEN'});
			throw error;
		}
	};

/* c8 ignore next 9 */
const validateHeaderValue = typeof external_node_http_namespaceObject.validateHeaderValue === 'function' ?
	external_node_http_namespaceObject.validateHeaderValue :
	(name, value) => {
		if (/[^\t\u0020-\u007E\u0080-\u00FF]/.test(value)) {
			const error = new TypeError(`Invalid character in header content ["${name}"]`);
			Object.defineProperty(error, 'code', {value: 'ERR_INVALID_CHAR'});
			throw error;
		}
	};

/**
 * @typedef {Headers | Record<string, string> | Iterable<readonly [string, string]> | Iterable<Iterable<string>>} HeadersInit
 */

/**
 * This Fetch API interface allows you to perform various actions on HTTP request and response headers.
 * These actions include retrieving, setting, adding to, and removing.
 * A Headers object has an associated header list, which is initially empty and consists of zero or more name and value pairs.
 * You can add to this using methods like append() (see Examples.)
 * In all methods of this interface, header names are matched by case-insensitive byte sequence.
 *
 */
class Headers extends URLSearchParams {
	/**
	 * Headers class
	 *
	 * @constructor
	 * @param {HeadersInit} [init] - Response headers
	 */
	constructor(init) {
		// Validate and normalize init object in [name, value(s)][]
		/** @type {string[][]} */
		let result = [];
		if (init instanceof Headers) {
			const raw = init.raw();
			for (const [name, values] of Object.entries(raw)) {
				result.push(...values.map(value => [name, value]));
			}
		} else if (init == null) { // eslint-disable-line no-eq-null, eqeqeq
			// No op
		} else if (typeof init === 'object' && !external_node_util_namespaceObject.types.isBoxedPrimitive(init)) {
			const method = init[Symbol.iterator];
			// eslint-disable-next-line no-eq-null, eqeqeq
			if (method == null) {
				// Record<ByteString, ByteString>
				result.push(...Object.entries(init));
			} else {
				if (typeof method !== 'function') {
					throw new TypeError('Header pairs must be iterable');
				}

				// Sequence<sequence<ByteString>>
				// Note: per spec we have to first exhaust the lists then process them
				result = [...init]
					.map(pair => {
						if (
							typeof pair !== 'object' || external_node_util_namespaceObject.types.isBoxedPrimitive(pair)
						) {
							throw new TypeError('Each header pair must be an iterable object');
						}

						return [...pair];
					}).map(pair => {
						if (pair.length !== 2) {
							throw new TypeError('Each header pair must be a name/value tuple');
						}

						return [...pair];
					});
			}
		} else {
			throw new TypeError('Failed to construct \'Headers\': The provided value is not of type \'(sequence<sequence<ByteString>> or record<ByteString, ByteString>)');
		}

		// Validate and lowercase
		result =
			result.length > 0 ?
				result.map(([name, value]) => {
					validateHeaderName(name);
					validateHeaderValue(name, String(value));
					return [String(name).toLowerCase(), String(value)];
				}) :
				undefined;

		super(result);

		// Returning a Proxy that will lowercase key names, validate parameters and sort keys
		// eslint-disable-next-line no-constructor-return
		return new Proxy(this, {
			get(target, p, receiver) {
				switch (p) {
					case 'append':
					case 'set':
						return (name, value) => {
							validateHeaderName(name);
							validateHeaderValue(name, String(value));
							return URLSearchParams.prototype[p].call(
								target,
								String(name).toLowerCase(),
								String(value)
							);
						};

					case 'delete':
					case 'has':
					case 'getAll':
						return name => {
							validateHeaderName(name);
							return URLSearchParams.prototype[p].call(
								target,
								String(name).toLowerCase()
							);
						};

					case 'keys':
						return () => {
							target.sort();
							return new Set(URLSearchParams.prototype.keys.call(target)).keys();
						};

					default:
						return Reflect.get(target, p, receiver);
				}
			}
		});
		/* c8 ignore next */
	}

	get [Symbol.toStringTag]() {
		return this.constructor.name;
	}

	toString() {
		return Object.prototype.toString.call(this);
	}

	get(name) {
		const values = this.getAll(name);
		if (values.length === 0) {
			return null;
		}

		let value = values.join(', ');
		if (/^content-encoding$/i.test(name)) {
			value = value.toLowerCase();
		}

		return value;
	}

	forEach(callback, thisArg = undefined) {
		for (const name of this.keys()) {
			Reflect.apply(callback, thisArg, [this.get(name), name, this]);
		}
	}

	* values() {
		for (const name of this.keys()) {
			yield this.get(name);
		}
	}

	/**
	 * @type {() => IterableIterator<[string, string]>}
	 */
	* entries() {
		for (const name of this.keys()) {
			yield [name, this.get(name)];
		}
	}

	[Symbol.iterator]() {
		return this.entries();
	}

	/**
	 * Node-fetch non-spec method
	 * returning all headers and their values as array
	 * @returns {Record<string, string[]>}
	 */
	raw() {
		return [...this.keys()].reduce((result, key) => {
			result[key] = this.getAll(key);
			return result;
		}, {});
	}

	/**
	 * For better console.log(headers) and also to convert Headers into Node.js Request compatible format
	 */
	[Symbol.for('nodejs.util.inspect.custom')]() {
		return [...this.keys()].reduce((result, key) => {
			const values = this.getAll(key);
			// Http.request() only supports string as Host header.
			// This hack makes specifying custom Host header possible.
			if (key === 'host') {
				result[key] = values[0];
			} else {
				result[key] = values.length > 1 ? values : values[0];
			}

			return result;
		}, {});
	}
}

/**
 * Re-shaping object for Web IDL tests
 * Only need to do it for overridden methods
 */
Object.defineProperties(
	Headers.prototype,
	['get', 'entries', 'forEach', 'values'].reduce((result, property) => {
		result[property] = {enumerable: true};
		return result;
	}, {})
);

/**
 * Create a Headers object from an http.IncomingMessage.rawHeaders, ignoring those that do
 * not conform to HTTP grammar productions.
 * @param {import('http').IncomingMessage['rawHeaders']} headers
 */
function fromRawHeaders(headers = []) {
	return new Headers(
		headers
			// Split into pairs
			.reduce((result, value, index, array) => {
				if (index % 2 === 0) {
					result.push(array.slice(index, index + 2));
				}

				return result;
			}, [])
			.filter(([name, value]) => {
				try {
					validateHeaderName(name);
					validateHeaderValue(name, String(value));
					return true;
				} catch {
					return false;
				}
			})

	);
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/is-redirect.js
const redirectStatus = new Set([301, 302, 303, 307, 308]);

/**
 * Redirect code matching
 *
 * @param {number} code - Status code
 * @return {boolean}
 */
const isRedirect = code => {
	return redirectStatus.has(code);
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/response.js
/**
 * Response.js
 *
 * Response class provides content decoding
 */





const response_INTERNALS = Symbol('Response internals');

/**
 * Response class
 *
 * Ref: https://fetch.spec.whatwg.org/#response-class
 *
 * @param   Stream  body  Readable stream
 * @param   Object  opts  Response options
 * @return  Void
 */
class Response extends Body {
	constructor(body = null, options = {}) {
		super(body, options);

		// eslint-disable-next-line no-eq-null, eqeqeq, no-negated-condition
		const status = options.status != null ? options.status : 200;

		const headers = new Headers(options.headers);

		if (body !== null && !headers.has('Content-Type')) {
			const contentType = extractContentType(body, this);
			if (contentType) {
				headers.append('Content-Type', contentType);
			}
		}

		this[response_INTERNALS] = {
			type: 'default',
			url: options.url,
			status,
			statusText: options.statusText || '',
			headers,
			counter: options.counter,
			highWaterMark: options.highWaterMark
		};
	}

	get type() {
		return this[response_INTERNALS].type;
	}

	get url() {
		return this[response_INTERNALS].url || '';
	}

	get status() {
		return this[response_INTERNALS].status;
	}

	/**
	 * Convenience property representing if the request ended normally
	 */
	get ok() {
		return this[response_INTERNALS].status >= 200 && this[response_INTERNALS].status < 300;
	}

	get redirected() {
		return this[response_INTERNALS].counter > 0;
	}

	get statusText() {
		return this[response_INTERNALS].statusText;
	}

	get headers() {
		return this[response_INTERNALS].headers;
	}

	get highWaterMark() {
		return this[response_INTERNALS].highWaterMark;
	}

	/**
	 * Clone this response
	 *
	 * @return  Response
	 */
	clone() {
		return new Response(clone(this, this.highWaterMark), {
			type: this.type,
			url: this.url,
			status: this.status,
			statusText: this.statusText,
			headers: this.headers,
			ok: this.ok,
			redirected: this.redirected,
			size: this.size,
			highWaterMark: this.highWaterMark
		});
	}

	/**
	 * @param {string} url    The URL that the new response is to originate from.
	 * @param {number} status An optional status code for the response (e.g., 302.)
	 * @returns {Response}    A Response object.
	 */
	static redirect(url, status = 302) {
		if (!isRedirect(status)) {
			throw new RangeError('Failed to execute "redirect" on "response": Invalid status code');
		}

		return new Response(null, {
			headers: {
				location: new URL(url).toString()
			},
			status
		});
	}

	static error() {
		const response = new Response(null, {status: 0, statusText: ''});
		response[response_INTERNALS].type = 'error';
		return response;
	}

	static json(data = undefined, init = {}) {
		const body = JSON.stringify(data);

		if (body === undefined) {
			throw new TypeError('data is not JSON serializable');
		}

		const headers = new Headers(init && init.headers);

		if (!headers.has('content-type')) {
			headers.set('content-type', 'application/json');
		}

		return new Response(body, {
			...init,
			headers
		});
	}

	get [Symbol.toStringTag]() {
		return 'Response';
	}
}

Object.defineProperties(Response.prototype, {
	type: {enumerable: true},
	url: {enumerable: true},
	status: {enumerable: true},
	ok: {enumerable: true},
	redirected: {enumerable: true},
	statusText: {enumerable: true},
	headers: {enumerable: true},
	clone: {enumerable: true}
});

;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = require("node:url");
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/get-search.js
const getSearch = parsedURL => {
	if (parsedURL.search) {
		return parsedURL.search;
	}

	const lastOffset = parsedURL.href.length - 1;
	const hash = parsedURL.hash || (parsedURL.href[lastOffset] === '#' ? '#' : '');
	return parsedURL.href[lastOffset - hash.length] === '?' ? '?' : '';
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(30);
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/referrer.js


/**
 * @external URL
 * @see {@link https://developer.mozilla.org/en-US/docs/Web/API/URL|URL}
 */

/**
 * @module utils/referrer
 * @private
 */

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#strip-url|Referrer Policy §8.4. Strip url for use as a referrer}
 * @param {string} URL
 * @param {boolean} [originOnly=false]
 */
function stripURLForUseAsAReferrer(url, originOnly = false) {
	// 1. If url is null, return no referrer.
	if (url == null) { // eslint-disable-line no-eq-null, eqeqeq
		return 'no-referrer';
	}

	url = new URL(url);

	// 2. If url's scheme is a local scheme, then return no referrer.
	if (/^(about|blob|data):$/.test(url.protocol)) {
		return 'no-referrer';
	}

	// 3. Set url's username to the empty string.
	url.username = '';

	// 4. Set url's password to null.
	// Note: `null` appears to be a mistake as this actually results in the password being `"null"`.
	url.password = '';

	// 5. Set url's fragment to null.
	// Note: `null` appears to be a mistake as this actually results in the fragment being `"#null"`.
	url.hash = '';

	// 6. If the origin-only flag is true, then:
	if (originOnly) {
		// 6.1. Set url's path to null.
		// Note: `null` appears to be a mistake as this actually results in the path being `"/null"`.
		url.pathname = '';

		// 6.2. Set url's query to null.
		// Note: `null` appears to be a mistake as this actually results in the query being `"?null"`.
		url.search = '';
	}

	// 7. Return url.
	return url;
}

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#enumdef-referrerpolicy|enum ReferrerPolicy}
 */
const ReferrerPolicy = new Set([
	'',
	'no-referrer',
	'no-referrer-when-downgrade',
	'same-origin',
	'origin',
	'strict-origin',
	'origin-when-cross-origin',
	'strict-origin-when-cross-origin',
	'unsafe-url'
]);

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#default-referrer-policy|default referrer policy}
 */
const DEFAULT_REFERRER_POLICY = 'strict-origin-when-cross-origin';

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#referrer-policies|Referrer Policy §3. Referrer Policies}
 * @param {string} referrerPolicy
 * @returns {string} referrerPolicy
 */
function validateReferrerPolicy(referrerPolicy) {
	if (!ReferrerPolicy.has(referrerPolicy)) {
		throw new TypeError(`Invalid referrerPolicy: ${referrerPolicy}`);
	}

	return referrerPolicy;
}

/**
 * @see {@link https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy|Referrer Policy §3.2. Is origin potentially trustworthy?}
 * @param {external:URL} url
 * @returns `true`: "Potentially Trustworthy", `false`: "Not Trustworthy"
 */
function isOriginPotentiallyTrustworthy(url) {
	// 1. If origin is an opaque origin, return "Not Trustworthy".
	// Not applicable

	// 2. Assert: origin is a tuple origin.
	// Not for implementations

	// 3. If origin's scheme is either "https" or "wss", return "Potentially Trustworthy".
	if (/^(http|ws)s:$/.test(url.protocol)) {
		return true;
	}

	// 4. If origin's host component matches one of the CIDR notations 127.0.0.0/8 or ::1/128 [RFC4632], return "Potentially Trustworthy".
	const hostIp = url.host.replace(/(^\[)|(]$)/g, '');
	const hostIPVersion = (0,external_node_net_.isIP)(hostIp);

	if (hostIPVersion === 4 && /^127\./.test(hostIp)) {
		return true;
	}

	if (hostIPVersion === 6 && /^(((0+:){7})|(::(0+:){0,6}))0*1$/.test(hostIp)) {
		return true;
	}

	// 5. If origin's host component is "localhost" or falls within ".localhost", and the user agent conforms to the name resolution rules in [let-localhost-be-localhost], return "Potentially Trustworthy".
	// We are returning FALSE here because we cannot ensure conformance to
	// let-localhost-be-loalhost (https://tools.ietf.org/html/draft-west-let-localhost-be-localhost)
	if (url.host === 'localhost' || url.host.endsWith('.localhost')) {
		return false;
	}

	// 6. If origin's scheme component is file, return "Potentially Trustworthy".
	if (url.protocol === 'file:') {
		return true;
	}

	// 7. If origin's scheme component is one which the user agent considers to be authenticated, return "Potentially Trustworthy".
	// Not supported

	// 8. If origin has been configured as a trustworthy origin, return "Potentially Trustworthy".
	// Not supported

	// 9. Return "Not Trustworthy".
	return false;
}

/**
 * @see {@link https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy|Referrer Policy §3.3. Is url potentially trustworthy?}
 * @param {external:URL} url
 * @returns `true`: "Potentially Trustworthy", `false`: "Not Trustworthy"
 */
function isUrlPotentiallyTrustworthy(url) {
	// 1. If url is "about:blank" or "about:srcdoc", return "Potentially Trustworthy".
	if (/^about:(blank|srcdoc)$/.test(url)) {
		return true;
	}

	// 2. If url's scheme is "data", return "Potentially Trustworthy".
	if (url.protocol === 'data:') {
		return true;
	}

	// Note: The origin of blob: and filesystem: URLs is the origin of the context in which they were
	// created. Therefore, blobs created in a trustworthy origin will themselves be potentially
	// trustworthy.
	if (/^(blob|filesystem):$/.test(url.protocol)) {
		return true;
	}

	// 3. Return the result of executing §3.2 Is origin potentially trustworthy? on url's origin.
	return isOriginPotentiallyTrustworthy(url);
}

/**
 * Modifies the referrerURL to enforce any extra security policy considerations.
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}, step 7
 * @callback module:utils/referrer~referrerURLCallback
 * @param {external:URL} referrerURL
 * @returns {external:URL} modified referrerURL
 */

/**
 * Modifies the referrerOrigin to enforce any extra security policy considerations.
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}, step 7
 * @callback module:utils/referrer~referrerOriginCallback
 * @param {external:URL} referrerOrigin
 * @returns {external:URL} modified referrerOrigin
 */

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}
 * @param {Request} request
 * @param {object} o
 * @param {module:utils/referrer~referrerURLCallback} o.referrerURLCallback
 * @param {module:utils/referrer~referrerOriginCallback} o.referrerOriginCallback
 * @returns {external:URL} Request's referrer
 */
function determineRequestsReferrer(request, {referrerURLCallback, referrerOriginCallback} = {}) {
	// There are 2 notes in the specification about invalid pre-conditions.  We return null, here, for
	// these cases:
	// > Note: If request's referrer is "no-referrer", Fetch will not call into this algorithm.
	// > Note: If request's referrer policy is the empty string, Fetch will not call into this
	// > algorithm.
	if (request.referrer === 'no-referrer' || request.referrerPolicy === '') {
		return null;
	}

	// 1. Let policy be request's associated referrer policy.
	const policy = request.referrerPolicy;

	// 2. Let environment be request's client.
	// not applicable to node.js

	// 3. Switch on request's referrer:
	if (request.referrer === 'about:client') {
		return 'no-referrer';
	}

	// "a URL": Let referrerSource be request's referrer.
	const referrerSource = request.referrer;

	// 4. Let request's referrerURL be the result of stripping referrerSource for use as a referrer.
	let referrerURL = stripURLForUseAsAReferrer(referrerSource);

	// 5. Let referrerOrigin be the result of stripping referrerSource for use as a referrer, with the
	//    origin-only flag set to true.
	let referrerOrigin = stripURLForUseAsAReferrer(referrerSource, true);

	// 6. If the result of serializing referrerURL is a string whose length is greater than 4096, set
	//    referrerURL to referrerOrigin.
	if (referrerURL.toString().length > 4096) {
		referrerURL = referrerOrigin;
	}

	// 7. The user agent MAY alter referrerURL or referrerOrigin at this point to enforce arbitrary
	//    policy considerations in the interests of minimizing data leakage. For example, the user
	//    agent could strip the URL down to an origin, modify its host, replace it with an empty
	//    string, etc.
	if (referrerURLCallback) {
		referrerURL = referrerURLCallback(referrerURL);
	}

	if (referrerOriginCallback) {
		referrerOrigin = referrerOriginCallback(referrerOrigin);
	}

	// 8.Execute the statements corresponding to the value of policy:
	const currentURL = new URL(request.url);

	switch (policy) {
		case 'no-referrer':
			return 'no-referrer';

		case 'origin':
			return referrerOrigin;

		case 'unsafe-url':
			return referrerURL;

		case 'strict-origin':
			// 1. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 2. Return referrerOrigin.
			return referrerOrigin.toString();

		case 'strict-origin-when-cross-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// 2. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 3. Return referrerOrigin.
			return referrerOrigin;

		case 'same-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// 2. Return no referrer.
			return 'no-referrer';

		case 'origin-when-cross-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// Return referrerOrigin.
			return referrerOrigin;

		case 'no-referrer-when-downgrade':
			// 1. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 2. Return referrerURL.
			return referrerURL;

		default:
			throw new TypeError(`Invalid referrerPolicy: ${policy}`);
	}
}

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header|Referrer Policy §8.1. Parse a referrer policy from a Referrer-Policy header}
 * @param {Headers} headers Response headers
 * @returns {string} policy
 */
function parseReferrerPolicyFromHeader(headers) {
	// 1. Let policy-tokens be the result of extracting header list values given `Referrer-Policy`
	//    and response’s header list.
	const policyTokens = (headers.get('referrer-policy') || '').split(/[,\s]+/);

	// 2. Let policy be the empty string.
	let policy = '';

	// 3. For each token in policy-tokens, if token is a referrer policy and token is not the empty
	//    string, then set policy to token.
	// Note: This algorithm loops over multiple policy values to allow deployment of new policy
	// values with fallbacks for older user agents, as described in § 11.1 Unknown Policy Values.
	for (const token of policyTokens) {
		if (token && ReferrerPolicy.has(token)) {
			policy = token;
		}
	}

	// 4. Return policy.
	return policy;
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/request.js
/**
 * Request.js
 *
 * Request class contains server only options
 *
 * All spec algorithm step numbers are based on https://fetch.spec.whatwg.org/commit-snapshots/ae716822cb3a61843226cd090eefc6589446c1d2/.
 */









const request_INTERNALS = Symbol('Request internals');

/**
 * Check if `obj` is an instance of Request.
 *
 * @param  {*} object
 * @return {boolean}
 */
const isRequest = object => {
	return (
		typeof object === 'object' &&
		typeof object[request_INTERNALS] === 'object'
	);
};

const doBadDataWarn = (0,external_node_util_namespaceObject.deprecate)(() => {},
	'.data is not a valid RequestInit property, use .body instead',
	'https://github.com/node-fetch/node-fetch/issues/1000 (request)');

/**
 * Request class
 *
 * Ref: https://fetch.spec.whatwg.org/#request-class
 *
 * @param   Mixed   input  Url or Request instance
 * @param   Object  init   Custom options
 * @return  Void
 */
class Request extends Body {
	constructor(input, init = {}) {
		let parsedURL;

		// Normalize input and force URL to be encoded as UTF-8 (https://github.com/node-fetch/node-fetch/issues/245)
		if (isRequest(input)) {
			parsedURL = new URL(input.url);
		} else {
			parsedURL = new URL(input);
			input = {};
		}

		if (parsedURL.username !== '' || parsedURL.password !== '') {
			throw new TypeError(`${parsedURL} is an url with embedded credentials.`);
		}

		let method = init.method || input.method || 'GET';
		if (/^(delete|get|head|options|post|put)$/i.test(method)) {
			method = method.toUpperCase();
		}

		if (!isRequest(init) && 'data' in init) {
			doBadDataWarn();
		}

		// eslint-disable-next-line no-eq-null, eqeqeq
		if ((init.body != null || (isRequest(input) && input.body !== null)) &&
			(method === 'GET' || method === 'HEAD')) {
			throw new TypeError('Request with GET/HEAD method cannot have body');
		}

		const inputBody = init.body ?
			init.body :
			(isRequest(input) && input.body !== null ?
				clone(input) :
				null);

		super(inputBody, {
			size: init.size || input.size || 0
		});

		const headers = new Headers(init.headers || input.headers || {});

		if (inputBody !== null && !headers.has('Content-Type')) {
			const contentType = extractContentType(inputBody, this);
			if (contentType) {
				headers.set('Content-Type', contentType);
			}
		}

		let signal = isRequest(input) ?
			input.signal :
			null;
		if ('signal' in init) {
			signal = init.signal;
		}

		// eslint-disable-next-line no-eq-null, eqeqeq
		if (signal != null && !isAbortSignal(signal)) {
			throw new TypeError('Expected signal to be an instanceof AbortSignal or EventTarget');
		}

		// §5.4, Request constructor steps, step 15.1
		// eslint-disable-next-line no-eq-null, eqeqeq
		let referrer = init.referrer == null ? input.referrer : init.referrer;
		if (referrer === '') {
			// §5.4, Request constructor steps, step 15.2
			referrer = 'no-referrer';
		} else if (referrer) {
			// §5.4, Request constructor steps, step 15.3.1, 15.3.2
			const parsedReferrer = new URL(referrer);
			// §5.4, Request constructor steps, step 15.3.3, 15.3.4
			referrer = /^about:(\/\/)?client$/.test(parsedReferrer) ? 'client' : parsedReferrer;
		} else {
			referrer = undefined;
		}

		this[request_INTERNALS] = {
			method,
			redirect: init.redirect || input.redirect || 'follow',
			headers,
			parsedURL,
			signal,
			referrer
		};

		// Node-fetch-only options
		this.follow = init.follow === undefined ? (input.follow === undefined ? 20 : input.follow) : init.follow;
		this.compress = init.compress === undefined ? (input.compress === undefined ? true : input.compress) : init.compress;
		this.counter = init.counter || input.counter || 0;
		this.agent = init.agent || input.agent;
		this.highWaterMark = init.highWaterMark || input.highWaterMark || 16384;
		this.insecureHTTPParser = init.insecureHTTPParser || input.insecureHTTPParser || false;

		// §5.4, Request constructor steps, step 16.
		// Default is empty string per https://fetch.spec.whatwg.org/#concept-request-referrer-policy
		this.referrerPolicy = init.referrerPolicy || input.referrerPolicy || '';
	}

	/** @returns {string} */
	get method() {
		return this[request_INTERNALS].method;
	}

	/** @returns {string} */
	get url() {
		return (0,external_node_url_namespaceObject.format)(this[request_INTERNALS].parsedURL);
	}

	/** @returns {Headers} */
	get headers() {
		return this[request_INTERNALS].headers;
	}

	get redirect() {
		return this[request_INTERNALS].redirect;
	}

	/** @returns {AbortSignal} */
	get signal() {
		return this[request_INTERNALS].signal;
	}

	// https://fetch.spec.whatwg.org/#dom-request-referrer
	get referrer() {
		if (this[request_INTERNALS].referrer === 'no-referrer') {
			return '';
		}

		if (this[request_INTERNALS].referrer === 'client') {
			return 'about:client';
		}

		if (this[request_INTERNALS].referrer) {
			return this[request_INTERNALS].referrer.toString();
		}

		return undefined;
	}

	get referrerPolicy() {
		return this[request_INTERNALS].referrerPolicy;
	}

	set referrerPolicy(referrerPolicy) {
		this[request_INTERNALS].referrerPolicy = validateReferrerPolicy(referrerPolicy);
	}

	/**
	 * Clone this request
	 *
	 * @return  Request
	 */
	clone() {
		return new Request(this);
	}

	get [Symbol.toStringTag]() {
		return 'Request';
	}
}

Object.defineProperties(Request.prototype, {
	method: {enumerable: true},
	url: {enumerable: true},
	headers: {enumerable: true},
	redirect: {enumerable: true},
	clone: {enumerable: true},
	signal: {enumerable: true},
	referrer: {enumerable: true},
	referrerPolicy: {enumerable: true}
});

/**
 * Convert a Request to Node.js http request options.
 *
 * @param {Request} request - A Request instance
 * @return The options object to be passed to http.request
 */
const getNodeRequestOptions = request => {
	const {parsedURL} = request[request_INTERNALS];
	const headers = new Headers(request[request_INTERNALS].headers);

	// Fetch step 1.3
	if (!headers.has('Accept')) {
		headers.set('Accept', '*/*');
	}

	// HTTP-network-or-cache fetch steps 2.4-2.7
	let contentLengthValue = null;
	if (request.body === null && /^(post|put)$/i.test(request.method)) {
		contentLengthValue = '0';
	}

	if (request.body !== null) {
		const totalBytes = getTotalBytes(request);
		// Set Content-Length if totalBytes is a number (that is not NaN)
		if (typeof totalBytes === 'number' && !Number.isNaN(totalBytes)) {
			contentLengthValue = String(totalBytes);
		}
	}

	if (contentLengthValue) {
		headers.set('Content-Length', contentLengthValue);
	}

	// 4.1. Main fetch, step 2.6
	// > If request's referrer policy is the empty string, then set request's referrer policy to the
	// > default referrer policy.
	if (request.referrerPolicy === '') {
		request.referrerPolicy = DEFAULT_REFERRER_POLICY;
	}

	// 4.1. Main fetch, step 2.7
	// > If request's referrer is not "no-referrer", set request's referrer to the result of invoking
	// > determine request's referrer.
	if (request.referrer && request.referrer !== 'no-referrer') {
		request[request_INTERNALS].referrer = determineRequestsReferrer(request);
	} else {
		request[request_INTERNALS].referrer = 'no-referrer';
	}

	// 4.5. HTTP-network-or-cache fetch, step 6.9
	// > If httpRequest's referrer is a URL, then append `Referer`/httpRequest's referrer, serialized
	// >  and isomorphic encoded, to httpRequest's header list.
	if (request[request_INTERNALS].referrer instanceof URL) {
		headers.set('Referer', request.referrer);
	}

	// HTTP-network-or-cache fetch step 2.11
	if (!headers.has('User-Agent')) {
		headers.set('User-Agent', 'node-fetch');
	}

	// HTTP-network-or-cache fetch step 2.15
	if (request.compress && !headers.has('Accept-Encoding')) {
		headers.set('Accept-Encoding', 'gzip, deflate, br');
	}

	let {agent} = request;
	if (typeof agent === 'function') {
		agent = agent(parsedURL);
	}

	// HTTP-network fetch step 4.2
	// chunked encoding is handled by Node.js

	const search = getSearch(parsedURL);

	// Pass the full URL directly to request(), but overwrite the following
	// options:
	const options = {
		// Overwrite search to retain trailing ? (issue #776)
		path: parsedURL.pathname + search,
		// The following options are not expressed in the URL
		method: request.method,
		headers: headers[Symbol.for('nodejs.util.inspect.custom')](),
		insecureHTTPParser: request.insecureHTTPParser,
		agent
	};

	return {
		/** @type {URL} */
		parsedURL,
		options
	};
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/abort-error.js


/**
 * AbortError interface for cancelled requests
 */
class AbortError extends FetchBaseError {
	constructor(message, type = 'aborted') {
		super(message, type);
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/index.js
/**
 * Index.js
 *
 * a request API compatible with window.fetch
 *
 * All spec algorithm step numbers are based on https://fetch.spec.whatwg.org/commit-snapshots/ae716822cb3a61843226cd090eefc6589446c1d2/.
 */
























const supportedSchemas = new Set(['data:', 'http:', 'https:']);

/**
 * Fetch function
 *
 * @param   {string | URL | import('./request').default} url - Absolute url or Request instance
 * @param   {*} [options_] - Fetch options
 * @return  {Promise<import('./response').default>}
 */
async function fetch(url, options_) {
	return new Promise((resolve, reject) => {
		// Build request object
		const request = new Request(url, options_);
		const {parsedURL, options} = getNodeRequestOptions(request);
		if (!supportedSchemas.has(parsedURL.protocol)) {
			throw new TypeError(`node-fetch cannot load ${url}. URL scheme "${parsedURL.protocol.replace(/:$/, '')}" is not supported.`);
		}

		if (parsedURL.protocol === 'data:') {
			const data = dist(request.url);
			const response = new Response(data, {headers: {'Content-Type': data.typeFull}});
			resolve(response);
			return;
		}

		// Wrap http.request into fetch
		const send = (parsedURL.protocol === 'https:' ? external_node_https_ : external_node_http_namespaceObject).request;
		const {signal} = request;
		let response = null;

		const abort = () => {
			const error = new AbortError('The operation was aborted.');
			reject(error);
			if (request.body && request.body instanceof external_node_stream_namespaceObject.Readable) {
				request.body.destroy(error);
			}

			if (!response || !response.body) {
				return;
			}

			response.body.emit('error', error);
		};

		if (signal && signal.aborted) {
			abort();
			return;
		}

		const abortAndFinalize = () => {
			abort();
			finalize();
		};

		// Send request
		const request_ = send(parsedURL.toString(), options);

		if (signal) {
			signal.addEventListener('abort', abortAndFinalize);
		}

		const finalize = () => {
			request_.abort();
			if (signal) {
				signal.removeEventListener('abort', abortAndFinalize);
			}
		};

		request_.on('error', error => {
			reject(new FetchError(`request to ${request.url} failed, reason: ${error.message}`, 'system', error));
			finalize();
		});

		fixResponseChunkedTransferBadEnding(request_, error => {
			if (response && response.body) {
				response.body.destroy(error);
			}
		});

		/* c8 ignore next 18 */
		if (process.version < 'v14') {
			// Before Node.js 14, pipeline() does not fully support async iterators and does not always
			// properly handle when the socket close/end events are out of order.
			request_.on('socket', s => {
				let endedWithEventsCount;
				s.prependListener('end', () => {
					endedWithEventsCount = s._eventsCount;
				});
				s.prependListener('close', hadError => {
					// if end happened before close but the socket didn't emit an error, do it now
					if (response && endedWithEventsCount < s._eventsCount && !hadError) {
						const error = new Error('Premature close');
						error.code = 'ERR_STREAM_PREMATURE_CLOSE';
						response.body.emit('error', error);
					}
				});
			});
		}

		request_.on('response', response_ => {
			request_.setTimeout(0);
			const headers = fromRawHeaders(response_.rawHeaders);

			// HTTP fetch step 5
			if (isRedirect(response_.statusCode)) {
				// HTTP fetch step 5.2
				const location = headers.get('Location');

				// HTTP fetch step 5.3
				let locationURL = null;
				try {
					locationURL = location === null ? null : new URL(location, request.url);
				} catch {
					// error here can only be invalid URL in Location: header
					// do not throw when options.redirect == manual
					// let the user extract the errorneous redirect URL
					if (request.redirect !== 'manual') {
						reject(new FetchError(`uri requested responds with an invalid redirect URL: ${location}`, 'invalid-redirect'));
						finalize();
						return;
					}
				}

				// HTTP fetch step 5.5
				switch (request.redirect) {
					case 'error':
						reject(new FetchError(`uri requested responds with a redirect, redirect mode is set to error: ${request.url}`, 'no-redirect'));
						finalize();
						return;
					case 'manual':
						// Nothing to do
						break;
					case 'follow': {
						// HTTP-redirect fetch step 2
						if (locationURL === null) {
							break;
						}

						// HTTP-redirect fetch step 5
						if (request.counter >= request.follow) {
							reject(new FetchError(`maximum redirect reached at: ${request.url}`, 'max-redirect'));
							finalize();
							return;
						}

						// HTTP-redirect fetch step 6 (counter increment)
						// Create a new Request object.
						const requestOptions = {
							headers: new Headers(request.headers),
							follow: request.follow,
							counter: request.counter + 1,
							agent: request.agent,
							compress: request.compress,
							method: request.method,
							body: clone(request),
							signal: request.signal,
							size: request.size,
							referrer: request.referrer,
							referrerPolicy: request.referrerPolicy
						};

						// when forwarding sensitive headers like "Authorization",
						// "WWW-Authenticate", and "Cookie" to untrusted targets,
						// headers will be ignored when following a redirect to a domain
						// that is not a subdomain match or exact match of the initial domain.
						// For example, a redirect from "foo.com" to either "foo.com" or "sub.foo.com"
						// will forward the sensitive headers, but a redirect to "bar.com" will not.
						// headers will also be ignored when following a redirect to a domain using
						// a different protocol. For example, a redirect from "https://foo.com" to "http://foo.com"
						// will not forward the sensitive headers
						if (!isDomainOrSubdomain(request.url, locationURL) || !isSameProtocol(request.url, locationURL)) {
							for (const name of ['authorization', 'www-authenticate', 'cookie', 'cookie2']) {
								requestOptions.headers.delete(name);
							}
						}

						// HTTP-redirect fetch step 9
						if (response_.statusCode !== 303 && request.body && options_.body instanceof external_node_stream_namespaceObject.Readable) {
							reject(new FetchError('Cannot follow redirect with body being a readable stream', 'unsupported-redirect'));
							finalize();
							return;
						}

						// HTTP-redirect fetch step 11
						if (response_.statusCode === 303 || ((response_.statusCode === 301 || response_.statusCode === 302) && request.method === 'POST')) {
							requestOptions.method = 'GET';
							requestOptions.body = undefined;
							requestOptions.headers.delete('content-length');
						}

						// HTTP-redirect fetch step 14
						const responseReferrerPolicy = parseReferrerPolicyFromHeader(headers);
						if (responseReferrerPolicy) {
							requestOptions.referrerPolicy = responseReferrerPolicy;
						}

						// HTTP-redirect fetch step 15
						resolve(fetch(new Request(locationURL, requestOptions)));
						finalize();
						return;
					}

					default:
						return reject(new TypeError(`Redirect option '${request.redirect}' is not a valid value of RequestRedirect`));
				}
			}

			// Prepare response
			if (signal) {
				response_.once('end', () => {
					signal.removeEventListener('abort', abortAndFinalize);
				});
			}

			let body = (0,external_node_stream_namespaceObject.pipeline)(response_, new external_node_stream_namespaceObject.PassThrough(), error => {
				if (error) {
					reject(error);
				}
			});
			// see https://github.com/nodejs/node/pull/29376
			/* c8 ignore next 3 */
			if (process.version < 'v12.10') {
				response_.on('aborted', abortAndFinalize);
			}

			const responseOptions = {
				url: request.url,
				status: response_.statusCode,
				statusText: response_.statusMessage,
				headers,
				size: request.size,
				counter: request.counter,
				highWaterMark: request.highWaterMark
			};

			// HTTP-network fetch step 12.1.1.3
			const codings = headers.get('Content-Encoding');

			// HTTP-network fetch step 12.1.1.4: handle content codings

			// in following scenarios we ignore compression support
			// 1. compression support is disabled
			// 2. HEAD request
			// 3. no Content-Encoding header
			// 4. no content response (204)
			// 5. content not modified response (304)
			if (!request.compress || request.method === 'HEAD' || codings === null || response_.statusCode === 204 || response_.statusCode === 304) {
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// For Node v6+
			// Be less strict when decoding compressed responses, since sometimes
			// servers send slightly invalid responses that are still accepted
			// by common browsers.
			// Always using Z_SYNC_FLUSH is what cURL does.
			const zlibOptions = {
				flush: external_node_zlib_namespaceObject.Z_SYNC_FLUSH,
				finishFlush: external_node_zlib_namespaceObject.Z_SYNC_FLUSH
			};

			// For gzip
			if (codings === 'gzip' || codings === 'x-gzip') {
				body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createGunzip(zlibOptions), error => {
					if (error) {
						reject(error);
					}
				});
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// For deflate
			if (codings === 'deflate' || codings === 'x-deflate') {
				// Handle the infamous raw deflate response from old servers
				// a hack for old IIS and Apache servers
				const raw = (0,external_node_stream_namespaceObject.pipeline)(response_, new external_node_stream_namespaceObject.PassThrough(), error => {
					if (error) {
						reject(error);
					}
				});
				raw.once('data', chunk => {
					// See http://stackoverflow.com/questions/37519828
					if ((chunk[0] & 0x0F) === 0x08) {
						body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createInflate(), error => {
							if (error) {
								reject(error);
							}
						});
					} else {
						body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createInflateRaw(), error => {
							if (error) {
								reject(error);
							}
						});
					}

					response = new Response(body, responseOptions);
					resolve(response);
				});
				raw.once('end', () => {
					// Some old IIS servers return zero-length OK deflate responses, so
					// 'data' is never emitted. See https://github.com/node-fetch/node-fetch/pull/903
					if (!response) {
						response = new Response(body, responseOptions);
						resolve(response);
					}
				});
				return;
			}

			// For br
			if (codings === 'br') {
				body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createBrotliDecompress(), error => {
					if (error) {
						reject(error);
					}
				});
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// Otherwise, use response as-is
			response = new Response(body, responseOptions);
			resolve(response);
		});

		// eslint-disable-next-line promise/prefer-await-to-then
		writeToStream(request_, request).catch(reject);
	});
}

function fixResponseChunkedTransferBadEnding(request, errorCallback) {
	const LAST_CHUNK = external_node_buffer_namespaceObject.Buffer.from('0\r\n\r\n');

	let isChunkedTransfer = false;
	let properLastChunkReceived = false;
	let previousChunk;

	request.on('response', response => {
		const {headers} = response;
		isChunkedTransfer = headers['transfer-encoding'] === 'chunked' && !headers['content-length'];
	});

	request.on('socket', socket => {
		const onSocketClose = () => {
			if (isChunkedTransfer && !properLastChunkReceived) {
				const error = new Error('Premature close');
				error.code = 'ERR_STREAM_PREMATURE_CLOSE';
				errorCallback(error);
			}
		};

		const onData = buf => {
			properLastChunkReceived = external_node_buffer_namespaceObject.Buffer.compare(buf.slice(-5), LAST_CHUNK) === 0;

			// Sometimes final 0-length chunk and end of message code are in separate packets
			if (!properLastChunkReceived && previousChunk) {
				properLastChunkReceived = (
					external_node_buffer_namespaceObject.Buffer.compare(previousChunk.slice(-3), LAST_CHUNK.slice(0, 3)) === 0 &&
					external_node_buffer_namespaceObject.Buffer.compare(buf.slice(-2), LAST_CHUNK.slice(3)) === 0
				);
			}

			previousChunk = buf;
		};

		socket.prependListener('close', onSocketClose);
		socket.on('data', onData);

		request.on('close', () => {
			socket.removeListener('close', onSocketClose);
			socket.removeListener('data', onData);
		});
	});
}

// EXTERNAL MODULE: ./src/text/redact.ts
var text_redact = __nccwpck_require__(326);
;// CONCATENATED MODULE: ./src/http/connection.ts


function openDirect(url, options) {
    const secure = url.startsWith('https:');
    const agent = secure ? new (external_node_https_default()).Agent(options) : new (external_node_http_default()).Agent(options);
    const sockets = [];
    let stood = false;
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (...args) => {
        const socket = connect(...args);
        sockets.push(socket);
        socket.once(secure ? 'secureConnect' : 'connect', () => {
            stood = true;
        });
        return socket;
    };
    return {
        agent,
        stood: () => stood,
        close: () => sockets.forEach((socket) => socket.destroy()),
    };
}

;// CONCATENATED MODULE: ./src/http/network-error.ts
const TROUBLE_WORDS = {
    timeout: 'timed out',
    cancelled: 'the step was canceled',
    unreachable: 'the host is unreachable',
    'unknown-name': 'the host name does not exist',
    certificate: 'the certificate is not trusted',
    broken: 'the connection broke',
    garbage: 'the response is not HTTP',
    'too-large': 'the response is too long',
};
const UNREACHABLE = [
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EADDRNOTAVAIL',
    'ETIMEDOUT',
    'EAI_AGAIN',
];
const CERTIFICATE = /^(CERT_|CRL_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH|ERROR_IN_CERT_|ERROR_IN_CRL_|UNSPECIFIED$)/;
function troubleOf(error) {
    const code = codeOf(error);
    if (code === 'ENOTFOUND')
        return 'unknown-name';
    if (UNREACHABLE.includes(code))
        return 'unreachable';
    if (CERTIFICATE.test(code))
        return 'certificate';
    return /^(HPE_|ERR_SSL_|EPROTO$)/.test(code) ? 'garbage' : 'broken';
}
function codeOf(error) {
    for (let current = error, depth = 0; current instanceof Error && depth < 4; current = current.cause, depth++) {
        const { code } = current;
        if (code)
            return code;
        if (current instanceof AggregateError)
            return codeOf(current.errors[0]);
    }
    return error instanceof Error ? error.name : 'UNKNOWN';
}

;// CONCATENATED MODULE: ./src/http/client.ts





function isSuccess(result) {
    return result.kind === 'answered' && result.status === 200 && !result.bodyTrouble;
}
async function send(request, bounds) {
    const abort = new AbortController();
    let ended;
    const end = (why) => {
        ended ??= why;
        abort.abort();
    };
    const cancel = () => end('cancelled');
    const why = (error) => ended ?? troubleOf(error);
    const connection = await openConnection(request.url);
    if ('kind' in connection)
        return connection;
    const { host } = new URL(request.url);
    if (bounds.cancelled.aborted)
        return { kind: 'unanswered', host, connected: false, trouble: 'cancelled', code: 'ABORTED' };
    bounds.cancelled.addEventListener('abort', cancel);
    const timer = setTimeout(() => end('timeout'), Math.max(1, bounds.limitMs));
    try {
        const answer = fetch(request.url, {
            method: request.method,
            headers: { ...request.headers, 'accept-encoding': 'identity' },
            compress: false,
            body: request.body,
            redirect: 'manual',
            agent: connection.agent,
            signal: abort.signal,
        });
        const redact = (0,text_redact/* redactor */.$p)([...(0,text_redact/* headerSecrets */.n3)(request.headers.authorization), ...(request.secrets ?? [])]);
        const response = await answer;
        const { bytes, bodyTrouble } = await readBody(response.body, bounds.maxBytes, why);
        return {
            kind: 'answered',
            status: response.status,
            header: (name) => {
                const value = response.headers.get(name);
                return value === null ? undefined : redact(value);
            },
            ...(request.binary ? { body: '', bytes } : { body: (0,text_redact/* redactBody */.sx)(bytes.toString('utf8'), redact) }),
            bodyTrouble,
        };
    }
    catch (error) {
        const [trouble, code] = [why(error), codeOf(error)];
        const proxyFailure = connection.explainError?.(trouble, code);
        return proxyFailure ?? { kind: 'unanswered', host, connected: connection.stood(), trouble, code };
    }
    finally {
        clearTimeout(timer);
        bounds.cancelled.removeEventListener('abort', cancel);
        connection.close();
    }
}
const ADDRESS_LIMIT_MS = 2_500;
async function openConnection(url) {
    const options = {
        keepAlive: false,
        autoSelectFamilyAttemptTimeout: ADDRESS_LIMIT_MS,
        rejectUnauthorized: true,
    };
    if (text_redact/* PROXY_VARIABLES */.bD.some((name) => process.env[name])) {
        const tunnel = (await __nccwpck_require__.e(/* import() */ 155).then(__nccwpck_require__.bind(__nccwpck_require__, 155))).openTunnel(url, options);
        if (tunnel)
            return tunnel;
    }
    return openDirect(url, options);
}
async function readBody(stream, maxBytes, why) {
    const chunks = [];
    let length = 0;
    let bodyTrouble;
    try {
        for await (const chunk of stream ?? []) {
            const buffer = Buffer.from(chunk);
            chunks.push(buffer.subarray(0, maxBytes - length));
            length += buffer.length;
            if (length > maxBytes) {
                bodyTrouble = 'too-large';
                break;
            }
        }
    }
    catch (error) {
        bodyTrouble = why(error);
    }
    return { bytes: Buffer.concat(chunks), bodyTrouble };
}


/***/ }),

/***/ 821:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a0: () => (/* binding */ waitUntil),
/* harmony export */   oR: () => (/* binding */ retryTime),
/* harmony export */   z7: () => (/* binding */ httpDate)
/* harmony export */ });
const LONGEST_RETRY_S = 1e9;
function waitUntil(status, header, now) {
    const retry = retryTime(header('retry-after'), header('date'), now);
    if (retry !== undefined)
        return retry;
    const isLimited = status === 429 || (status >= 400 && header('x-ratelimit-remaining')?.trim() === '0');
    return isLimited ? resetTime(header('x-ratelimit-reset'), header('date'), now) : undefined;
}
function retryTime(retryAfter, date, now) {
    if (retryAfter === undefined)
        return undefined;
    if (/^\s*\d+(\.\d+)?\s*(,\s*\d+(\.\d+)?\s*)*$/.test(retryAfter)) {
        const seconds = Math.max(...retryAfter.split(',').map(Number));
        return now + Math.ceil(Math.min(seconds, LONGEST_RETRY_S) * 1000);
    }
    const at = httpDate(retryAfter);
    return at === undefined ? undefined : after(at, date, now);
}
function resetTime(reset, date, now) {
    const text = reset?.trim() ?? '';
    if (/^\d{10}$/.test(text))
        return after(Number(text) * 1000, date, now);
    if (/^\d{13}$/.test(text))
        return after(Number(text), date, now);
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text))
        return undefined;
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : after(at, date, now);
}
function after(at, date, now) {
    return now + Math.min(LONGEST_RETRY_S * 1000, Math.max(0, at - (httpDate(date) ?? now)));
}
const HTTP_DATES = [
    /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
    /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
    /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];
function httpDate(text) {
    const date = text?.trim() ?? '';
    if (!HTTP_DATES.some((form) => form.test(date)))
        return undefined;
    const at = Date.parse(date.endsWith('GMT') ? date : `${date} GMT`);
    return Number.isNaN(at) ? undefined : at;
}


/***/ }),

/***/ 697:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Ut: () => (/* binding */ isSecure),
/* harmony export */   z3: () => (/* binding */ isSecureUrl)
/* harmony export */ });
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function parseUrl(text) {
    if (/[\s\\\u0000-\u001f\u007f]/.test(text) || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    return url.hostname === '' || url.hostname.endsWith('.') ? undefined : url;
}
function isSecure(address) {
    const url = parseUrl(address);
    return url !== undefined && isSecureUrl(url);
}
function isSecureUrl({ protocol, hostname }) {
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}


/***/ }),

/***/ 431:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ chooseCredentials),
/* harmony export */   OZ: () => (/* binding */ CLOUD_ID),
/* harmony export */   Pw: () => (/* binding */ WHO),
/* harmony export */   aR: () => (/* binding */ basicAuthorization),
/* harmony export */   kk: () => (/* binding */ UUID)
/* harmony export */ });
/* harmony import */ var _text_list_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(807);
/* harmony import */ var _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(901);
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(165);



const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CLOUD_ID = (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .textRow */ .yL)((text) => (text === 'auto' || UUID.test(text) ? text.toLowerCase() : undefined), (given) => `is ${given}. Use \`auto\`, or the UUID that your site shows at https://<site>/_edge/tenant_info.`);
const EMAIL = (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .textRow */ .yL)((text) => (/^[^\s@:"'<>\p{Cc}\p{Cf}]+@[^\s@:"'<>\p{Cc}\p{Cf}]+$/u.test(text) ? text : undefined), () => 'is not an email address. Use only the address of the account that owns `api-token`.');
const WHO = {
    email: EMAIL,
    'api-token': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
    'access-token': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
    'client-id': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
    'client-secret': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
};
const NAMES = Object.keys(WHO);
const WAYS = '`email` and `api-token`, or `access-token`, or `client-id` and `client-secret`';
function chooseCredentials(given, values, stage) {
    const set = NAMES.filter((name) => given[name] !== '');
    const ways = new Set(set.map((name) => WAY_OF[name]));
    if (ways.size === 0)
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`There are no credentials. Use one of: ${WAYS}. ${emptySecretHint(stage)}`);
    const problems = NAMES.filter((name) => given[name] === '').flatMap((name) => {
        const partner = set.find((other) => WAY_OF[other] === WAY_OF[name]);
        return partner ? [`\`${name}\` is empty while \`${partner}\` is set. ${emptySecretHint(stage)}`] : [];
    });
    if (ways.size > 1) {
        const names = set.map((name) => `\`${name}\``);
        problems.unshift(`${(0,_text_list_js__WEBPACK_IMPORTED_MODULE_2__/* .inWords */ .r)(names, 'and')} can't be combined. Use one of: ${WAYS}.`);
    }
    if (problems.length > 0)
        return { problems };
    const { email, 'cloud-id': cloudId } = values;
    const { 'api-token': apiToken, 'access-token': accessToken } = values;
    const { 'client-id': clientId, 'client-secret': clientSecret } = values;
    if (accessToken !== undefined)
        return { value: { kind: 'bearer', accessToken, cloudId: cloudId ?? 'auto' } };
    if (clientId !== undefined && clientSecret !== undefined)
        return { value: { kind: 'client-credentials', clientId, clientSecret, cloudId: cloudId ?? 'auto' } };
    if (email === undefined || apiToken === undefined)
        return { problems: [] };
    const basic = { email, apiToken };
    return {
        value: cloudId === undefined ? { kind: 'basic', ...basic } : { kind: 'scoped', ...basic, cloudId },
    };
}
const WAY_OF = {
    email: 'basic',
    'api-token': 'basic',
    'access-token': 'bearer',
    'client-id': 'client',
    'client-secret': 'client',
};
function basicAuthorization(email, apiToken) {
    return `Basic ${Buffer.from(`${email}:${apiToken}`, 'utf8').toString('base64')}`;
}
function emptySecretHint(stage) {
    const hint = "GitHub does not pass secrets to workflows that a fork or Dependabot started, and passes an environment's secrets only to jobs with that `environment:`. `mode: defer` needs no secret.";
    return stage === 'main'
        ? hint
        : `${hint} Inside a composite action, inputs can be lost in the post step. Record the end in a last step with \`if: always()\` instead.`;
}


/***/ }),

/***/ 165:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $X: () => (/* binding */ contentLines),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   Qx: () => (/* binding */ LINES),
/* harmony export */   YA: () => (/* binding */ seconds),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   a$: () => (/* binding */ TEXT),
/* harmony export */   lc: () => (/* binding */ parseEach),
/* harmony export */   lx: () => (/* binding */ FLAG),
/* harmony export */   xz: () => (/* binding */ readTable),
/* harmony export */   yL: () => (/* binding */ textRow)
/* harmony export */ });
/* unused harmony exports visibleText, readFields, fieldRow, words */
/* harmony import */ var _record_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(916);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(388);
/* harmony import */ var _text_list_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(807);




function refused(sentence) {
    return { problems: [sentence] };
}
async function readTable(table, raw, sources) {
    const problems = [];
    const warnings = [];
    const values = {};
    for (const [name, row] of Object.entries(table)) {
        const text = raw[name];
        if (text === '') {
            if (row.default !== undefined)
                problems.push(`\`${name}\` is empty. If you set it with an expression, the expression has no value: correct it. To use the default, \`${row.default}\`, remove the input.`);
            continue;
        }
        const parsed = await row.parse(text, name, sources);
        if ('problems' in parsed) {
            problems.push(...parsed.problems);
        }
        else {
            values[name] = parsed.value;
            warnings.push(...(parsed.warnings ?? []));
        }
    }
    return { values: values, problems, warnings };
}
const TEXT = { parse: (value) => ({ value }) };
function textRow(read, problem) {
    return {
        parse: (text, name) => {
            const value = read(text);
            return value === undefined ? refused(`\`${name}\` ${problem((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(text))}`) : { value };
        },
    };
}
function visibleText(what) {
    return textRow((text) => (cleanLine(text) === '' ? undefined : text), () => `has no visible character. Set ${what}, or remove the input.`);
}
function readFields(read) {
    const reader = new _record_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FieldReader */ .U();
    const value = read(reader);
    return value === undefined || reader.problems.length > 0 ? { problems: reader.problems } : { value };
}
function fieldRow(read) {
    return { parse: (text, name) => readFields((reader) => read(reader, name, text)) };
}
const FLAG = fieldRow((reader, name, text) => reader.flag(name, text));
function contentLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function parseEach(items, parse) {
    const parsed = items.map(parse);
    const problems = parsed.flatMap((each) => ('problems' in each ? each.problems : []));
    return problems.length > 0
        ? { problems }
        : { value: parsed.flatMap((each) => ('value' in each ? [each.value] : [])) };
}
const LINES = { parse: (text) => ({ value: contentLines(text) }) };
function choice(choices) {
    return textRow((text) => choices.find((candidate) => candidate === text), (given) => `can't be ${given}. Use ${anyOf(choices)}.`);
}
function words(known) {
    return {
        parse: (text, name) => {
            const given = [...new Set(text.split(/[,\r\n]/).map((word) => word.trim()))].filter(Boolean);
            const use = `Use ${anyOf([...known, 'none'])}, separated by commas or lines.`;
            if (given.includes('none') || given.length === 0)
                return given.length === 1
                    ? { value: [] }
                    : refused(`\`${name}\` is ${quote(text)}, but \`none\` must be alone. ${use}`);
            const value = given.filter((word) => known.some((each) => each === word));
            const strangers = given.filter((word) => !value.some((each) => each === word));
            return strangers.length === 0
                ? { value }
                : refused(`\`${name}\` can't contain ${strangers.map(quote).join(', ')}. ${use}`);
        },
    };
}
function seconds(most) {
    return textRow((text) => {
        const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
        return value >= 1 && value <= most ? value * 1000 : undefined;
    }, (given) => `is ${given}. Use a whole number of seconds from 1 to ${most}.`);
}
function withDefault(row, fallback) {
    return { ...row, default: fallback };
}
function anyOf(choices) {
    return (0,_text_list_js__WEBPACK_IMPORTED_MODULE_2__/* .inWords */ .r)(choices.map((each) => `\`${each}\``), 'or');
}


/***/ }),

/***/ 901:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ SECRET)
/* harmony export */ });
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(165);

const PASTED = [
    ['is a masked value, copied from a log', (text) => /^\*+$/.test(text)],
    ['is an expression that was not evaluated', (text) => text.includes('${{')],
    [
        'is enclosed in quotation marks',
        (text) => /^["'`\u2018-\u201f\u00ab]|["'`\u2018-\u201f\u00bb]$/.test(text),
    ],
    ['begins with the name of a header', (text) => /^authorization\s*:/i.test(text)],
    ['begins with `Basic`, `Bearer`, or `token`', (text) => /^(basic|bearer|token)\s/i.test(text)],
    ['contains a line break', (text) => /[\r\n\u2028\u2029]/.test(text)],
    [
        'contains an invisible or control character',
        (text) => /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text),
    ],
    ['contains whitespace or a non-ASCII character', (text) => /[^\x21-\x7e]/.test(text)],
    ['also contains the email address', isPair],
    ['is the base64 form of an email address and a token', (text) => isPair(decodeBase64(text))],
];
const SECRET = {
    parse: (value, name) => {
        const [found] = PASTED.find(([, isFound]) => isFound(value)) ?? [];
        return found === undefined
            ? { value }
            : (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`\`${name}\` ${found}. Store only the value, exactly as Atlassian or GitHub shows it.`);
    },
};
function isPair(text) {
    return /^[^\s@:]+@[^\s@:]+\.[^\s@:]+:[\x21-\x7e]+$/.test(text);
}
function decodeBase64(text) {
    return /^[\w+/-]{12,}={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
}


/***/ }),

/***/ 546:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ isKeyType),
/* harmony export */   Om: () => (/* binding */ serializeRecord)
/* harmony export */ });
/* unused harmony exports KEY_OBJECT, START_OBJECT */
function serializeRecord(record) {
    return JSON.stringify(record);
}
const KEY_OBJECT = 'Audit key';
function isKeyType(objectType) {
    return objectType === '' || objectType.toLowerCase() === KEY_OBJECT.toLowerCase();
}
const START_OBJECT = 'Start record';


/***/ }),

/***/ 916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ FieldReader)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(30);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_date_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(295);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(388);
/* harmony import */ var _text_list_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(807);




class FieldReader {
    problems = [];
    #fields = {
        remoteAddress: this.#scalar((path, text) => this.address(path, text)),
        author: (path, value) => this.#author(path, value),
        creationDate: this.#scalar((path, text) => this.date(path, text)),
        category: (path, value) => this.#text(path, value),
        summary: (path, value) => this.#text(path, value),
        description: (path, value) => this.#text(path, value),
        affectedObject: (path, value) => this.object(path, value),
        associatedObjects: (path, value) => this.objects(path, value),
        changedValues: (path, value) => this.changedValues(path, value),
        sysAdmin: this.#scalar((path, text) => this.flag(path, text)),
    };
    partialRecord(where, value) {
        const record = {};
        const fields = Object.keys(this.#fields);
        const members = this.#mapping(where, value, 'a mapping with the members of AuditRecordCreate', fields);
        if (!members)
            return record;
        for (const field of fields) {
            const given = members.get(field);
            const path = `${where}.${field}`;
            if (given === null && field === 'remoteAddress')
                this.problems.push(`\`${path}\` is null, but Confluence requires the address.`);
            else if (given === null)
                record[field] = null;
            else if (given !== undefined)
                Object.assign(record, { [field]: this.#fields[field](path, given) });
        }
        return record;
    }
    objects(where, value) {
        return this.#list(where, value, 'a list of objects with `name` and `objectType`', (path, item) => this.object(path, item));
    }
    object(where, value) {
        const members = this.#mapping(where, value, 'an object with `name` and `objectType`', [
            'name',
            'objectType',
        ]);
        if (!members)
            return undefined;
        const name = this.#text(`${where}.name`, members.get('name'));
        const objectType = this.#text(`${where}.objectType`, members.get('objectType'));
        return name === undefined || objectType === undefined ? undefined : { name, objectType };
    }
    changedValues(where, value) {
        return this.#list(where, value, 'a list of objects with `name`, `oldValue`, and `newValue`', (path, item) => this.#changedValue(path, item));
    }
    #changedValue(where, value) {
        const members = this.#mapping(where, value, 'an object with `name`, `oldValue`, and `newValue`', [
            'name',
            'oldValue',
            'newValue',
            'hiddenOldValue',
            'hiddenNewValue',
        ]);
        if (!members)
            return undefined;
        const name = this.#text(`${where}.name`, members.get('name'));
        const oldValue = this.#text(`${where}.oldValue`, members.get('oldValue'), 'empty allowed');
        const newValue = this.#text(`${where}.newValue`, members.get('newValue'), 'empty allowed');
        const hidden = {};
        for (const member of ['hiddenOldValue', 'hiddenNewValue']) {
            const given = members.get(member) ?? null;
            if (given !== null)
                hidden[member] = this.#text(`${where}.${member}`, given, 'empty allowed');
        }
        return name === undefined || oldValue === undefined || newValue === undefined
            ? undefined
            : { name, oldValue, newValue, ...hidden };
    }
    #author(where, value) {
        const members = this.#mapping(where, value, 'an object with `type` and `displayName`', ['type', 'displayName', 'operations'], ['username', 'userKey']);
        if (!members)
            return undefined;
        for (const obsolete of ['username', 'userKey'])
            if (members.has(obsolete))
                this.problems.push(`\`${where}.${obsolete}\` is obsolete, and Confluence ignores it. Use \`displayName\`.`);
        if ((members.get('operations') ?? null) !== null)
            this.problems.push(`\`${where}.operations\` is always null in Confluence. Remove it.`);
        const type = members.get('type') ?? 'user';
        if (type !== 'user')
            this.problems.push(`\`${where}.type\` is ${shapeOf(type)}. Use user.`);
        const displayName = members.get('displayName') ?? undefined;
        if (displayName === undefined)
            return { type: 'user' };
        const name = this.#text(`${where}.displayName`, displayName);
        return name === undefined ? undefined : { type: 'user', displayName: name };
    }
    #scalar(read) {
        return (path, value) => {
            const text = this.#text(path, value);
            return text === undefined ? undefined : read(path, text);
        };
    }
    flag(where, text) {
        if (/^(true|True|TRUE)$/.test(text))
            return true;
        if (/^(false|False|FALSE)$/.test(text))
            return false;
        this.#refuse(where, (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text), '`true` or `false`');
        return undefined;
    }
    address(where, text) {
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(text) !== 0 && !text.includes('%'))
            return text;
        this.#refuse(where, (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text), 'one IPv4 or IPv6 address, without mask, port, or zone');
        return undefined;
    }
    date(where, text) {
        const allowed = 'epoch milliseconds (13 digits) or a valid ISO 8601 date with an offset, such as 2026-11-23T09:30:00Z';
        const date = (0,_text_date_js__WEBPACK_IMPORTED_MODULE_1__/* .readDate */ .h)(text);
        if (date === undefined)
            this.#refuse(where, (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(text), allowed);
        return date;
    }
    #text(where, value, empty) {
        if (typeof value === 'string' && (empty || value.trim() !== ''))
            return value;
        const hint = value === null ? ' (quote it if you mean the word)' : '';
        this.problems.push(`\`${where}\` is ${value === undefined ? 'missing' : shapeOf(value)}. Use text${hint}.`);
        return undefined;
    }
    #list(where, value, allowed, read) {
        if (Array.isArray(value))
            return value.flatMap((item, index) => read(`${where}[${index}]`, item) ?? []);
        this.#refuse(where, shapeOf(value), allowed);
        return [];
    }
    #mapping(where, value, allowed, known, obsolete = []) {
        if (!(value instanceof Map)) {
            this.#refuse(where, shapeOf(value), allowed);
            return undefined;
        }
        for (const member of value.keys())
            if (!known.includes(member) && !obsolete.includes(member))
                this.problems.push(`\`${where}\` has the unknown member ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(member)}. Use ${(0,_text_list_js__WEBPACK_IMPORTED_MODULE_3__/* .inWords */ .r)(known, 'or')}.`);
        return value;
    }
    #refuse(where, found, allowed) {
        this.problems.push(`\`${where}\` is ${found}. Use ${allowed}.`);
    }
}
function shapeOf(value) {
    if (typeof value === 'string')
        return value.trim() === '' ? 'empty' : `the text ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(value)}`;
    if (value === null)
        return 'null or empty';
    return Array.isArray(value) ? 'a list' : 'a mapping';
}


/***/ }),

/***/ 295:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isInRetention),
/* harmony export */   h: () => (/* binding */ readDate)
/* harmony export */ });
const ISO_DATE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)$/i;
function readDate(text = '') {
    if (/^[1-9]\d{12}$/.test(text))
        return Number(text);
    const match = ISO_DATE.exec(text);
    if (!match)
        return undefined;
    const [, minute = '', second = '00', fraction = '', sign, offsetHours = 0, offsetMinutes = 0] = match;
    const written = `${minute.toUpperCase()}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
    const local = new Date(written);
    if (local.toJSON() !== written)
        return undefined;
    const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000;
    const instant = local.getTime() - offset;
    const isReal = Number(offsetMinutes) < 60 && Math.abs(offset) <= 14 * 3_600_000 && /^[1-9]\d{12}$/.test(String(instant));
    return isReal ? instant : undefined;
}
const DAY_MS = 24 * 3_600_000;
const OLDEST_MS = 365 * DAY_MS;
const NEWEST_MS = 5 * 60_000;
function isInRetention(date, now) {
    return date >= now - OLDEST_MS && date <= now + NEWEST_MS;
}


/***/ }),

/***/ 388:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ forHtml),
/* harmony export */   Ig: () => (/* binding */ forLog),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   oN: () => (/* binding */ forSummary)
/* harmony export */ });
/* unused harmony export forJson */
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(212);

function forLog(text) {
    return (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text)
        .replace(/##(?=\[)/g, '# #')
        .replace(/^:(?=:)/, ': ');
}
function quote(text) {
    const line = forLog(text);
    return `"${line.length > 120 ? `${line.slice(0, 117).toWellFormed()}…` : line}"`;
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function forHtml(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
function forJson(json) {
    return json.replace(/[\u007f-\u009f\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}\ufff9-\ufffb]|(?<!\w)@(?=[\w-])/gu, (character) => [...Array(character.length).keys()]
        .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
        .join(''));
}
function forSummary(text, clean = _sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5) {
    return forHtml(clean(text))
        .replace(/(?<!\w)@(?=[\w-])/g, '@\u200b')
        .replace(/\n/g, '<br>');
}


/***/ }),

/***/ 789:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
function parseJson(text) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function textAt(payload, ...path) {
    const value = memberAt(payload, ...path);
    if (typeof value === 'string')
        return value === '' ? undefined : value;
    return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}
function memberAt(payload, ...path) {
    let value = payload;
    for (const member of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, member))
            return undefined;
        value = value[member];
    }
    return value;
}


/***/ }),

/***/ 807:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ inWords)
/* harmony export */ });
function inWords(items, last) {
    if (items.length < 3)
        return items.join(` ${last} `);
    return `${items.slice(0, -1).join(', ')}, ${last} ${items.at(-1) ?? ''}`;
}


/***/ }),

/***/ 326:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ redactor),
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   bD: () => (/* binding */ PROXY_VARIABLES),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   n3: () => (/* binding */ headerSecrets),
/* harmony export */   sx: () => (/* binding */ redactBody)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(388);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(212);


const SHORTEST_SECRET = 6;
function secretForms(secret) {
    const known = FORMS.get(secret);
    if (known)
        return known;
    const forms = writeForms(secret);
    FORMS.set(secret, forms);
    return forms;
}
const FORMS = new Map();
function writeForms(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const wellFormed = secret.toWellFormed();
    const inUrl = encodeURIComponent(wellFormed);
    const inForm = new URLSearchParams([['', wellFormed]]).toString().slice(1);
    const forms = [
        secret,
        secret.trim(),
        secret.trim().replace(/\s+/g, ' '),
        ...secret.split(/\r?\n/).map((line) => line.trim()),
        bytes.toString('base64'),
        ...base64Cores(bytes),
        bytes.toString('hex'),
        bytes.toString('hex').toUpperCase(),
        ...[inUrl, inForm].flatMap((form) => [form, form.replace(/%../g, (code) => code.toLowerCase())]),
        JSON.stringify(secret).slice(1, -1),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forHtml */ .B2)(secret),
    ];
    return [...new Set(forms)].filter((form) => form === secret || form.length >= SHORTEST_SECRET);
}
function base64Cores(bytes) {
    return [0, 1, 2].flatMap((before) => {
        const base64 = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        const core = base64.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
        return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
    });
}
function holdsSecret(text, secrets) {
    return longEnough(secrets).some((secret) => secretForms(secret).some((form) => text.includes(form)));
}
const SHORTEST_START = 12;
function redactor(secrets) {
    const forms = longEnough(secrets)
        .flatMap(secretForms)
        .sort((a, b) => b.length - a.length);
    const takeOut = (text) => forms.reduce((safe, form) => withoutStart(safe.replaceAll(form, '***'), form), text);
    return (text) => {
        const safe = takeOut(text);
        const clean = (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(safe);
        const cleanSafe = takeOut(clean);
        return cleanSafe === clean ? safe : cleanSafe;
    };
}
function withoutStart(text, form) {
    if (form.length <= SHORTEST_START)
        return text;
    const start = form.slice(0, SHORTEST_START);
    const parts = [];
    let from = 0;
    for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
        let length = SHORTEST_START;
        while (text[at + length] === form[length] && length < form.length)
            length++;
        if (text[at + length] !== '…')
            continue;
        parts.push(text.slice(from, at), '***');
        from = at + length;
    }
    return parts.join('') + text.slice(from);
}
function redactBody(body, redact) {
    const safe = redact(body);
    if (!/\\[u/"\\]/.test(safe))
        return safe;
    try {
        const texts = [];
        const value = JSON.parse(safe, (_, value) => {
            if (typeof value === 'string')
                texts.push(value);
            return value;
        });
        const all = texts.join('\n');
        if (redact(all) === all)
            return safe;
        return JSON.stringify(value, (_, value) => (typeof value === 'string' ? redact(value) : value));
    }
    catch {
        return safe;
    }
}
function longEnough(secrets) {
    return secrets.filter((secret) => secret.trim().length >= SHORTEST_SECRET);
}
function headerSecrets(authorization) {
    const [scheme, credentials] = (authorization ?? '').split(' ');
    if (!credentials)
        return [];
    if (scheme !== 'Basic')
        return [credentials];
    const pair = Buffer.from(credentials, 'base64').toString('utf8');
    return [credentials, pair.slice(pair.indexOf(':') + 1)];
}
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
const SHORTEST_LONE_TOKEN = 20;
function proxySecrets(env) {
    const addresses = PROXY_VARIABLES.flatMap((name) => env[name]?.trim() || []);
    const secrets = addresses.flatMap((address) => {
        const pair = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.+)@/is.exec(address)?.[1];
        if (pair === undefined)
            return [];
        const colon = pair.indexOf(':');
        const [user, password] = colon === -1 ? [pair, ''] : [pair.slice(0, colon), pair.slice(colon + 1)];
        if (password === '' && decoded(user).length < SHORTEST_LONE_TOKEN)
            return [];
        const sent = `${decoded(user)}:${decoded(password)}`;
        return [password || user, decoded(password || user), Buffer.from(sent, 'utf8').toString('base64')];
    });
    return [...new Set(secrets)];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 212:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   XY: () => (/* binding */ cleanValue)
/* harmony export */ });
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const DECEIVERS = /(?!\p{Join_Control}|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
function cleanValue(text) {
    return text
        .toWellFormed()
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(CONTROLS, '')
        .replace(DECEIVERS, '');
}
const TRAILING_SPACES = /(?<![ \t])[ \t]+$/gm;
function cleanText(text) {
    return cleanValue(text).replace(TRAILING_SPACES, '').trim();
}
function cleanLine(text) {
    return cleanText(text).replace(/\s+/g, ' ');
}


/***/ }),

/***/ 434:
/***/ ((module) => {

"use strict";
module.exports = require("events");

/***/ }),

/***/ 896:
/***/ ((module) => {

"use strict";
module.exports = require("fs");

/***/ }),

/***/ 598:
/***/ ((module) => {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 708:
/***/ ((module) => {

"use strict";
module.exports = require("node:https");

/***/ }),

/***/ 30:
/***/ ((module) => {

"use strict";
module.exports = require("node:net");

/***/ }),

/***/ 857:
/***/ ((module) => {

"use strict";
module.exports = require("os");

/***/ }),

/***/ 203:
/***/ ((module) => {

"use strict";
module.exports = require("stream");

/***/ }),

/***/ 23:
/***/ ((module) => {

"use strict";
module.exports = require("util");

/***/ }),

/***/ 106:
/***/ ((module) => {

"use strict";
module.exports = require("zlib");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";

// EXTERNAL MODULE: ./src/inputs/credentials.ts
var inputs_credentials = __nccwpck_require__(431);
// EXTERNAL MODULE: ./src/inputs/pasted-secret.ts
var pasted_secret = __nccwpck_require__(901);
// EXTERNAL MODULE: ./src/http/url.ts
var http_url = __nccwpck_require__(697);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __nccwpck_require__(388);
// EXTERNAL MODULE: ./src/inputs/parsers.ts
var parsers = __nccwpck_require__(165);
;// CONCATENATED MODULE: ./src/inputs/site.ts



function auditLogUrl(site) {
    return `${site.origin}/wiki/admin/auditlog`;
}
function parseSite(text, allowedHosts) {
    const use = 'Use a site such as acme.atlassian.net, with https, and without a path (except /wiki), query, or user';
    const parsed = (0,http_url/* parseUrl */.Dl)(text.includes('://') ? text : `https://${text}`);
    if (!parsed)
        return (0,parsers/* refused */.J5)(`\`site\` is ${quoteUrl(text)}, which is not a URL. ${use}.`);
    if (/^[a-z0-9-]{1,63}$/i.test(text) && !(0,http_url/* isLoopback */.U9)(parsed.hostname))
        return (0,parsers/* refused */.J5)(`\`site\` is ${(0,text_escape/* quote */.hD)(text)}, which is not a host name. Use the full name, such as ${parsed.hostname}.atlassian.net.`);
    const insecure = insecureScheme('site', parsed);
    if (insecure)
        return (0,parsers/* refused */.J5)(insecure);
    if (parsed.username || parsed.password)
        return (0,parsers/* refused */.J5)(`\`site\` contains a user name or password. ${use}.`);
    if (parsed.search || parsed.hash || text.includes('?') || text.includes('#'))
        return (0,parsers/* refused */.J5)(`\`site\` is ${(0,text_escape/* quote */.hD)(text)}, with a query or fragment. ${use}.`);
    if (!['', '/', '/wiki', '/wiki/'].includes(parsed.pathname))
        return (0,parsers/* refused */.J5)(`\`site\` is ${(0,text_escape/* quote */.hD)(text)}, with a path. ${use}.`);
    const known = (0,http_url/* isLoopback */.U9)(parsed.hostname) || /^[a-z0-9-]+\.atlassian\.net$/.test(parsed.hostname);
    if (!known && !allowedHosts.includes(parsed.hostname))
        return (0,parsers/* refused */.J5)(strangerSentence('site', parsed.hostname, '*.atlassian.net'));
    return { value: { host: parsed.host, origin: parsed.origin } };
}
function parseGatewayUrl(text, allowedHosts) {
    const parsed = parseCredentialUrl('gateway-url', text, 'api.atlassian.com', allowedHosts);
    if ('problems' in parsed)
        return parsed;
    if (parsed.value.pathname !== '/')
        return (0,parsers/* refused */.J5)(`\`gateway-url\` is ${(0,text_escape/* quote */.hD)(text)}, with a path. Use an origin such as https://api.atlassian.com.`);
    return { value: parsed.value.origin };
}
function parseTokenUrl(text, allowedHosts) {
    const parsed = parseCredentialUrl('token-url', text, 'auth.atlassian.com', allowedHosts);
    return 'problems' in parsed ? parsed : { value: parsed.value.href };
}
function parseAllowedHost(text) {
    const parsed = /^[^\s/:@?#*\\]+$/.test(text) ? (0,http_url/* parseUrl */.Dl)(`https://${text}`) : undefined;
    if (!parsed?.hostname.includes('.'))
        return (0,parsers/* refused */.J5)(`\`allow-host\` has the line ${(0,text_escape/* quote */.hD)(text)}. Use one host name per line, such as confluence.example.com, without scheme, port, path, or wildcard.`);
    return { value: parsed.hostname };
}
function parseCredentialUrl(input, text, usual, allowedHosts) {
    const parsed = text.includes('://') ? (0,http_url/* parseUrl */.Dl)(text) : undefined;
    if (!parsed)
        return (0,parsers/* refused */.J5)(`\`${input}\` is ${quoteUrl(text)}. Use an https URL such as https://${usual}.`);
    const insecure = insecureScheme(input, parsed);
    if (insecure)
        return (0,parsers/* refused */.J5)(insecure);
    if (parsed.username || parsed.password || parsed.search || parsed.hash)
        return (0,parsers/* refused */.J5)(`\`${input}\` contains a user, query, or fragment. Use an https URL such as https://${usual}.`);
    if (parsed.hostname !== usual && !(0,http_url/* isLoopback */.U9)(parsed.hostname) && !allowedHosts.includes(parsed.hostname))
        return (0,parsers/* refused */.J5)(strangerSentence(input, parsed.hostname, usual));
    return { value: parsed };
}
function quoteUrl(text) {
    return (0,text_escape/* quote */.hD)(text.replace(/^.*@/s, '(user)@'));
}
function insecureScheme(input, url) {
    if ((0,http_url/* isSecureUrl */.z3)(url))
        return undefined;
    return `\`${input}\` begins with ${(0,text_escape/* quote */.hD)(url.protocol + '//')}. Use https://, because your credentials go there.`;
}
function strangerSentence(input, hostname, usual) {
    return `\`${input}\` names the host ${(0,text_escape/* quote */.hD)(hostname)}, which is not ${usual}. The action would send your credentials to this host. If the host is correct, add it to \`allow-host\`.`;
}

;// CONCATENATED MODULE: ./src/inputs/connection-inputs.ts




const POLICIES = ['fail', 'warn-on-outage', 'warn'];
const SECRET_INPUTS = ['api-token', 'access-token', 'client-secret', 'github-token'];
const HOSTS = { parse: (text) => (0,parsers/* parseEach */.lc)((0,parsers/* contentLines */.$X)(text), parseAllowedHost) };
function connectionTable(timeout, mostSeconds) {
    return {
        site: parsers/* TEXT */.a$,
        'allow-host': HOSTS,
        'cloud-id': inputs_credentials/* CLOUD_ID */.OZ,
        'gateway-url': (0,parsers/* withDefault */.IQ)(parsers/* TEXT */.a$, 'https://api.atlassian.com'),
        'token-url': (0,parsers/* withDefault */.IQ)(parsers/* TEXT */.a$, 'https://auth.atlassian.com/oauth/token'),
        ...inputs_credentials/* WHO */.Pw,
        'github-token': pasted_secret/* SECRET */.b,
        'on-failure': (0,parsers/* withDefault */.IQ)((0,parsers/* choice */.Yq)(POLICIES), 'fail'),
        timeout: (0,parsers/* withDefault */.IQ)((0,parsers/* seconds */.YA)(mostSeconds), timeout),
    };
}
async function readConnection(table, raw, sources, authenticate, judge = () => []) {
    const { values, problems, warnings } = await (0,parsers/* readTable */.xz)(table, raw, sources);
    const shared = values;
    const { 'allow-host': hosts = [], 'gateway-url': gateway, 'token-url': token } = shared;
    const take = (parsed) => {
        if ('value' in parsed)
            return parsed.value;
        problems.push(...parsed.problems);
        return undefined;
    };
    const site = take(shared.site === undefined
        ? (0,parsers/* refused */.J5)('`site` is empty. Set it to your Confluence Cloud site, such as acme.atlassian.net.')
        : parseSite(shared.site, hosts));
    const gatewayUrl = gateway && take(parseGatewayUrl(gateway, hosts));
    const tokenUrl = token && take(parseTokenUrl(token, hosts));
    const who = authenticate(raw, shared, sources.stage);
    take(who);
    problems.push(...judge(values));
    if (problems.length > 0 || !site || !gatewayUrl || !tokenUrl || 'problems' in who)
        return { problems, site };
    const whole = values;
    const { 'on-failure': onFailure, timeout: timeoutMs, 'github-token': githubToken = '' } = whole;
    const credentials = who.value;
    const connection = { site, credentials, gatewayUrl, tokenUrl, githubToken, onFailure, timeoutMs };
    return { inputs: { values: whole, connection }, warnings };
}

// EXTERNAL MODULE: ./src/text/date.ts
var text_date = __nccwpck_require__(295);
;// CONCATENATED MODULE: ./src/inputs/period.ts



const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000 };
const LONGEST_MS = 3_650 * UNIT_MS.d;
const SPAN = (0,parsers/* textRow */.yL)(readSpan, (given) => `is ${given}. Use a number of days, hours, or minutes, such as 7d, 24h, or 60m.`);
const MOMENT = {
    parse: (text, name, { now }) => {
        const span = readSpan(text);
        const value = span === undefined ? (0,text_date/* readDate */.h)(text) : now - span;
        if (value === undefined)
            return (0,parsers/* refused */.J5)(`\`${name}\` is ${(0,text_escape/* quote */.hD)(text)}. Use a period such as 7d, 24h, or 30m, or a valid ISO 8601 date with an offset, such as 2026-11-23T09:30:00Z.`);
        return value <= now ? { value } : (0,parsers/* refused */.J5)(`\`${name}\` is ${(0,text_escape/* quote */.hD)(text)}, which is in the future.`);
    },
};
function readSpan(text) {
    const match = /^(\d{1,7})([dhm])$/.exec(text);
    const span = match ? Number(match[1]) * UNIT_MS[match[2]] : undefined;
    return span !== undefined && span <= LONGEST_MS ? span : undefined;
}

;// CONCATENATED MODULE: ./src/inputs/repositories.ts


const REPOSITORIES = {
    parse: (text, name) => (0,parsers/* parseEach */.lc)([...new Set((0,parsers/* contentLines */.$X)(text))], (line) => /^[\w-]{1,100}\/(?:\*|(?!\.{1,2}$)[\w.-]{1,100})$/.test(line)
        ? { value: line }
        : (0,parsers/* refused */.J5)(`\`${name}\` has the line ${(0,text_escape/* quote */.hD)(line)}. Use \`owner/name\`, or \`owner/*\` for all of an owner.`)),
};

;// CONCATENATED MODULE: ./src/inputs/replay-inputs.ts





const TABLE = {
    ...connectionTable('900', 21_600),
    receipts: parsers/* TEXT */.a$,
    artifacts: (0,parsers/* withDefault */.IQ)(parsers/* TEXT */.a$, 'confluence-audit-receipts-*'),
    repositories: REPOSITORIES,
    branches: parsers/* LINES */.Qx,
    since: (0,parsers/* withDefault */.IQ)(MOMENT, '90d'),
    'verify-runs': (0,parsers/* withDefault */.IQ)(parsers/* FLAG */.lx, 'false'),
    verify: (0,parsers/* withDefault */.IQ)(parsers/* FLAG */.lx, 'false'),
};
const REPLAY_INPUT_NAMES = Object.keys(TABLE);
async function parseReplayInputs(raw, sources) {
    const read = await readConnection(TABLE, raw, sources, inputs_credentials/* chooseCredentials */.Mk);
    if ('problems' in read)
        return read;
    const { values, connection } = read.inputs;
    const { receipts, artifacts, repositories = [], branches = [], since, verify } = values;
    const verifyRuns = values['verify-runs'];
    return {
        inputs: { ...connection, receipts, artifacts, repositories, branches, since, verify, verifyRuns },
        warnings: read.warnings,
    };
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./src/failure/failure.ts
class StepError extends Error {
    failure;
    constructor(failure) {
        super(failure.happened);
        this.name = 'StepError';
        this.failure = failure;
    }
}
function failureOf(error) {
    if (error instanceof StepError)
        return error.failure;
    return {
        class: 'configuration',
        happened: `Internal error in this action (${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'}).`,
        remedy: 'Please report this at https://github.com/your-org/confluence-audit-action/issues.',
    };
}
const MOST_PROBLEMS = 100;
function inputFailure(problems) {
    const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => `- ${problem}`);
    const more = problems.length - lines.length;
    if (more > 0)
        lines.push(`- and ${more} more`);
    return {
        class: 'configuration',
        happened: problems.length < 2
            ? `An input is invalid: ${problems[0] ?? ''}`
            : `The inputs have ${problems.length} problems:\n${lines.join('\n')}`,
        remedy: 'Correct the step in the workflow file. Nothing was sent to Confluence.',
    };
}

// EXTERNAL MODULE: ./src/text/json.ts
var text_json = __nccwpck_require__(789);
;// CONCATENATED MODULE: ./src/github/context.ts

const ID = /^\d{1,20}$/;
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
function matching(pattern, payload, ...path) {
    const text = (0,text_json/* textAt */.$6)(payload, ...path);
    return text !== undefined && pattern.test(text) ? text : undefined;
}
function readContext(env, payload, job = { checkRunId: '', index: '' }) {
    const variable = (name) => env[name] || undefined;
    const sender = (0,text_json/* textAt */.$6)(payload, 'sender', 'login');
    const account = (login) => {
        if (login === undefined)
            return undefined;
        const given = login === variable('GITHUB_ACTOR') ? variable('GITHUB_ACTOR_ID') : undefined;
        return { login, id: given ?? (login === sender ? matching(ID, payload, 'sender', 'id') : undefined) };
    };
    return {
        serverUrl: (variable('GITHUB_SERVER_URL') ?? 'https://github.com').replace(/\/+$/, ''),
        apiUrl: (variable('GITHUB_API_URL') ?? 'https://api.github.com').replace(/\/+$/, ''),
        repository: {
            name: variable('GITHUB_REPOSITORY') ??
                matching(REPOSITORY, payload, 'repository', 'full_name') ??
                '(unknown repository)',
            id: variable('GITHUB_REPOSITORY_ID') ?? matching(ID, payload, 'repository', 'id'),
        },
        run: {
            id: variable('GITHUB_RUN_ID') ?? '0',
            number: variable('GITHUB_RUN_NUMBER') ?? '0',
            attempt: Number(variable('GITHUB_RUN_ATTEMPT') ?? 1) || 1,
        },
        workflow: {
            name: variable('GITHUB_WORKFLOW') ?? '(unnamed)',
            ref: variable('GITHUB_WORKFLOW_REF'),
            sha: variable('GITHUB_WORKFLOW_SHA'),
        },
        job: { name: variable('GITHUB_JOB') ?? '(unknown job)', ...job },
        ref: readRef(variable('GITHUB_REF'), variable('GITHUB_REF_TYPE')),
        sha: variable('GITHUB_SHA') ?? '',
        actor: account(variable('GITHUB_ACTOR')),
        triggeringActor: account(variable('GITHUB_TRIGGERING_ACTOR')),
        runner: ['RUNNER_NAME', 'RUNNER_OS', 'RUNNER_ARCH', 'RUNNER_ENVIRONMENT']
            .map(variable)
            .filter((part) => part !== undefined)
            .join(', '),
        event: { name: variable('GITHUB_EVENT_NAME') ?? '(unknown event)', payload },
        action: variable('GITHUB_ACTION') ?? '',
    };
}
function readRef(full, type) {
    const pull = /^refs\/pull\/(\d+)\//.exec(full ?? '')?.[1];
    if (pull)
        return { full: full ?? '', name: `#${pull}`, type: 'Pull request' };
    if (!full)
        return { full: '', name: '(no ref)', type: 'Ref' };
    const isTag = type === 'tag' || full.startsWith('refs/tags/');
    const isBranch = type === 'branch' || full.startsWith('refs/heads/');
    return {
        full,
        name: full.replace(/^refs\/(heads|tags)\//, ''),
        type: isTag ? 'Tag' : isBranch ? 'Branch' : 'Ref',
    };
}
function context_runUrl(context) {
    return `${context.serverUrl}/${context.repository.name}/actions/runs/${context.run.id}/attempts/${context.run.attempt}`;
}

;// CONCATENATED MODULE: ./src/runner/errno.ts

function errnoOf(error) {
    return error.code ?? 'unknown error';
}
function commandFileErrno(error, path = '') {
    if (path === '')
        return 'not set';
    const { code } = error;
    if (code !== undefined)
        return code;
    try {
        (0,external_node_fs_namespaceObject.statSync)(path);
        return 'unknown error';
    }
    catch (missing) {
        return errnoOf(missing);
    }
}

;// CONCATENATED MODULE: ./src/github/event-payload.ts



function readEventPayload(path) {
    if (!path)
        return { payload: {}, problem: 'GITHUB_EVENT_PATH is not set' };
    let text;
    try {
        text = (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8');
    }
    catch (error) {
        return { payload: {}, problem: `The GITHUB_EVENT_PATH file could not be read (${errnoOf(error)})` };
    }
    try {
        const payload = JSON.parse(text);
        if ((0,text_json/* isObject */.Gv)(payload))
            return { payload };
    }
    catch {
    }
    return { payload: {}, problem: 'The GITHUB_EVENT_PATH file does not contain a JSON object' };
}
const SUBJECT_IN_PAYLOAD = (/* unused pure expression or super */ null && (['release', 'deployment', 'deployment_status', 'workflow_run']));
function needsPayload(eventName) {
    return SUBJECT_IN_PAYLOAD.includes(eventName);
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./src/inputs/record-file.ts



const MOST_RECORD_BYTES = 1024 * 1024;
function plainPath(path) {
    return path.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\(?=[a-z]:)/i, '');
}
function readable(read) {
    try {
        return read();
    }
    catch (error) {
        throw unreadable(errnoOf(error));
    }
}
function unreadable(code) {
    return new Error(code === 'ENOENT' ? 'the file does not exist' : `it can't be read (${code})`);
}
function decodeText(bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new Error('it is not UTF-8; save it with that encoding');
    }
    if (text.includes('\0'))
        throw new Error('it has a NUL character, so it is not UTF-8 text');
    return text;
}
function readRecordFile(path, env) {
    const wanted = (0,external_node_path_namespaceObject.resolve)(plainPath(env.GITHUB_WORKSPACE || '.'), plainPath(path));
    const file = readable(() => (0,external_node_fs_namespaceObject.realpathSync)(wanted));
    const folders = [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((folder) => folder !== undefined);
    const inside = folders.filter(external_node_fs_namespaceObject.existsSync).some((folder) => {
        const way = (0,external_node_path_namespaceObject.relative)((0,external_node_fs_namespaceObject.realpathSync)(plainPath(folder)), file);
        return way !== '..' && !way.startsWith(`..${external_node_path_namespaceObject.sep}`) && (0,external_node_path_namespaceObject.resolve)(way) !== way;
    });
    if (!inside)
        throw new Error('it is not inside the workspace or RUNNER_TEMP');
    const stats = (0,external_node_fs_namespaceObject.statSync)(file);
    if (!stats.isFile())
        throw new Error('it is not a file');
    if (stats.size > MOST_RECORD_BYTES)
        throw new Error('it is larger than 1 MiB');
    return decodeText(readable(() => (0,external_node_fs_namespaceObject.readFileSync)(file)));
}

;// CONCATENATED MODULE: ./src/runner/log.ts


function log(line) {
    info((0,text_escape/* forLog */.Ig)(line));
}

;// CONCATENATED MODULE: ./src/runner/runtime.ts
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];
const LAST_WORDS_MS = 1_500;
function openRuntime() {
    const cancel = new AbortController();
    const onSignal = () => {
        if (cancel.signal.aborted)
            return;
        cancel.abort();
        setTimeout(() => process.exit(1), LAST_WORDS_MS).unref();
    };
    for (const signal of SIGNALS)
        process.on(signal, onSignal);
    const startedAt = Date.now() - monotonicMs();
    return {
        now: () => Math.round(startedAt + monotonicMs()),
        sleep,
        random: Math.random,
        cancelled: cancel.signal,
    };
}
function monotonicMs() {
    return Number(process.hrtime.bigint()) / 1e6;
}
function sleep(ms, cancelled) {
    return new Promise((resolve) => {
        const wake = () => {
            clearTimeout(timer);
            cancelled.removeEventListener('abort', wake);
            resolve();
        };
        const timer = setTimeout(wake, ms);
        cancelled.addEventListener('abort', wake);
        if (cancelled.aborted)
            wake();
    });
}

;// CONCATENATED MODULE: ./src/runner/state.ts
const PENDING = 'job-end';
const EVENT = 'event';
const STEP_FAILED = 'step-failed';
function stateName(input) {
    return `input-${input}`;
}

// EXTERNAL MODULE: ./src/text/redact.ts
var redact = __nccwpck_require__(326);
;// CONCATENATED MODULE: ./src/modes/run.ts













async function runAction(env, action) {
    process.exitCode = 1;
    const runtime = openRuntime();
    const given = readInputs(action.inputNames);
    const secrets = maskSecrets(given, env);
    let raw = given;
    let inputs;
    let site;
    let warnings = [];
    let result;
    try {
        const stage = getState(PENDING) === '' ? 'main' : 'post';
        if (stage === 'post')
            raw = (await action.restore?.(given)) ?? given;
        const parsed = await action.parse(raw, {
            stage,
            event: env.GITHUB_EVENT_NAME ?? '',
            now: runtime.now(),
            platform: process.platform,
            readRecordFile: (path) => readRecordFile(path, env),
        });
        site = 'problems' in parsed ? parsed.site : parsed.inputs.site;
        if ('problems' in parsed)
            throw new StepError(inputFailure(parsed.problems));
        ({ inputs, warnings } = parsed);
        const { payload, problem: payloadProblem } = readEventPayload(env.GITHUB_EVENT_PATH);
        const context = readContext(env, payload, inputs.job);
        const mask = (secret) => {
            for (const form of (0,redact/* secretForms */.eo)(secret))
                core_setSecret(form);
            secrets.push(secret);
        };
        result = await action.act({ inputs, context, payloadProblem, secrets, env, runtime, mask }, raw);
    }
    catch (error) {
        const isUnexpected = !(error instanceof StepError);
        result = action.stopped(failureOf(error), { site, inputs, isUnexpected });
    }
    const options = { policy: policyOf(raw), redact: (0,redact/* redactor */.$p)(secrets) };
    publish((more) => action.report(result, { ...options, warnings: [...warnings, ...more] }), env);
    process.stdout.write('', () => process.exit());
}
function readInputs(names) {
    return Object.fromEntries(names.map((name) => [name, getInput(name)]));
}
function maskSecrets(raw, env) {
    const inputs = SECRET_INPUTS.map((name) => raw[name] ?? '').filter((secret) => secret !== '');
    const secrets = [...inputs, ...(0,redact/* proxySecrets */.Wm)(env)];
    const { email, 'api-token': token } = raw;
    if (email && token)
        secrets.push((0,inputs_credentials/* basicAuthorization */.aR)(email, token).replace('Basic ', ''));
    for (const form of new Set(secrets.flatMap(redact/* secretForms */.eo)))
        core_setSecret(form);
    return secrets;
}
function policyOf(raw) {
    const policy = raw['on-failure'];
    return policy === 'warn' || policy === 'warn-on-outage' ? policy : 'fail';
}
function publish(write, env) {
    let report = write([]);
    try {
        if (!env.GITHUB_OUTPUT)
            throw new Error('GITHUB_OUTPUT is not set.');
        for (const [name, value] of Object.entries(report.outputs))
            setOutput(name, value);
    }
    catch (error) {
        report = write([
            `The outputs of this step could not be written to the GITHUB_OUTPUT file (${commandFileErrno(error, env.GITHUB_OUTPUT)}).`,
        ]);
    }
    if (env.GITHUB_STEP_SUMMARY) {
        try {
            (0,external_node_fs_namespaceObject.appendFileSync)(env.GITHUB_STEP_SUMMARY, report.summary);
        }
        catch (error) {
            log(`The job summary could not be written (${commandFileErrno(error, env.GITHUB_STEP_SUMMARY)}).`);
        }
    }
    const { annotation, lines } = report;
    if (annotation?.level === 'error')
        error(annotation.message, { title: 'Confluence Audit' });
    else {
        if (annotation)
            warning(annotation.message, { title: 'Confluence Audit' });
        process.exitCode = 0;
    }
    lines.forEach(log);
}

// EXTERNAL MODULE: ./src/http/client.ts + 21 modules
var client = __nccwpck_require__(109);
;// CONCATENATED MODULE: ./src/runner/version.ts
const VERSION = '1.0.0';

;// CONCATENATED MODULE: ./src/confluence/authentication.ts

const AUDIT_PATH = '/wiki/rest/api/audit';
function openAuthentication(way, now, mask) {
    const findUrl = urlFinder(way, now);
    const findAuthorization = authorizationFinder(way, now, mask);
    return async (bounds) => {
        const startedAt = now();
        const share = () => ({ ...bounds, limitMs: (bounds.limitMs - (now() - startedAt)) / 2 });
        const url = await findUrl(share());
        if (typeof url !== 'string')
            return url;
        const authorization = await findAuthorization(share());
        return typeof authorization === 'string' ? { url, authorization } : authorization;
    };
}
function urlFinder({ site, gatewayUrl, credentials }, now) {
    if (credentials.kind === 'basic')
        return () => Promise.resolve(site.origin + AUDIT_PATH);
    const { cloudId: given } = credentials;
    const findCloudId = remember(now, async (bounds) => {
        const { lookUpCloudId } = await __nccwpck_require__.e(/* import() */ 485).then(__nccwpck_require__.bind(__nccwpck_require__, 485));
        const found = await lookUpCloudId(site.origin, credentials, bounds, now);
        return typeof found === 'string' ? { value: found, goodUntil: Infinity } : found;
    });
    return async (bounds) => {
        const cloudId = given === 'auto' ? await findCloudId(bounds) : given;
        return typeof cloudId === 'string' ? `${gatewayUrl}/ex/confluence/${cloudId}${AUDIT_PATH}` : cloudId;
    };
}
function authorizationFinder({ tokenUrl, credentials }, now, mask) {
    if (credentials.kind === 'bearer')
        return () => Promise.resolve(`Bearer ${credentials.accessToken}`);
    if (credentials.kind !== 'client-credentials') {
        const { email, apiToken } = credentials;
        return () => Promise.resolve((0,inputs_credentials/* basicAuthorization */.aR)(email, apiToken));
    }
    const findToken = remember(now, async (bounds) => {
        const { requestToken } = await __nccwpck_require__.e(/* import() */ 478).then(__nccwpck_require__.bind(__nccwpck_require__, 478));
        const found = await requestToken(tokenUrl, credentials, bounds, now);
        if (!('kind' in found))
            mask(found.value);
        return found;
    });
    return async (bounds) => {
        const token = await findToken(bounds);
        return typeof token === 'string' ? `Bearer ${token}` : token;
    };
}
function remember(now, ask) {
    let known;
    let asking;
    return async (bounds) => {
        if (known && now() < known.goodUntil)
            return known.value;
        asking ??= ask(bounds).finally(() => {
            asking = undefined;
        });
        const found = await asking;
        if ('kind' in found)
            return found;
        known = found;
        return found.value;
    };
}

;// CONCATENATED MODULE: ./src/confluence/audit-client.ts



const ANSWER_BYTES = 1024 * 1024;
const LISTING_BYTES = 16 * 1024 * 1024;
const GET = { method: 'GET', headers: {} };
function openLogOf({ inputs, runtime, mask, }) {
    return openAuditLog({ ...inputs, credentials: inputs.credentials }, runtime.now, mask);
}
function openAuditLog(way, now, mask) {
    const authenticate = openAuthentication(way, now, mask);
    const ask = async (request, path, limitMs, cancelled, maxBytes = ANSWER_BYTES) => {
        const startedAt = now();
        const access = await authenticate({ limitMs, maxBytes: ANSWER_BYTES, cancelled });
        if ('kind' in access)
            return access;
        const headers = {
            ...request.headers,
            authorization: access.authorization,
            accept: 'application/json',
            'user-agent': `confluence-audit-action/${VERSION} (+https://github.com/your-org/confluence-audit-action)`,
            'x-atlassian-token': 'no-check',
        };
        const leftMs = limitMs - (now() - startedAt);
        return (0,client/* send */.tN)({ ...request, url: access.url + path, headers }, { limitMs: leftMs, maxBytes, cancelled });
    };
    return {
        post: (body, ...bounds) => ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body }, '', ...bounds),
        list: (query, limitMs, cancelled) => ask(GET, `?${new URLSearchParams(query).toString()}`, limitMs, cancelled, LISTING_BYTES),
        retention: (...bounds) => ask(GET, '/retention', ...bounds),
    };
}

// EXTERNAL MODULE: ./src/failure/unavailable.ts
var unavailable = __nccwpck_require__(464);
// EXTERNAL MODULE: ./src/http/retry-after.ts
var retry_after = __nccwpck_require__(821);
;// CONCATENATED MODULE: ./src/delivery/rate-limit.ts


function shareRateLimit(log, mostAtOnce, now) {
    let most = mostAtOnce;
    let answeredSince = 0;
    let notBefore = 0;
    const limited = async (ask) => {
        if (now() < notBefore)
            return (0,unavailable/* unavailable */.h)(HELD, { notBefore });
        const answer = await ask();
        if (answer.kind !== 'answered')
            return answer;
        if (answer.status === 429) {
            most = Math.max(1, Math.floor(most / 2));
            answeredSince = 0;
            notBefore = Math.max(notBefore, (0,retry_after/* waitUntil */.a0)(429, answer.header, now()) ?? 0);
        }
        else if (most < mostAtOnce && ++answeredSince >= SPEED_UP_AFTER * most) {
            most++;
            answeredSince = 0;
        }
        return answer;
    };
    return {
        mostAtOnce: () => most,
        post: (...request) => limited(() => log.post(...request)),
        list: (...request) => limited(() => log.list(...request)),
    };
}
const SPEED_UP_AFTER = 10;
const HELD = {
    class: 'rate-limited',
    happened: 'Confluence limited the rate of this replay, so this request was not sent.',
    remedy: 'Increase `timeout`, or replay the rest later.',
};

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: ./src/runner/folder.ts



function makeFolder(path) {
    if ((0,external_node_fs_namespaceObject.existsSync)(path) || (0,external_node_path_namespaceObject.dirname)(path) === path)
        return;
    makeFolder((0,external_node_path_namespaceObject.dirname)(path));
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)(path);
    }
    catch (error) {
        if (errnoOf(error) !== 'EEXIST')
            throw error;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./src/delivery/waits.ts
var waits = __nccwpck_require__(374);
;// CONCATENATED MODULE: ./src/delivery/history.ts

function history_stateOf(history, { earlier }) {
    const state = {
        tries: 0,
        isFound: false,
        isAccepted: false,
        possiblyWritten: earlier !== undefined,
        possibleDuplicate: earlier?.possibleDuplicate ? 'blind' : false,
        searches: [],
        wasTooLong: false,
        mayPostUnlisted: false,
        notBefore: 0,
        waitsInARow: 0,
        isNameUnknown: true,
        history,
    };
    for (const entry of history) {
        addTiming(state, entry);
        if (entry.did === 'post')
            addAttempt(state, entry);
        else
            addSearch(state, entry, earlier);
    }
    return state;
}
function addTiming(state, entry) {
    const { outcome } = entry;
    const named = 'notBefore' in outcome ? outcome.notBefore : undefined;
    state.notBefore = Math.max(state.notBefore, named ?? 0);
    state.waitsInARow = named === undefined ? 0 : state.waitsInARow + 1;
    const isNameUnknown = 'nameUnknown' in outcome && outcome.nameUnknown === true;
    state.isNameUnknown &&= isNameUnknown;
    if (entry.did === 'post' || outcome.kind === 'inconclusive')
        state.obstacle = 'failure' in outcome ? { failure: outcome.failure, isNameUnknown } : undefined;
}
function addAttempt(state, attempt) {
    state.tries++;
    state.lastTry = attempt;
    if (attempt.serverDate !== undefined)
        state.skew = attempt.endedAt - attempt.serverDate;
    if (!possiblyWritten(attempt))
        return;
    state.isAccepted ||= attempt.outcome.kind === 'accepted';
    if (state.unreadable && state.possiblyWritten)
        state.possibleDuplicate = 'blind';
    else if (state.open === undefined && (state.unreadable || state.mayPostUnlisted))
        state.possibleDuplicate ||= 'unsearched';
    state.possiblyWritten = true;
    state.open = attempt;
    state.searches = [];
    state.unreadable = undefined;
    state.wasTooLong = state.mayPostUnlisted = false;
}
function addSearch(state, search, earlier) {
    const { outcome, skew, endedAt } = search;
    state.searches.push(search);
    if (skew !== undefined)
        state.skew = skew;
    if (outcome.kind === 'found')
        state.isFound = true;
    if (outcome.kind !== 'inconclusive')
        return;
    if (outcome.unreadable)
        state.unreadable = outcome.failure;
    if (outcome.tooLong) {
        state.wasTooLong = true;
        state.mayPostUnlisted ||= earlier === undefined || endedAt - earlier.lastAt > waits/* INDEX_LAG_MS */.Hz;
    }
}
function possiblyWritten({ outcome }) {
    return outcome.kind === 'unknown' || outcome.kind === 'accepted';
}
function countPosts(history) {
    return history.filter(({ did, outcome }) => did === 'post' && !('unasked' in outcome)).length;
}

// EXTERNAL MODULE: ./src/record/audit-record.ts
var audit_record = __nccwpck_require__(546);
;// CONCATENATED MODULE: ./src/receipt/receipt.ts




const RECEIPT_FORMAT = 'confluence-audit-receipt';
function digestRecord(record) {
    return `sha256:${(0,external_node_crypto_.hash)('sha256', (0,audit_record/* serializeRecord */.Om)(record))}`;
}
function writeDeferred(subject, stepFailed) {
    return { ...writeReceipt(subject, [], { stepFailed }), result: 'deferred', failure: null };
}
function writeReceipt(subject, history, state) {
    const { record, full } = subject.built;
    const { ending, inFlightSince, stepFailed } = state;
    const inFlight = inFlightSince === undefined
        ? []
        : [{ did: 'post', startedAt: inFlightSince, endedAt: inFlightSince, outcome: UNKNOWN }];
    const { possiblyWritten: mayExist, possibleDuplicate } = history_stateOf([...history, ...inFlight], subject);
    const posts = history.filter((entry) => entry.did === 'post');
    const answered = posts.findLast(({ status }) => status !== undefined);
    const asked = history.findLast(({ status }) => status !== undefined);
    const serverDate = posts.findLast((post) => post.serverDate !== undefined)?.serverDate;
    return {
        format: RECEIPT_FORMAT,
        version: 1,
        writtenBy: `confluence-audit-action ${VERSION}`,
        site: subject.site,
        auditKey: subject.key,
        phase: subject.phase,
        creationDate: record.creationDate ?? null,
        record,
        fullRecord: full ?? null,
        recordDigest: digestRecord(record),
        result: resultOf(ending, mayExist),
        recorded: ending?.kind === 'recorded',
        verified: ending?.kind === 'recorded' && ending.verified,
        possiblyWritten: ending?.kind !== 'recorded' && mayExist,
        possibleDuplicate: (ending?.possibleDuplicate ?? possibleDuplicate) !== false,
        failure: ending === undefined ? interrupted(mayExist) : ending.kind === 'failed' ? ending.failure : null,
        httpStatus: answered?.status ?? asked?.status ?? null,
        serverDate: serverDate === undefined ? null : isoDate(serverDate),
        requestId: answered?.requestId ?? null,
        stepFailed,
        run: subject.run,
        attempts: [
            ...history.map(entryOf),
            ...inFlight.map((post) => ({
                ...entryOf(post),
                endedAt: null,
                outcome: 'in-flight',
                reason: null,
            })),
        ],
    };
}
function resultOf(ending, mayExist) {
    if (ending?.kind === 'recorded')
        return ending.already ? 'already-recorded' : 'recorded';
    return mayExist ? 'unconfirmed' : 'not-recorded';
}
const UNKNOWN = { kind: 'unknown', failure: interrupted(true) };
function interrupted(mayExist) {
    return {
        class: mayExist ? 'unconfirmed' : 'outage',
        happened: 'The delivery was in progress when this receipt was written. If no newer receipt replaced it, the process was killed.',
        remedy: 'Deliver the receipt with the `replay` action, which searches the log first.',
    };
}
function entryOf(entry) {
    const { outcome } = entry;
    return {
        did: entry.did,
        startedAt: isoDate(entry.startedAt),
        endedAt: isoDate(entry.endedAt),
        outcome: outcome.kind,
        status: entry.status ?? null,
        reason: 'failure' in outcome ? outcome.failure.happened : null,
    };
}
function isoDate(epochMs) {
    return new Date(Math.round(epochMs)).toISOString();
}

;// CONCATENATED MODULE: ./src/receipt/receipt-file.ts






function receiptPath(receiptFile, key, env) {
    if (receiptFile !== undefined)
        return resolve(env.GITHUB_WORKSPACE || '.', receiptFile);
    return join(env.RUNNER_TEMP || tmpdir(), 'confluence-audit', `${key}.json`);
}
function sparePath(path, key) {
    for (let spare = path, number = 1;; spare = besides(path, key, number++)) {
        const other = parseJson(readReceiptText(spare) ?? '');
        const otherKey = textAt(other, 'auditKey');
        const isKept = otherKey !== undefined && (otherKey !== key || memberAt(other, 'possiblyWritten') === true);
        if (!isKept || memberAt(other, 'recorded') === true)
            return spare;
    }
}
function besides(path, key, number) {
    return path.replace(/(\.json)?$/, `.${key}${number === 1 ? '' : `.${number}`}.json`);
}
const SAVE_MS = 250;
const LAST_SAVE_MS = 5_000;
function saveReceipt(path, receipt, patienceMs = SAVE_MS) {
    makeFolder((0,external_node_path_namespaceObject.dirname)(path));
    const draft = `${path}.${process.pid}.tmp`;
    try {
        (0,external_node_fs_namespaceObject.writeFileSync)(draft, `${JSON.stringify(receipt, null, 2)}\n`, { mode: 0o600 });
        if (process.platform === 'win32')
            whileHeld(() => (0,external_node_fs_namespaceObject.renameSync)(draft, path), patienceMs, pause);
        else
            (0,external_node_fs_namespaceObject.renameSync)(draft, path);
    }
    catch (error) {
        (0,external_node_fs_namespaceObject.rmSync)(draft, { force: true });
        throw error;
    }
}
function whileHeld(act, patienceMs, wait) {
    for (let waited = 0, next = 20;; waited += next, next *= 1.5) {
        try {
            act();
            return;
        }
        catch (error) {
            const held = ['EPERM', 'EACCES', 'EBUSY'].includes(error.code ?? '');
            if (!held || waited >= patienceMs)
                throw error;
            wait(next);
        }
    }
}
function pause(ms) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
const MOST_RECEIPT_BYTES = 4 * 1024 * 1024;
function readReceiptFiles(receipts, env) {
    const root = (0,external_node_path_namespaceObject.resolve)(env.GITHUB_WORKSPACE || '.', receipts);
    try {
        if (!(0,external_node_fs_namespaceObject.statSync)(root).isDirectory())
            return [{ path: root, text: readReceiptText(root) }];
        return readFolder(root).sort((one, other) => (one.path < other.path ? -1 : 1));
    }
    catch {
        return undefined;
    }
}
function readFolder(folder, above = []) {
    const real = (0,external_node_fs_namespaceObject.realpathSync)(folder);
    if (above.includes(real))
        return [];
    return (0,external_node_fs_namespaceObject.readdirSync)(folder).flatMap((name) => {
        const path = (0,external_node_path_namespaceObject.join)(folder, name);
        try {
            if ((0,external_node_fs_namespaceObject.statSync)(path).isDirectory())
                return readFolder(path, [...above, real]);
        }
        catch {
            return [{ path, text: undefined }];
        }
        const text = readReceiptText(path);
        return path.endsWith('.json') || isReceipt(text) ? [{ path, text }] : [];
    });
}
function isReceipt(text) {
    return text?.includes(RECEIPT_FORMAT) === true && (0,text_json/* textAt */.$6)((0,text_json/* parseJson */.qF)(text), 'format') === RECEIPT_FORMAT;
}
function readReceiptText(path) {
    try {
        const stats = (0,external_node_fs_namespaceObject.statSync)(path);
        return stats.isFile() && stats.size <= MOST_RECEIPT_BYTES ? (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./src/text/sanitize.ts
var sanitize = __nccwpck_require__(212);
;// CONCATENATED MODULE: ./src/text/truncate.ts

const truncate_TRUNCATED = '… [cut]';
function truncate(text, limit) {
    if (text.length <= limit)
        return text;
    const room = limit - truncate_TRUNCATED.length;
    const start = new Intl.Segmenter().segment(text).containing(room)?.index ?? 0;
    const kept = room - start > 256 ? text.slice(0, room).replace(/[\ud800-\udbff]$/, '') : text.slice(0, start);
    return kept.trimEnd() + truncate_TRUNCATED;
}
const END_OF_SENTENCE = 100;
function truncateMiddle(text, limit) {
    if (text.length <= limit)
        return text;
    const from = text.length - END_OF_SENTENCE;
    const { index, segment } = new Intl.Segmenter().segment(text).containing(from) ?? {
        index: from,
        segment: '',
    };
    const end = text.slice(index === from ? from : index + segment.length).trimStart();
    return `${truncate(text, limit - end.length - 1)} ${end}`.trimEnd();
}
function nameInSentence(name) {
    return truncate((0,sanitize/* cleanLine */.Ow)(name), 64);
}

;// CONCATENATED MODULE: ./src/record/record-limits.ts


const LIMITS = {
    line: 255,
    text: 8_000,
    outputs: 500_000,
    bodyBytes: 64 * 1024,
};
function truncateRecord(whole, userText, provenance) {
    let room = {
        text: LIMITS.text,
        objects: whole.associatedObjects?.length ?? 0,
        values: whole.changedValues?.length ?? 0,
    };
    let record = whole;
    while (room !== undefined) {
        record = shorten(whole, userText, provenance, room);
        if (Buffer.byteLength((0,audit_record/* serializeRecord */.Om)(record)) <= LIMITS.bodyBytes)
            break;
        room = smaller(room);
    }
    const truncated = FIELD_NAMES.filter(([field]) => JSON.stringify(record[field]) !== JSON.stringify(whole[field])).map(([, name]) => name);
    return truncated.length === 0 ? { record, truncated } : { record, full: whole, truncated };
}
const OWN_OBJECTS = 4;
const FIELD_NAMES = [
    ['author', 'author'],
    ['category', 'category'],
    ['summary', 'summary'],
    ['description', 'description'],
    ['affectedObject', 'affected object'],
    ['associatedObjects', 'associated objects'],
    ['changedValues', 'changed values'],
];
const SHRINK = 0.9;
function smaller({ text, objects, values }) {
    const less = (count, least) => Math.max(least, Math.floor(count * SHRINK));
    if (text > LIMITS.line)
        return { text: less(text, LIMITS.line), objects, values };
    if (objects > OWN_OBJECTS && objects > values)
        return { text, objects: less(objects, OWN_OBJECTS), values };
    return values > 0 ? { text, objects, values: less(values, 0) } : undefined;
}
function shorten(whole, userText, provenance, room) {
    const roomForUser = Math.max(LIMITS.line, room.text - provenance.length - 2);
    return mapTexts({
        ...whole,
        description: joinDescription(truncate(userText, roomForUser), provenance),
        associatedObjects: firstOf(whole.associatedObjects, room.objects, (name) => ({
            name,
            objectType: 'Truncated',
        })),
        changedValues: firstOf(whole.changedValues, room.values, (name) => ({
            name,
            oldValue: '',
            newValue: '',
        })),
    }, {
        name: (text) => truncateMiddle(text, LIMITS.line),
        word: (text) => truncate(text, LIMITS.line),
        value: (text) => truncate(text, room.text),
    });
}
function firstOf(items, count, toItem) {
    if (items === undefined || items.length <= count)
        return items;
    const [, before] = MORE.exec(items.at(-1)?.name ?? '') ?? [];
    const missing = items.length - count + (before === undefined ? 0 : Number(before) - 1);
    return [...items.slice(0, count), toItem(`${truncate_TRUNCATED} ${missing} more`)];
}
const MORE = /^… \[cut\] (\d+) more$/;
function joinDescription(userText, provenance) {
    return userText === '' ? provenance : `${userText}\n\n${provenance}`;
}
function mapTexts(record, change) {
    const { author, category, summary, affectedObject, associatedObjects, changedValues } = record;
    const object = ({ name, objectType }) => ({
        name: change.name(name),
        objectType: change.word(objectType),
    });
    const changed = {
        ...record,
        author: author?.displayName === undefined
            ? author
            : { ...author, displayName: change.name(author.displayName) },
        category: category && change.word(category),
        summary: summary && change.name(summary),
        affectedObject: affectedObject && object(affectedObject),
        associatedObjects: associatedObjects?.map(object),
        changedValues: changedValues?.map(({ name, ...values }) => ({
            name: change.name(name),
            ...Object.fromEntries(Object.entries(values).map(([member, text]) => [member, change.value(text)])),
        })),
    };
    const present = Object.entries(changed).filter(([, value]) => value !== undefined);
    return Object.fromEntries(present);
}

;// CONCATENATED MODULE: ./src/replay/report.ts


const IN_LOG = ['recorded', 'already-recorded'];
const REPLAY_OUTPUT_NAMES = (/* unused pure expression or super */ null && ([
    'result',
    'delivered',
    'already-recorded',
    'refused',
    'failed',
    'failure-class',
    'delivered-artifacts',
    'report',
]));
function stoppedReplay(failure, { site, possiblyWritten }) {
    const result = possiblyWritten ? 'unconfirmed' : 'not-recorded';
    return { result, failure, possiblyWritten, site, receipts: [], deliveredArtifacts: [], warnings: [] };
}
function redactReplay(report, redact) {
    const text = (value) => value && redact(value);
    const safe = (failure) => failure && { ...failure, happened: redact(failure.happened) };
    return {
        ...report,
        failure: safe(report.failure),
        warnings: report.warnings.map(redact),
        receipts: report.receipts.map((each) => ({
            ...each,
            name: redact(each.name),
            repository: text(each.repository),
            run: text(each.run),
            verified: text(each.verified),
            reason: text(each.reason),
            failure: safe(each.failure),
        })),
    };
}
function countOutcomes(receipts) {
    const count = (...outcomes) => receipts.filter(({ outcome }) => outcomes.includes(outcome)).length;
    return {
        delivered: count('recorded'),
        already: count('already-recorded'),
        refused: count('refused'),
        failed: count('not-recorded', 'unconfirmed', 'not-verified'),
        skipped: count('skipped'),
    };
}
function writeReplayOutputs(report) {
    const { delivered, already, refused, failed } = countOutcomes(report.receipts);
    const artifacts = report.deliveredArtifacts.map((each) => JSON.stringify(each));
    return {
        result: report.result,
        delivered: String(delivered),
        'already-recorded': String(already),
        refused: String(refused),
        failed: String(failed),
        'failure-class': report.failure?.class ?? '',
        'delivered-artifacts': `[${fitting(artifacts, LONGEST_LIST).join(',')}]`,
        report: writeReport(report),
    };
}
const LONGEST_REPORT = LIMITS.outputs * 0.8;
const LONGEST_LIST = LIMITS.outputs * 0.2 - 1_000;
function fitting(rows, most) {
    let length = 0;
    return rows.filter((row) => (length += row.length + 1) <= most);
}
function writeReport(report) {
    const rows = sortReceipts(report.receipts).map(({ outcome, name, key, repository, run, artifacts, verified, reason, failure }) => JSON.stringify({
        outcome,
        record: name,
        auditKey: key ?? null,
        repository: repository ?? null,
        run: run ?? null,
        artifacts,
        verified: verified ?? null,
        class: failure?.class ?? null,
        reason: failure?.happened ?? reason ?? null,
    }));
    const shown = fitting(rows, LONGEST_REPORT);
    const head = {
        result: report.result,
        ...countOutcomes(report.receipts),
        leftOut: rows.length - shown.length,
    };
    return `${JSON.stringify(head).slice(0, -1)},"receipts":[${shown.join(',')}]}`;
}
function sortReceipts(receipts) {
    const ORDER = [
        'refused',
        'unconfirmed',
        'not-recorded',
        'not-verified',
        'recorded',
        'already-recorded',
        'skipped',
    ];
    return [...receipts].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}
const MOST_SHOWN = 5;
const GRAVITY = [
    'configuration',
    'authentication',
    'permission',
    'rejected',
    'evidence',
    'unconfirmed',
    'rate-limited',
    'outage',
];
function joinFailures(receipts) {
    const failed = receipts
        .flatMap(({ failure, name }) => (failure ? [{ failure, name }] : []))
        .sort((a, b) => GRAVITY.indexOf(a.failure.class) - GRAVITY.indexOf(b.failure.class));
    const [gravest] = failed;
    if (!gravest)
        return undefined;
    const lines = [
        `${failed.length} of ${receipts.length} receipts, artifacts, or repositories failed:`,
        ...failed
            .slice(0, MOST_SHOWN)
            .map(({ failure, name }) => `- ${(0,text_escape/* quote */.hD)(name)} (${failure.class}): ${failure.happened}`),
    ];
    const left = failed.length - MOST_SHOWN;
    if (left > 0)
        lines.push(`- and ${left} more, in the table of the job summary`);
    return {
        ...gravest.failure,
        remedy: [...new Set(failed.map(({ failure }) => failure.remedy))].slice(0, 3).join(' '),
        happened: lines.join('\n'),
    };
}

;// CONCATENATED MODULE: ./src/github/known.ts
function known(value) {
    return { kind: 'known', value };
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}
function unanswered({ failure }) {
    return unknown(failure.happened.replace(/\.$/, ''));
}
function readEach(list, read) {
    if (!Array.isArray(list))
        return undefined;
    const values = list.map((entry) => read(entry));
    return values.every((value) => value !== undefined) ? values : undefined;
}
function isOid(text) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function isRepository(text) {
    return /^[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(text);
}

// EXTERNAL MODULE: ./src/github/unanswered.ts
var github_unanswered = __nccwpck_require__(363);
;// CONCATENATED MODULE: ./src/github/artifacts.ts





const NO_REPOSITORIES = "GitHub's list of repositories is incomplete.";
const NO_ARTIFACTS = "GitHub's list of artifacts is incomplete.";
async function readRepository(api, name) {
    const answer = await api.get(`/repos/${name}`);
    if (answer.kind === 'unavailable')
        return answer;
    return toRepository(answer.body) ?? (0,github_unanswered/* failedRead */.Yr)(NO_REPOSITORIES);
}
async function readRepositories(api, owner) {
    const ofOrganization = await readRepositoryPages(api, `/orgs/${owner}/repos?per_page=100`);
    const isNone = !Array.isArray(ofOrganization) && ofOrganization.status === 404;
    return isNone ? readRepositoryPages(api, `/users/${owner}/repos?per_page=100`) : ofOrganization;
}
async function readRepositoryPages(api, first) {
    const repositories = [];
    for (let path = first; path !== undefined;) {
        const answer = await api.get(path);
        if (answer.kind === 'unavailable')
            return answer;
        const page = readEach(answer.body, toRepository);
        if (page === undefined)
            return (0,github_unanswered/* failedRead */.Yr)(NO_REPOSITORIES);
        repositories.push(...page);
        path = answer.next;
    }
    return repositories;
}
function toRepository(body) {
    const [id, name] = [(0,text_json/* textAt */.$6)(body, 'id'), (0,text_json/* textAt */.$6)(body, 'full_name')];
    if (id === undefined || name === undefined)
        return undefined;
    return { id, name, defaultBranch: (0,text_json/* textAt */.$6)(body, 'default_branch') };
}
async function* listArtifacts(api, repository) {
    let path = `/repos/${repository}/actions/artifacts?per_page=100`;
    while (path !== undefined) {
        const answer = await api.get(path);
        const page = answer.kind === 'unavailable'
            ? answer
            : (readEach((0,text_json/* memberAt */.mz)(answer.body, 'artifacts'), toArtifact) ?? (0,github_unanswered/* failedRead */.Yr)(NO_ARTIFACTS));
        yield page;
        if (answer.kind === 'unavailable' || !Array.isArray(page))
            return;
        path = answer.next;
    }
}
function toArtifact(item) {
    const [id, name] = [(0,text_json/* textAt */.$6)(item, 'id'), (0,text_json/* textAt */.$6)(item, 'name')];
    const createdAt = Date.parse((0,text_json/* textAt */.$6)(item, 'created_at') ?? '');
    if (id === undefined || name === undefined || Number.isNaN(createdAt))
        return undefined;
    const run = (member) => (0,text_json/* textAt */.$6)(item, 'workflow_run', member);
    const [runId, repositoryId] = [run('id'), run('repository_id')];
    return {
        id,
        name,
        bytes: Number((0,text_json/* textAt */.$6)(item, 'size_in_bytes') ?? 0),
        expired: (0,text_json/* memberAt */.mz)(item, 'expired') === true,
        digest: (0,text_json/* textAt */.$6)(item, 'digest'),
        createdAt,
        run: runId === undefined || repositoryId === undefined
            ? undefined
            : {
                id: runId,
                repositoryId,
                headRepositoryId: run('head_repository_id'),
                headBranch: run('head_branch'),
                headSha: run('head_sha'),
            },
    };
}
const DOWNLOAD_MS = 60_000;
const DOWNLOAD_TRIES = 3;
const DOWNLOAD_WAIT_MS = 500;
async function downloadArtifact(api, repository, { id, digest }, { maxBytes, runtime, deadline }) {
    for (let tries = 1;; tries++) {
        const location = await api.locate(`/repos/${repository}/actions/artifacts/${id}/zip`);
        if (location.kind === 'unavailable')
            return location;
        const answer = await (0,client/* send */.tN)({ method: 'GET', url: location.url, headers: {}, binary: true }, { limitMs: Math.min(DOWNLOAD_MS, deadline - runtime.now()), maxBytes, cancelled: runtime.cancelled });
        const found = answer.kind === 'answered' && answer.status === 200 ? answer : undefined;
        if (found?.bodyTrouble === 'too-large')
            return { kind: 'problem', problem: `it is larger than ${maxBytes} bytes` };
        const zip = found?.bodyTrouble ? undefined : found?.bytes;
        if (zip && (digest === undefined || digest === `sha256:${(0,external_node_crypto_.hash)('sha256', zip)}`))
            return { kind: 'downloaded', zip };
        if (tries === DOWNLOAD_TRIES && zip?.subarray(0, 2).toString('latin1') === 'PK')
            return { kind: 'problem', problem: 'its bytes do not match the digest that GitHub has' };
        if (tries === DOWNLOAD_TRIES || runtime.cancelled.aborted)
            return (0,github_unanswered/* failedRead */.Yr)(`GitHub's storage did not return the artifact (${whatCame(answer)}).`);
        await runtime.sleep(DOWNLOAD_WAIT_MS * tries, runtime.cancelled);
    }
}
function whatCame(answer) {
    if (answer.kind === 'unavailable')
        return answer.failure.happened;
    if (answer.kind === 'unanswered')
        return client/* TROUBLE_WORDS */.UW[answer.trouble];
    if (answer.bodyTrouble)
        return client/* TROUBLE_WORDS */.UW[answer.bodyTrouble];
    return answer.status === 200 ? 'the response is not the artifact' : `status ${answer.status}`;
}

;// CONCATENATED MODULE: ./src/runner/concurrency.ts
async function forEachConcurrently(items, limit, act) {
    const left = items.values();
    const work = async () => {
        for (const item of left)
            await act(item);
    };
    await Promise.all(Array.from({ length: limit }, work));
}

// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __nccwpck_require__(663);
;// CONCATENATED MODULE: ./src/replay/artifact-zip.ts


const MOST_ZIP_BYTES = 16 * 1024 * 1024;
const MOST_ENTRIES = 1_000;
const MOST_ENTRY_BYTES = 4 * 1024 * 1024;
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_RATIO = 100;
const SMALL_BYTES = 64 * 1024;
async function unpack(zip) {
    let file;
    try {
        file = await (0,yauzl/* fromBufferPromise */.SY)(zip, { strictFileNames: true });
    }
    catch (error) {
        return { problem: `it is not a readable zip file (${reason(error)})` };
    }
    const files = [];
    const names = new Set();
    let bytes = 0;
    if (file.entryCount > MOST_ENTRIES)
        return { problem: `it contains more than ${MOST_ENTRIES} files` };
    try {
        for await (const entry of file.eachEntry()) {
            const problem = entryProblem(entry, names);
            if (problem !== undefined)
                return { problem };
            names.add(nameOf(entry));
            if (!/\.json$/i.test(entry.fileName))
                continue;
            bytes += entry.uncompressedSize;
            if (bytes > MOST_BYTES)
                return { problem: `it unpacks to more than ${MOST_BYTES} bytes` };
            const text = await readAll(await file.openReadStreamPromise(entry));
            if (text === undefined)
                return { problem: `${(0,text_escape/* quote */.hD)(entry.fileName)} in it is not UTF-8 text` };
            files.push({ path: entry.fileName, text });
        }
    }
    catch (error) {
        return { problem: `it is damaged or unsafe (${reason(error)})` };
    }
    return files.length > 0 ? { files } : { problem: 'it contains no `.json` file' };
}
function entryProblem(entry, names) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    if (fileName.includes('\0'))
        return 'a name in it has a NUL character';
    if (names.has(nameOf(entry)))
        return `it contains ${(0,text_escape/* quote */.hD)(fileName)} twice`;
    if (entry.externalFileAttributes >>> 28 === SYMBOLIC_LINK)
        return `${(0,text_escape/* quote */.hD)(fileName)} in it is a symbolic link`;
    if (entry.isEncrypted())
        return `${(0,text_escape/* quote */.hD)(fileName)} in it is encrypted`;
    if (uncompressedSize > MOST_ENTRY_BYTES)
        return `${(0,text_escape/* quote */.hD)(fileName)} in it is larger than ${MOST_ENTRY_BYTES} bytes`;
    return uncompressedSize > SMALL_BYTES && uncompressedSize > compressedSize * MOST_RATIO
        ? `${(0,text_escape/* quote */.hD)(fileName)} in it unpacks to more than ${MOST_RATIO} times its size`
        : undefined;
}
const SYMBOLIC_LINK = 0o12;
function nameOf({ fileName }) {
    return fileName.normalize('NFC').toLowerCase();
}
async function readAll(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    }
    catch {
        return undefined;
    }
}
function reason(error) {
    return error instanceof Error ? (0,text_escape/* quote */.hD)(error.message) : 'unknown error';
}

;// CONCATENATED MODULE: ./src/text/glob.ts
function fitsPattern(name, pattern) {
    const [first = '', ...parts] = pattern.split('*');
    if (parts.length === 0)
        return name === pattern;
    const last = parts.pop() ?? '';
    if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last))
        return false;
    let from = first.length;
    const end = name.length - last.length;
    for (const part of parts) {
        const at = name.indexOf(part, from);
        if (at === -1 || at + part.length > end)
            return false;
        from = at + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./src/replay/select-artifacts.ts


function selectArtifact({ repository, artifact }, wanted) {
    if (!fitsPattern(artifact.name, wanted.artifacts) || artifact.createdAt < wanted.since)
        return 'ignore';
    const { run } = artifact;
    if (run === undefined)
        return { kind: 'unknown', reason: 'GitHub does not show which run uploaded it' };
    if (run.repositoryId !== repository.id)
        return {
            kind: 'refused',
            reason: `GitHub lists it in the repository with id ${repository.id}, and names a run of id ${run.repositoryId}`,
        };
    if (run.headRepositoryId !== run.repositoryId)
        return { kind: 'skipped', reason: 'a run from a fork uploaded it' };
    const branch = run.headBranch;
    const isAllowed = branch !== undefined &&
        (wanted.branches.length === 0
            ? branch === repository.defaultBranch
            : wanted.branches.some((pattern) => fitsPattern(branch, pattern)));
    if (!isAllowed)
        return {
            kind: 'skipped',
            reason: `a run on ${branch === undefined ? 'no branch' : `the branch ${(0,text_escape/* quote */.hD)(branch)}`} uploaded it, and \`branches\` does not allow that`,
        };
    return artifact.expired ? { kind: 'skipped', reason: EXPIRED } : 'take';
}
const EXPIRED = 'it has expired, so GitHub has deleted its content';

;// CONCATENATED MODULE: ./src/replay/settled.ts
function settle(found, { kind, reason }) {
    if (kind === 'refused')
        return refuse(found, reason);
    if (kind === 'skipped')
        return { ...found, outcome: 'skipped', reason };
    return postpone(found, {
        class: 'outage',
        happened: `${reason}.`,
        remedy: 'Run the replay again later.',
    });
}
function refuse({ path, origin, receipt }, problem) {
    return {
        outcome: 'refused',
        path,
        origin,
        receipt,
        failure: {
            class: 'configuration',
            happened: `Refused: ${problem}.`,
            remedy: origin
                ? 'Check the run that uploaded the artifact, then delete the artifact.'
                : 'Correct what the message names, or replace the file with the original receipt. Otherwise, remove the file from `receipts`.',
        },
    };
}
function postpone(found, failure) {
    return { ...found, outcome: 'not-verified', failure };
}

;// CONCATENATED MODULE: ./src/replay/collect.ts







const AT_ONCE = 4;
const MOST_TEXT_BYTES = 128 * 1024 * 1024;
async function collect(api, names, wanted, bounds) {
    const collected = { files: [], settled: [] };
    const { files, settled } = collected;
    const seen = new Set();
    let bytes = 0;
    const take = async (origin) => {
        const read = bytes > MOST_TEXT_BYTES
            ? postpone({ path: pathOf(origin), origin }, TOO_MUCH)
            : await readArtifact(api, origin, bounds);
        if ('outcome' in read)
            return settled.push(read);
        for (const { text } of read)
            bytes += Buffer.byteLength(text);
        return files.push(...read);
    };
    for (const name of names) {
        const repositories = await findRepositories(api, name);
        if (!Array.isArray(repositories)) {
            settled.push(postpone({ path: name }, repositories.failure));
            continue;
        }
        for (const listed of repositories) {
            if (seen.has(listed.id))
                continue;
            seen.add(listed.id);
            const needsBranch = listed.defaultBranch === undefined && wanted.branches.length === 0;
            const repository = needsBranch ? await readRepository(api, listed.name) : listed;
            if ('kind' in repository)
                settled.push(postpone({ path: listed.name }, repository.failure));
            else
                await collectFrom(api, repository, wanted, collected, take);
        }
    }
    return collected;
}
async function findRepositories(api, name) {
    const owner = /^([^/]+)\/\*$/.exec(name)?.[1];
    if (owner !== undefined)
        return readRepositories(api, owner);
    const repository = await readRepository(api, name);
    return 'kind' in repository ? repository : [repository];
}
async function collectFrom(api, repository, wanted, { files, settled }, take) {
    const before = files.length;
    let taken = 0;
    const seen = new Set();
    for await (const page of listArtifacts(api, repository.name)) {
        if (!Array.isArray(page)) {
            settled.push(postpone({ path: repository.name }, page.failure));
            break;
        }
        const origins = [];
        for (const artifact of page) {
            if (seen.has(artifact.id))
                continue;
            seen.add(artifact.id);
            const origin = { repository, artifact };
            const selection = selectArtifact(origin, wanted);
            if (selection === 'take')
                origins.push(origin);
            else if (selection !== 'ignore')
                settled.push(settle({ path: pathOf(origin), origin }, selection));
        }
        taken += origins.length;
        await forEachConcurrently(origins, AT_ONCE, take);
    }
    log(`${repository.name}: ${taken} artifacts, ${files.length - before} files in them.`);
}
async function readArtifact(api, origin, bounds) {
    const { repository, artifact } = origin;
    const found = { path: pathOf(origin), origin };
    if (artifact.bytes > MOST_ZIP_BYTES)
        return refuse(found, `it is larger than ${MOST_ZIP_BYTES} bytes`);
    const download = await downloadArtifact(api, repository.name, artifact, {
        maxBytes: MOST_ZIP_BYTES,
        ...bounds,
    });
    if (download.kind === 'unavailable')
        return postpone(found, download.failure);
    const unpacked = download.kind === 'problem' ? download : await unpack(download.zip);
    if ('problem' in unpacked)
        return refuse(found, unpacked.problem);
    return unpacked.files.map(({ path, text }) => ({ path: `${found.path}: ${path}`, text, origin }));
}
function pathOf({ repository, artifact }) {
    return `${repository.name}, artifact ${(0,text_escape/* quote */.hD)(artifact.name)} (id ${artifact.id})`;
}
const TOO_MUCH = {
    class: 'outage',
    happened: `The receipts before this artifact exceed ${MOST_TEXT_BYTES / 1024 / 1024} MiB in total, so the next replay reads it.`,
    remedy: 'Delete the delivered artifacts, then run the replay again.',
};

// EXTERNAL MODULE: ./src/confluence/outage.ts
var outage = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./src/delivery/ending.ts

function failed({ possiblyWritten, possibleDuplicate }, failure) {
    return { kind: 'failed', failure, possiblyWritten, possibleDuplicate };
}
function brokenOff(state, failure) {
    if (!state.possiblyWritten)
        return failed(state, failure);
    return failed(state, {
        ...failure,
        class: failure.class === 'outage' ? 'unconfirmed' : failure.class,
        remedy: `${SEARCH_FIRST} ${failure.remedy}`,
    });
}
const SEARCH_FIRST = 'Search the audit log for the audit key before you send the record again.';
function ending_unreadable(refusal, known = 'The record was sent, but no response confirmed it') {
    return {
        class: 'unconfirmed',
        happened: `${known}, and a search of the audit log failed. ${refusal.happened}`,
        remedy: `${SEARCH_FIRST} ${refusal.remedy}`,
    };
}
function obstacleOf({ obstacle, isAccepted, isNameUnknown }) {
    if (isAccepted)
        return {
            class: 'unconfirmed',
            happened: `Confluence accepted the record, but a search did not find it in time. ${obstacle?.failure.happened ?? ''}`.trim(),
            remedy: `${SEARCH_FIRST} A larger \`timeout\` waits longer.`,
        };
    if (!obstacle)
        return (0,outage/* outage */.Q)('The record was not sent.');
    if (obstacle.isNameUnknown && !isNameUnknown)
        return (0,outage/* outage */.Q)('The host name no longer resolves.');
    return obstacle.failure;
}
function outOfTime(failure, until, { timeoutMs }, now) {
    const timeout = Math.round(timeoutMs / 1000);
    const wait = Math.ceil((until - now) / 1000);
    const why = wait <= 0
        ? `Timed out after ${timeout} s (\`timeout\`).`
        : `The next attempt would start in ${wait} s, after \`timeout\` (${timeout} s) ends, so the step stopped.`;
    return { ...failure, happened: `${failure.happened} ${why}` };
}
const RETENTION_AFTER_MS = 24 * 3_600_000;
function withRetention(ending, creationDate, now) {
    if (ending.kind !== 'failed' || !ending.possiblyWritten || creationDate === undefined)
        return ending;
    const days = Math.floor((now - creationDate) / RETENTION_AFTER_MS);
    if (days < 1)
        return ending;
    const { failure } = ending;
    const hint = `The record is dated ${days} ${days === 1 ? 'day' : 'days'} ago. If the site's retention period for the audit log is shorter, Confluence may have deleted the record.`;
    return { ...ending, failure: { ...failure, happened: `${failure.happened} ${hint}` } };
}

;// CONCATENATED MODULE: ./src/delivery/retry-policy.ts



const NAME_TRIES = 3;
function nextMove(history, rules, clock) {
    const state = history_stateOf(history, rules);
    const { lastTry, open, possibleDuplicate } = state;
    if (state.isFound)
        return stop({ kind: 'recorded', already: open === undefined, verified: true, possibleDuplicate });
    if (state.isAccepted) {
        if (!rules.verify)
            return stop({ kind: 'recorded', already: false, verified: false, possibleDuplicate });
        if (state.unreadable)
            return giveUp(state, ending_unreadable(state.unreadable, 'Confluence accepted the record'));
        return searchAgain(state, rules, clock);
    }
    if (lastTry?.outcome.kind === 'refused')
        return giveUp(state, lastTry.outcome.failure);
    if (history.length >= NAME_TRIES && state.isNameUnknown)
        return giveUp(state, obstacleOf(state));
    if (open || (state.tries === 0 && rules.searchFirst)) {
        if (state.unreadable) {
            if (possibleDuplicate === 'blind')
                return giveUp(state, ending_unreadable(state.unreadable));
        }
        else if (!mayPost(state, rules))
            return searchAgain(state, rules, clock);
    }
    const { backoff } = rules.pacing ?? waits/* PACING */.J2;
    const earliest = lastTry === undefined ? clock.now : lastTry.endedAt + backoff(state.tries, clock.random);
    const limitMs = (0,waits/* limitOf */.LF)(rules, { ...clock, deadline: clock.deadline - (0,waits/* spareMs */.iY)(rules) });
    return at(earliest, { do: 'post', limitMs }, state, rules, clock);
}
function mayPost(state, rules) {
    if (state.open)
        return state.searches.length >= waits/* ROUNDS */.uw && isAbsent(state, rules);
    return isAbsent(state, rules) || state.mayPostUnlisted;
}
function isAbsent({ searches, open }, { earlier }) {
    const last = searches.at(-1);
    if (last?.outcome.kind !== 'absent')
        return false;
    return last.outcome.listed || isIndexed(open?.endedAt ?? earlier?.lastAt, last.startedAt);
}
function isIndexed(writtenAt, now) {
    return writtenAt !== undefined && now - writtenAt > waits/* INDEX_LAG_MS */.Hz;
}
function searchAgain(state, rules, clock) {
    const { open, searches, history } = state;
    const last = searches.at(-1)?.outcome;
    const isLasting = last?.kind === 'inconclusive' && last.lasting;
    if (isLasting && (open === undefined || searches.length >= waits/* ROUNDS */.uw))
        return giveUp(state, obstacleOf(state));
    const offset = (0,waits/* roundOffset */.oF)(open === undefined ? searches.length - 1 : searches.length);
    const origin = open?.endedAt ?? history[0]?.startedAt ?? clock.now;
    const move = {
        do: 'search',
        purpose: open === undefined ? 'before' : 'after',
        withListing: needsListing(state, rules, clock),
        limitMs: (0,waits/* limitOf */.LF)(rules, clock),
    };
    return at(origin + offset * (1 + clock.random / 5), move, state, rules, clock);
}
function needsListing(state, rules, clock) {
    if (state.isAccepted || state.wasTooLong)
        return false;
    if (state.open === undefined)
        return true;
    const isLastRound = state.searches.length >= waits/* ROUNDS */.uw - 1;
    const isTimeToPost = clock.now <= clock.deadline - 2 * (0,waits/* spareMs */.iY)(rules);
    return isLastRound && isTimeToPost && !isIndexed(state.open.endedAt, clock.now);
}
function at(earliest, move, state, rules, clock) {
    const needed = (0,waits/* spareMs */.iY)(rules) * (move.do === 'post' ? 2 : 1);
    const latest = clock.deadline - needed;
    const until = Math.max(Math.min(earliest, latest), namedWait(state, latest, rules, clock));
    const wasLast = (state.history.at(-1)?.startedAt ?? 0) >= latest;
    if (until > latest || clock.now > latest + needed / 4 || wasLast)
        return giveUp(state, outOfTime(obstacleOf(state), until, rules, clock.now));
    return until <= clock.now ? move : { do: 'wait', until, then: move.do };
}
function namedWait(state, latest, rules, { now, random }) {
    const { notBefore, waitsInARow } = state;
    if (notBefore <= now || notBefore > latest)
        return notBefore;
    const { jitter } = rules.pacing ?? waits/* PACING */.J2;
    return Math.min(latest, notBefore + jitter(waitsInARow, random));
}
function stop(ending) {
    return { do: 'stop', ending };
}
function giveUp(state, failure) {
    return stop(failed(state, failure));
}

// EXTERNAL MODULE: ./src/confluence/own-record.ts
var own_record = __nccwpck_require__(466);
;// CONCATENATED MODULE: ./src/delivery/deliver.ts










async function deliver(order, log, runtime, observer) {
    const body = (0,audit_record/* serializeRecord */.Om)(order.record);
    const deadline = order.deadline ?? runtime.now() + order.timeoutMs;
    const history = [];
    const run = { order, deadline, log, runtime, history };
    const end = (ending) => ({
        history,
        ending: withRetention(ending, order.record.creationDate, runtime.now()),
    });
    let postingSince;
    try {
        for (;;) {
            const move = await nextAction(run, observer);
            if (move.do === 'stop')
                return end(move.ending);
            if (move.do === 'post') {
                observer.posting(history);
                postingSince = runtime.now();
                history.push(await attempt(run, body, move.limitMs));
                postingSince = undefined;
            }
            else
                history.push(await search(run, move));
            observer.noted(history);
        }
    }
    catch (error) {
        const failure = failureOf(error);
        if (postingSince !== undefined)
            history.push({
                did: 'post',
                startedAt: postingSince,
                endedAt: runtime.now(),
                outcome: { kind: 'unknown', failure },
            });
        return end(brokenOff(history_stateOf(history, order), failure));
    }
}
async function nextAction({ order, deadline, runtime, history }, observer) {
    const random = runtime.random();
    let observed = 0;
    for (;;) {
        const clock = { now: runtime.now(), deadline, random };
        const move = nextMove(history, order, clock);
        if (move.do === 'stop')
            return move;
        if (runtime.cancelled.aborted) {
            const state = history_stateOf(history, order);
            const failure = { ...CANCELED, class: obstacleOf(state).class };
            return { do: 'stop', ending: brokenOff(state, failure) };
        }
        if (move.do !== 'wait')
            return move;
        if (move.until !== observed)
            observer.waiting(move, clock.now, history);
        observed = move.until;
        await runtime.sleep(move.until - clock.now, runtime.cancelled);
    }
}
async function attempt({ order, log, runtime }, body, limitMs) {
    const startedAt = runtime.now();
    const result = await log.post(body, limitMs, runtime.cancelled);
    const endedAt = runtime.now();
    const outcome = (0,own_record/* isAccepted */.oB)(result, order.key, order.record)
        ? { kind: 'accepted' }
        : (await __nccwpck_require__.e(/* import() */ 65).then(__nccwpck_require__.bind(__nccwpck_require__, 65))).judgeAttempt(result, order.key, order.record, endedAt);
    const entry = { did: 'post', startedAt, endedAt, outcome };
    if (result.kind !== 'answered')
        return entry;
    return {
        ...entry,
        status: result.status,
        serverDate: (0,retry_after/* httpDate */.z7)(result.header('date')),
        requestId: result.header('atl-traceid') ?? result.header('x-request-id'),
    };
}
async function search({ order, deadline, log, runtime, history }, { purpose, withListing }) {
    const startedAt = runtime.now();
    let status;
    const { findRecord } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 110));
    const { outcome, skew } = await findRecord({
        key: order.key,
        purpose,
        withListing,
        creationDate: order.record.creationDate,
        attempts: history
            .filter((entry) => entry.did === 'post')
            .filter(possiblyWritten)
            .map(({ startedAt: from, endedAt: to }) => [from, to]),
        skew: history_stateOf(history, order).skew ?? 0,
        now: runtime.now,
    }, async (query) => {
        const now = runtime.now();
        if (now >= deadline)
            return (0,unavailable/* unavailable */.h)(OVER);
        const answer = await log.list(query, (0,waits/* limitOf */.LF)(order, { now, deadline }), runtime.cancelled);
        status = answer.kind === 'answered' ? answer.status : status;
        return answer;
    });
    return { did: 'search', startedAt, endedAt: runtime.now(), outcome, skew, status };
}
const CANCELED = {
    happened: 'The step was canceled before the record was confirmed in the audit log.',
    remedy: 'Deliver the receipt with the `replay` action, which searches the log first, or re-run the job.',
};
const OVER = (0,outage/* outage */.Q)('Timed out before the audit log was read completely.');

;// CONCATENATED MODULE: ./src/report/warnings.ts

const CLOCK_SKEW_MS = 60_000;
function truncationWarnings(truncated, { hasReceipt }) {
    if (truncated.length === 0)
        return [];
    const kept = hasReceipt ? ' The receipt contains the full text.' : '';
    return [
        `These fields are too long for an audit record and were truncated: ${truncated.join(', ')}.${kept}`,
    ];
}
function clockWarnings(history) {
    const skew = stateOf(history, {}).skew;
    if (skew === undefined || Math.abs(skew) <= CLOCK_SKEW_MS)
        return [];
    return [
        `The runner's clock is ${Math.round(Math.abs(skew) / 1000)} s ${skew > 0 ? 'ahead of' : 'behind'} Confluence's. If the record's date comes from the runner's clock, it is wrong by the same amount. Synchronize the runner's clock.`,
    ];
}
function copyWarnings({ possibleDuplicate }) {
    if (possibleDuplicate === false)
        return [];
    const why = possibleDuplicate === 'blind'
        ? 'an attempt got no response and the log could not be read'
        : 'the log could not be searched completely before the record was posted';
    return [`The record may be in the audit log twice, because ${why}. Both copies have the same audit key.`];
}

;// CONCATENATED MODULE: ./src/replay/late-record.ts


function lateRecord(receipt, run, verified) {
    const { record, stepFailed, phase, fullRecord } = receipt;
    if (record.description === undefined)
        return { record, full: fullRecord ?? undefined, truncated: [] };
    const what = phase === 'start' ? 'the start' : 'this';
    const failed = stepFailed ? `; the step that records ${what} failed at that time` : '';
    const late = record.description
        .split('\n')
        .toSpliced(-1, 0, `Delivered late by: ${run}${failed}`, ...(verified === undefined ? [] : [(0,sanitize/* cleanLine */.Ow)(`Verified with GitHub: ${verified}`)]));
    const blank = late.lastIndexOf('');
    const userText = late.slice(0, Math.max(blank, 0)).join('\n');
    const provenance = late.slice(blank + 1).join('\n');
    const built = truncateRecord({ ...record, description: late.join('\n') }, userText, provenance);
    return { ...built, full: fullRecord ?? (built.truncated.length > 0 ? record : undefined) };
}
function markReceipt(own, after, delivered) {
    const attempts = [...own.attempts, ...after.attempts];
    if (after.recorded) {
        const { record, recordDigest, fullRecord, creationDate, run } = own;
        const isOther = own.recordDigest !== delivered.recordDigest;
        return { ...after, attempts, ...(isOther && { record, recordDigest, fullRecord, creationDate, run }) };
    }
    const possiblyWritten = own.possiblyWritten || after.possiblyWritten;
    const { httpStatus, serverDate, requestId } = after.httpStatus === null ? own : after;
    return {
        ...own,
        attempts,
        failure: after.failure,
        httpStatus,
        serverDate,
        requestId,
        possiblyWritten,
        possibleDuplicate: own.possibleDuplicate || after.possibleDuplicate,
        result: possiblyWritten ? 'unconfirmed' : own.result,
    };
}

;// CONCATENATED MODULE: ./src/replay/deliver-late.ts






async function deliverLate(item, knowledge, { auditLog, runtime, verify, timeoutMs, deadline, run }) {
    const { key, chosen, candidates, earlier } = item;
    const { receipt, verified } = chosen;
    const { site, phase, stepFailed } = receipt;
    const built = lateRecord(receipt, run, verified);
    const subject = { site, key, phase, built, run: receipt.run, earlier };
    const mark = (after, patienceMs) => {
        let areMarked = true;
        for (const { path, receipt: own, origin } of candidates) {
            if (origin)
                continue;
            try {
                saveReceipt(path, markReceipt(own, after, receipt), patienceMs);
            }
            catch {
                areMarked = false;
            }
        }
        return areMarked;
    };
    const markLast = (after) => {
        if (!mark(after, LAST_SAVE_MS))
            log(`The receipt of ${key} could not be updated. The next replay will search the log for the key again.`);
    };
    if (knowledge === 'found') {
        const possibleDuplicate = earlier?.possibleDuplicate === true ? 'blind' : false;
        const ending = { kind: 'recorded', already: true, verified: true, possibleDuplicate };
        markLast(writeReceipt(subject, [], { ending, stepFailed }));
        return { outcome: 'already-recorded', warnings: copyWarnings(ending) };
    }
    const observer = {
        posting: (history) => mark(writeReceipt(subject, history, { inFlightSince: runtime.now(), stepFailed })),
        noted: () => undefined,
        waiting: (_step, _now, history) => mark(writeReceipt(subject, history, { stepFailed })),
    };
    const searchFirst = knowledge === undefined;
    const order = { record: built.record, key, searchFirst, earlier, verify, timeoutMs, deadline };
    const { history, ending } = await deliver(order, auditLog, runtime, observer);
    const after = writeReceipt(subject, history, { ending, stepFailed });
    markLast(after);
    return {
        outcome: resultOf(ending, after.possiblyWritten),
        failure: after.failure ?? undefined,
        warnings: [...truncationWarnings(built.truncated, { hasReceipt: true }), ...copyWarnings(ending)],
    };
}

// EXTERNAL MODULE: ./src/confluence/listing.ts
var listing = __nccwpck_require__(638);
// EXTERNAL MODULE: ./src/delivery/search.ts
var delivery_search = __nccwpck_require__(110);
;// CONCATENATED MODULE: ./src/replay/known-records.ts





const MOST_TRIES = 4;
const MOST_WINDOWS = 8;
const NEAR_MS = 3_600_000;
const BEFORE_MS = 15_000;
const AFTER_MS = 60_000;
const SETTLED_MS = 5 * 60_000;
async function listKnown(items, access) {
    const { runtime } = access;
    const ask = patiently(access);
    const now = runtime.now();
    const known = new Map();
    const remember = (records) => {
        for (const key of records.flatMap(own_record/* borneKeys */.hk))
            known.set(key, 'found');
        return false;
    };
    const times = items.map((item) => timesOf(item, now));
    const recent = [now - SETTLED_MS - BEFORE_MS, now + AFTER_MS];
    const windows = chooseWindows([...times.flatMap((each) => each ?? []), ...recent]);
    const read = [];
    const pages = { left: listing/* MOST_PAGES */.Ll };
    for (const [from, to] of windows.reverse()) {
        const end = await (0,listing/* readListing */.vS)({ from, to }, ask, remember, runtime.now, pages);
        if (end.kind === 'inconclusive') {
            log(`${end.failure.happened} The remaining records are searched for one by one.`);
            break;
        }
        read.push([from, to]);
    }
    const isRead = (time) => read.some(([from, to]) => from <= time && time <= to);
    items.forEach(({ key }, index) => {
        if (!known.has(key) && isRead(now) && times[index]?.every(isRead) === true)
            known.set(key, 'absent');
    });
    return known;
}
function patiently({ auditLog, runtime, timeoutMs, deadline }) {
    return async (query) => {
        for (let tries = 1;; tries++) {
            const limitMs = (0,waits/* limitOf */.LF)({ timeoutMs }, { now: runtime.now(), deadline });
            const answer = await auditLog.list(query, limitMs, runtime.cancelled);
            const page = (0,listing/* readPage */.SP)(answer, Number(query['start']), runtime.now());
            if (page.kind === 'page' || page.lasting || tries === MOST_TRIES)
                return answer;
            const until = Math.max(runtime.now() + (0,waits/* backoff */.JN)(tries, runtime.random()), page.notBefore ?? 0);
            if (until >= deadline || runtime.cancelled.aborted)
                return answer;
            await runtime.sleep(until - runtime.now(), runtime.cancelled);
        }
    };
}
function timesOf({ chosen, candidates, earlier }, now) {
    if (chosen.receipt.creationDate === null)
        return undefined;
    if (earlier !== undefined && (earlier.lastAt === 0 || now - earlier.lastAt < SETTLED_MS))
        return undefined;
    const attempts = candidates
        .filter(({ receipt }) => receipt.possiblyWritten)
        .flatMap(({ receipt }) => receipt.attempts.filter(({ did }) => did === 'post'))
        .flatMap(({ startedAt, endedAt }) => [Date.parse(startedAt), Date.parse(endedAt ?? startedAt)])
        .filter((time) => !Number.isNaN(time));
    const dates = candidates.flatMap(({ receipt }) => receipt.creationDate ?? []);
    return [...dates, ...attempts].flatMap((time) => [time - BEFORE_MS, time + AFTER_MS]);
}
function chooseWindows(times) {
    const sorted = [...times].sort((a, b) => a - b);
    const gaps = sorted.slice(1).map((time, index) => time - (sorted[index] ?? time));
    const widest = [...gaps].sort((a, b) => b - a)[MOST_WINDOWS - 2] ?? 0;
    const least = Math.max(NEAR_MS, widest);
    const windows = [];
    for (const time of sorted) {
        const last = windows.at(-1);
        if (last && (time - last[1] < least || windows.length === MOST_WINDOWS))
            last[1] = time;
        else
            windows.push([time, time]);
    }
    return (0,delivery_search/* mergeWindows */.M)(windows);
}

// EXTERNAL MODULE: ./src/record/fields.ts
var fields = __nccwpck_require__(916);
;// CONCATENATED MODULE: ./src/receipt/read-receipt.ts







function readReceipt(text, site, secrets) {
    const json = (0,text_json/* parseJson */.qF)(text);
    if (json === undefined)
        return { problem: 'it is not complete JSON' };
    if ((0,text_json/* textAt */.$6)(json, 'format') !== RECEIPT_FORMAT)
        return { problem: 'it is not a receipt' };
    if ((0,redact/* holdsSecret */.hK)(text, secrets))
        return { problem: 'it contains a credential of this step' };
    const version = (0,text_json/* memberAt */.mz)(json, 'version');
    if (version !== 1)
        return {
            problem: typeof version === 'number' && version > 1
                ? `it was written by a newer version of this action (receipt version ${version}): update the action`
                : 'its version is missing or damaged',
        };
    const host = (0,text_json/* textAt */.$6)(json, 'site', 'host');
    if (host !== site.host)
        return { problem: `it belongs to another site, ${(0,text_escape/* quote */.hD)(host ?? 'unknown')}` };
    const problem = recordProblem((0,text_json/* memberAt */.mz)(json, 'record'));
    if (problem !== undefined)
        return { problem: `its record is damaged: ${problem}` };
    const record = (0,text_json/* memberAt */.mz)(json, 'record');
    const auditKey = (0,text_json/* textAt */.$6)(json, 'auditKey') ?? '';
    if (!/^gha[0-9a-f]{32}$/.test(auditKey))
        return { problem: 'its audit key is damaged' };
    const recordDigest = digestRecord(record);
    if (recordDigest !== (0,text_json/* textAt */.$6)(json, 'recordDigest'))
        return { problem: 'its record was changed: the digest does not match' };
    const run = readRun((0,text_json/* memberAt */.mz)(json, 'run'));
    if (run === undefined)
        return { problem: 'the data of its run is damaged' };
    return {
        receipt: {
            ...readStory(json),
            site,
            auditKey,
            record,
            recordDigest,
            creationDate: record.creationDate ?? null,
            run,
        },
    };
}
function recordProblem(record) {
    const reader = new fields/* FieldReader */.U();
    const { remoteAddress } = reader.partialRecord('record', toPlain(record));
    if (reader.problems[0] !== undefined)
        return reader.problems[0].replace(/\.$/, '');
    if (!remoteAddress)
        return 'it has no address';
    if (Buffer.byteLength(JSON.stringify(record)) > LIMITS.bodyBytes)
        return 'it is longer than this action sends';
    return isClean(record) ? undefined : 'it contains something that this action never writes';
}
const LINES = ['name', 'objectType', 'summary', 'category', 'displayName'];
const NO_TEXTS = { creationDate: 'number', sysAdmin: 'boolean' };
function isClean(value, member = '') {
    if (typeof value === 'object' && value !== null)
        return Object.entries(value).every(([name, each]) => isClean(each, name));
    const type = NO_TEXTS[member] ?? 'string';
    const clean = LINES.includes(member) ? sanitize/* cleanLine */.Ow : sanitize/* cleanValue */.XY;
    return typeof value === type && (typeof value !== 'string' || clean(value) === value);
}
const LONGEST_TEXT = 8_000;
const OUTCOMES = ['started', 'success', 'failure', 'cancelled', 'skipped'];
function readRun(run) {
    let isDamaged = false;
    const optional = (...path) => {
        const value = (0,text_json/* memberAt */.mz)(run, ...path);
        if (isText(value))
            return value;
        isDamaged ||= value !== null;
        return null;
    };
    const text = (...path) => {
        const value = optional(...path);
        isDamaged ||= value === null;
        return value ?? '';
    };
    const count = (name) => {
        const value = (0,text_json/* memberAt */.mz)(run, name);
        if (Number.isSafeInteger(value) && Number(value) > 0)
            return Number(value);
        isDamaged = true;
        return 0;
    };
    const actor = (name) => (0,text_json/* memberAt */.mz)(run, name) === null ? null : { login: text(name, 'login'), id: optional(name, 'id') };
    const subject = () => {
        const given = (0,text_json/* memberAt */.mz)(run, 'subject');
        const [kind, identity] = [(0,text_json/* textAt */.$6)(given, 'kind'), (0,text_json/* memberAt */.mz)(given, 'identity')];
        if (isText(kind) && Array.isArray(identity) && identity.length <= 10 && identity.every(isText))
            return { kind, identity };
        isDamaged ||= given !== null;
        return null;
    };
    const outcome = optional('outcome');
    isDamaged ||= outcome !== null && !OUTCOMES.includes(outcome);
    const read = {
        server: text('server'),
        repository: { name: text('repository', 'name'), id: optional('repository', 'id') },
        id: text('id'),
        attempt: count('attempt'),
        url: text('url'),
        commit: text('commit'),
        headCommit: optional('headCommit'),
        commitInput: optional('commitInput'),
        event: text('event'),
        workflow: optional('workflow'),
        actor: actor('actor'),
        triggeringActor: actor('triggeringActor'),
        environment: optional('environment'),
        outcome,
        job: text('job'),
        checkRunId: optional('checkRunId'),
        jobIndex: text('jobIndex'),
        action: text('action'),
        invocationIndex: count('invocationIndex'),
        subject: subject(),
        givenKey: optional('givenKey'),
    };
    return isDamaged ? undefined : read;
}
function isText(value) {
    return typeof value === 'string' && value.length <= LONGEST_TEXT;
}
const RESULTS = ['recorded', 'already-recorded', 'not-recorded', 'unconfirmed', 'deferred'];
function readStory(json) {
    const text = (name) => (0,text_json/* textAt */.$6)(json, name) ?? null;
    const flag = (name) => (0,text_json/* memberAt */.mz)(json, name) === true;
    const full = (0,text_json/* memberAt */.mz)(json, 'fullRecord');
    const attempts = (0,text_json/* memberAt */.mz)(json, 'attempts');
    return {
        format: RECEIPT_FORMAT,
        version: 1,
        writtenBy: text('writtenBy') ?? '',
        phase: text('phase') === 'end' ? 'end' : 'start',
        fullRecord: recordProblem(full) === undefined ? full : null,
        result: RESULTS.find((result) => result === text('result')) ?? 'not-recorded',
        recorded: flag('recorded'),
        verified: flag('verified'),
        possiblyWritten: flag('possiblyWritten'),
        possibleDuplicate: flag('possibleDuplicate'),
        failure: null,
        httpStatus: Number(text('httpStatus')) || null,
        serverDate: text('serverDate'),
        requestId: text('requestId'),
        stepFailed: flag('stepFailed'),
        attempts: (Array.isArray(attempts) ? attempts : []).slice(0, MOST_ATTEMPTS).flatMap(readEntry),
    };
}
const MOST_ATTEMPTS = 1_000;
function readEntry(entry) {
    const text = (name) => (0,text_json/* textAt */.$6)(entry, name) ?? null;
    const [did, startedAt] = [text('did'), text('startedAt')];
    const outcome = text('outcome');
    if ((did !== 'post' && did !== 'search') || outcome === null || startedAt === null)
        return [];
    const status = Number(text('status')) || null;
    return [{ did, startedAt, endedAt: text('endedAt'), outcome, status, reason: text('reason') }];
}
const DEEPEST = 6;
function toPlain(value, depth = 0) {
    if (depth > DEEPEST || value === null || value === undefined)
        return null;
    if (Array.isArray(value))
        return value.map((item) => toPlain(item, depth + 1));
    if (typeof value === 'object')
        return new Map(Object.entries(value).map(([name, member]) => [name, toPlain(member, depth + 1)]));
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./src/replay/receipt-groups.ts



function readCandidate(file, site, secrets, now) {
    const { path, text, origin } = file;
    const read = text === undefined ? { problem: 'it could not be read' } : readReceipt(text, site, secrets);
    if ('problem' in read)
        return refuse(file, read.problem);
    const candidate = { path, origin, receipt: read.receipt };
    const date = read.receipt.creationDate;
    if (date !== null && !(0,text_date/* isInRetention */.K)(date, now)) {
        const why = date > now
            ? 'is in the future'
            : 'is more than 365 days ago, and Confluence deletes records of that age';
        return refuse(candidate, `its date, ${iso(date)}, ${why}`);
    }
    return candidate;
}
function iso(epochMs) {
    return Math.abs(epochMs) <= 8.64e15 ? new Date(epochMs).toISOString() : String(epochMs);
}
function planReplay(candidates) {
    const groups = new Map();
    for (const candidate of candidates) {
        const group = groups.get(candidate.receipt.auditKey);
        if (group)
            group.push(candidate);
        else
            groups.set(candidate.receipt.auditKey, [candidate]);
    }
    const items = [];
    const settled = [];
    for (const [key, group] of groups) {
        if (group.some(({ receipt, verified }) => receipt.recorded && verified === undefined)) {
            settled.push(...group.map((each) => ({ ...each, outcome: 'already-recorded' })));
        }
        else if (group.some((each) => !areOne(group[0], each))) {
            const problem = `${group.length} receipts with the key ${key} differ`;
            settled.push(...group.map((each) => refuse(each, problem)));
        }
        else {
            const chosen = group.find(({ receipt }) => receipt.possiblyWritten) ?? group[0];
            items.push({ key, chosen, candidates: group, earlier: earlierOf(group) });
        }
    }
    items.sort((a, b) => (a.chosen.receipt.creationDate ?? 0) - (b.chosen.receipt.creationDate ?? 0));
    return { items, settled };
}
function areOne(one, other) {
    const [first, second] = [one.receipt, other.receipt];
    if (first.recordDigest === second.recordDigest)
        return true;
    const areTrusted = one.verified === undefined && other.verified === undefined;
    if (areTrusted && first.run.url === second.run.url)
        return true;
    const areListeners = first.run.subject !== null && second.run.subject !== null;
    const isGiven = first.run.givenKey !== null || second.run.givenKey !== null;
    const areTwo = areListeners && !isGiven && first.run.url !== second.run.url;
    return areTwo && contentOf(first.record) === contentOf(second.record);
}
function contentOf(record) {
    const { description = '', author, category, summary, affectedObject, changedValues, sysAdmin } = record;
    const userText = description.slice(0, Math.max(description.lastIndexOf('\n\n'), 0));
    const objects = record.associatedObjects?.filter(({ objectType }) => objectType !== 'Workflow run');
    const content = [author, category, summary, userText, affectedObject, objects, changedValues, sysAdmin];
    return JSON.stringify(content);
}
function earlierOf(candidates) {
    const written = candidates.map(({ receipt }) => receipt).filter(({ possiblyWritten }) => possiblyWritten);
    if (written.length === 0)
        return undefined;
    const posts = written.flatMap(({ attempts }) => attempts.filter(({ did }) => did === 'post'));
    const begun = new Set(written.map(({ attempts }) => attempts[0]?.startedAt));
    const times = posts.map(({ startedAt, endedAt }) => Date.parse(endedAt ?? startedAt));
    return {
        possibleDuplicate: begun.size > 1 || written.some(({ possibleDuplicate }) => possibleDuplicate),
        lastAt: Math.max(0, ...times.filter((time) => !Number.isNaN(time))),
    };
}

;// CONCATENATED MODULE: ./src/replay/rows.ts



function settledRow(settled) {
    const { outcome, path, origin, receipt, verified, reason, failure } = settled;
    return {
        outcome,
        name: cut(outcome === 'already-recorded' ? (receipt?.record.summary ?? path) : path),
        key: receipt?.auditKey,
        repository: cut(origin?.repository.name ?? receipt?.run.repository.name),
        run: cut(receipt?.run.url),
        artifacts: artifactIds([settled]),
        verified,
        reason,
        failure,
    };
}
function itemRow({ key, chosen, candidates }, end) {
    const { record, run } = chosen.receipt;
    return {
        name: cut(record.summary ?? key),
        key,
        repository: cut(run.repository.name),
        run: cut(run.url),
        artifacts: artifactIds(candidates),
        verified: chosen.verified,
        ...end,
    };
}
function cut(text) {
    return (text === undefined ? text : truncate(text, LIMITS.line));
}
function artifactIds(files) {
    return [...new Set(files.flatMap(({ origin }) => origin?.artifact.id ?? []))];
}
function deliveredArtifacts(settled, delivered) {
    const ends = [
        ...settled,
        ...delivered.flatMap(({ item, row: { outcome } }) => item.candidates.map(({ origin }) => ({ origin, outcome }))),
    ];
    const artifacts = new Map();
    const needed = new Set();
    for (const { origin, outcome } of ends) {
        if (!origin)
            continue;
        const { id } = origin.artifact;
        artifacts.set(id, { repository: origin.repository.name, id });
        if (!IN_LOG.includes(outcome))
            needed.add(id);
    }
    return [...artifacts.values()].filter(({ id }) => !needed.has(id));
}

;// CONCATENATED MODULE: ./src/github/runs.ts


async function readRunAttempt(api, repository, runId, attempt) {
    const answer = await api.get(`/repos/${repository}/actions/runs/${runId}/attempts/${attempt}`);
    if (answer.kind === 'unavailable')
        return answer;
    const text = (...path) => (0,text_json/* textAt */.$6)(answer.body, ...path);
    const actor = (name) => {
        const login = text(name, 'login');
        return login === undefined ? undefined : { login, id: text(name, 'id') };
    };
    return {
        repository: { id: text('repository', 'id'), name: text('repository', 'full_name') },
        headSha: text('head_sha'),
        event: text('event'),
        workflow: text('path')?.replace(/@.*$/s, ''),
        actor: actor('actor'),
        triggeringActor: actor('triggering_actor'),
        status: text('status'),
        conclusion: text('conclusion'),
        startedAt: text('run_started_at'),
        updatedAt: text('updated_at'),
    };
}
async function countAttempts(api, repository, runId) {
    const answer = await api.get(`/repos/${repository}/actions/runs/${runId}`);
    const attempts = answer.kind === 'answered' ? Number((0,text_json/* textAt */.$6)(answer.body, 'run_attempt')) : NaN;
    return Number.isSafeInteger(attempts) ? attempts : undefined;
}
const MOST_PAGES = 50;
async function readAttemptJobs(api, repository, runId, attempt) {
    const checkRunIds = new Set();
    const conclusions = new Set();
    let haveEnded = true;
    let path = `/repos/${repository}/actions/runs/${runId}/attempts/${attempt}/jobs?per_page=100`;
    for (let page = 1; path !== undefined; page++) {
        const answer = await api.get(path);
        if (answer.kind === 'unavailable')
            return answer;
        const jobs = (0,text_json/* memberAt */.mz)(answer.body, 'jobs');
        if (!Array.isArray(jobs) || page > MOST_PAGES)
            return (0,github_unanswered/* failedRead */.Yr)("GitHub's list of a run's jobs is incomplete.");
        for (const job of jobs) {
            const id = (0,text_json/* textAt */.$6)(job, 'check_run_url')?.split('/').at(-1) ?? (0,text_json/* textAt */.$6)(job, 'id');
            if (id !== undefined)
                checkRunIds.add(id);
            const conclusion = (0,text_json/* textAt */.$6)(job, 'conclusion');
            if (conclusion === undefined)
                haveEnded = false;
            else
                conclusions.add(conclusion);
        }
        path = answer.next;
    }
    if (checkRunIds.size === 0)
        return (0,github_unanswered/* failedRead */.Yr)("GitHub lists no job of the run's attempt.");
    return { checkRunIds, conclusions, haveEnded };
}

;// CONCATENATED MODULE: ./src/replay/ask-runs.ts

function askRuns(api) {
    const askAttempt = once((...place) => readAttempt(api, ...place));
    const askJobs = once((...place) => readAttemptJobs(api, ...place));
    return async ({ repository, id, attempt: number, subject }) => {
        const attempt = await askAttempt(repository.name, id, number);
        if ('kind' in attempt)
            return attempt;
        const jobs = await askJobs(repository.name, id, number);
        if ('kind' in jobs)
            return jobs;
        if (subject?.kind !== 'workflow_run')
            return { attempt, jobs };
        const [subjectId = '', subjectAttempt = ''] = subject.identity;
        const trigger = await askAttempt(repository.name, subjectId, Number(subjectAttempt));
        return 'kind' in trigger ? trigger : { attempt, jobs, subject: trigger };
    };
}
function once(ask) {
    const answers = new Map();
    return (...place) => {
        const key = place.join('/');
        const answer = answers.get(key) ?? ask(...place);
        answers.set(key, answer);
        return answer;
    };
}
async function readAttempt(api, repository, runId, number) {
    const attempt = await readRunAttempt(api, repository, runId, number);
    if (!('kind' in attempt) || attempt.status !== 404)
        return attempt;
    const count = await countAttempts(api, repository, runId);
    return count === undefined || count >= number
        ? attempt
        : { kind: 'refused', reason: `it names attempt ${number} of run ${runId}, which had only ${count}` };
}

;// CONCATENATED MODULE: ./src/record/event-facts.ts

function compareUrl(context, before, after) {
    return `${context.serverUrl}/${context.repository.name}/compare/${before}...${after}`;
}
const NO_COMMIT = '(none)';
function runObject(workflow, number, id, attempt) {
    return {
        name: `${workflow} #${number} (run ${id}, attempt ${attempt})`,
        objectType: 'Workflow run',
    };
}
function labeled(label, text) {
    return text ? [`${label}: ${text}`] : [];
}
function actorsIn(payload, ...places) {
    return places.map((place) => {
        const account = (0,text_json/* memberAt */.mz)(payload, ...place.split('.'));
        return { login: (0,text_json/* textAt */.$6)(account, 'login') ?? '', id: (0,text_json/* textAt */.$6)(account, 'id') };
    });
}

;// CONCATENATED MODULE: ./src/record/release-event.ts



function readRelease(context) {
    const { payload } = context.event;
    const id = (0,text_json/* textAt */.$6)(payload, 'release', 'id');
    if (id === undefined)
        return undefined;
    const tag = (0,text_json/* textAt */.$6)(payload, 'release', 'tag_name') ?? context.ref.name;
    const action = (0,text_json/* textAt */.$6)(payload, 'action') ?? 'published';
    const did = action === 'prereleased' ? 'published as a pre-release' : action;
    const updatedAt = (0,text_json/* textAt */.$6)(payload, 'release', 'updated_at') ?? '';
    const name = [
        (0,text_json/* textAt */.$6)(payload, 'release', 'name') ?? tag,
        ...['draft', 'prerelease']
            .filter((mark) => (0,text_json/* memberAt */.mz)(payload, 'release', mark) === true)
            .map((mark) => `(${mark})`),
    ].join(' ');
    return {
        identity: ['release', id, action, ...(action === 'edited' ? [updatedAt] : [])],
        summary: `Release ${tag} of ${context.repository.name} ${did}`,
        did,
        version: tag,
        affectedObject: { name: tag, objectType: 'Tag' },
        actors: actorsIn(payload, 'sender'),
        author: (0,text_json/* textAt */.$6)(payload, 'sender', 'login') ?? (0,text_json/* textAt */.$6)(payload, 'release', 'author', 'login'),
        happenedAt: releaseTime(payload, action),
        lines: [`Release: ${name}`, ...labeled('Release page', (0,text_json/* textAt */.$6)(payload, 'release', 'html_url'))],
    };
}
function releaseTime(payload, action) {
    if (action === 'deleted')
        return undefined;
    const member = action === 'edited' || action === 'unpublished' ? 'updated_at' : 'published_at';
    return (0,text_date/* readDate */.h)((0,text_json/* textAt */.$6)(payload, 'release', member));
}

;// CONCATENATED MODULE: ./src/record/listener-event.ts





const READERS = new Map([
    ['workflow_run', listener_event_readRun],
    ['deployment_status', readDeploymentStatus],
    ['release', readRelease],
]);
const LISTENED_EVENTS = [...READERS.keys()];
function readListenedEvent(context) {
    return READERS.get(context.event.name)?.(context);
}
const CONCLUSION_WORDS = new Map([
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['cancelled', 'was cancelled'],
    ['skipped', 'was skipped'],
    ['timed_out', 'timed out'],
    ['action_required', 'waits for somebody to approve it'],
    ['neutral', 'ended neither as success nor as failure'],
    ['stale', 'was given up by GitHub because it did not end in time'],
    ['startup_failure', 'failed to start'],
]);
function listener_event_readRun(context) {
    const { payload } = context.event;
    const run = (...path) => (0,text_json/* textAt */.$6)(payload, 'workflow_run', ...path);
    const id = run('id');
    if (id === undefined)
        return undefined;
    const action = (0,text_json/* textAt */.$6)(payload, 'action') ?? '';
    const attempt = run('run_attempt') ?? '1';
    const number = run('run_number') ?? id;
    const workflow = run('name') ?? (0,text_json/* textAt */.$6)(payload, 'workflow', 'name') ?? '(unnamed)';
    const author = run('triggering_actor', 'login') ?? run('actor', 'login') ?? (0,text_json/* textAt */.$6)(payload, 'sender', 'login');
    const did = runWords(action, run('conclusion'));
    const url = run('html_url');
    const affectedObject = listener_event_readRef(context);
    return {
        identity: ['workflow_run', id, attempt, action],
        summary: `Workflow "${workflow}" run #${number} of ${context.repository.name} ${did}`,
        did,
        sha: run('head_sha'),
        ref: affectedObject.name,
        affectedObject,
        run: runObject(workflow, number, id, attempt),
        listenedRun: { id, attempt: Number(attempt), startedAt: (0,text_date/* readDate */.h)(run('run_started_at')) },
        author,
        actors: actorsIn(payload, 'workflow_run.actor', 'workflow_run.triggering_actor'),
        isScheduled: run('event') === 'schedule' && attempt === '1',
        happenedAt: runTime(action, attempt, run),
        lines: [
            ...labeled('Title', run('display_title')),
            ...labeled('Started by', run('event')),
            ...labeled('Recorded run', url && `${url}/attempts/${attempt}`),
        ],
    };
}
function runWords(action, conclusion) {
    if (action === 'completed' || conclusion === 'action_required') {
        if (conclusion === undefined)
            return 'ended without a conclusion';
        return CONCLUSION_WORDS.get(conclusion) ?? `ended with the conclusion "${nameInSentence(conclusion)}"`;
    }
    if (action === 'requested')
        return 'was requested';
    return action === 'in_progress' ? 'started' : `was reported as "${nameInSentence(action)}"`;
}
function runTime(action, attempt, run) {
    if (action === 'completed')
        return (0,text_date/* readDate */.h)(run('updated_at'));
    return (0,text_date/* readDate */.h)(run(action === 'requested' && attempt === '1' ? 'created_at' : 'run_started_at'));
}
function listener_event_readRef(context) {
    const { payload } = context.event;
    const run = (...path) => (0,text_json/* textAt */.$6)(payload, 'workflow_run', ...path);
    const event = run('event') ?? '';
    if (event.startsWith('pull_request')) {
        const number = pullRequestOf(payload);
        if (number !== undefined)
            return { name: `#${number}`, objectType: 'Pull request' };
    }
    const branch = run('head_branch');
    if (branch === undefined)
        return { name: run('head_sha')?.slice(0, 7) ?? '(no ref)', objectType: 'Commit' };
    const from = (0,text_json/* memberAt */.mz)(payload, 'workflow_run', 'head_repository') === undefined
        ? context.repository.name
        : (run('head_repository', 'full_name') ?? '(unknown repository)');
    return {
        name: from === context.repository.name ? branch : `${from}:${branch}`,
        objectType: refType(event, branch, (0,text_json/* textAt */.$6)(payload, 'repository', 'default_branch')),
    };
}
function refType(event, name, defaultBranch) {
    if (event === 'release')
        return 'Tag';
    const isBranch = event.startsWith('pull_request') || event === 'schedule' || name === defaultBranch;
    return isBranch ? 'Branch' : 'Ref';
}
function pullRequestOf(payload) {
    const listed = (0,text_json/* memberAt */.mz)(payload, 'workflow_run', 'pull_requests');
    const sha = (0,text_json/* textAt */.$6)(payload, 'workflow_run', 'head_sha');
    const repository = (0,text_json/* textAt */.$6)(payload, 'workflow_run', 'repository', 'id') ?? (0,text_json/* textAt */.$6)(payload, 'repository', 'id');
    const own = (Array.isArray(listed) ? listed : []).filter((pull) => sha !== undefined &&
        repository !== undefined &&
        (0,text_json/* textAt */.$6)(pull, 'head', 'sha') === sha &&
        (0,text_json/* textAt */.$6)(pull, 'base', 'repo', 'id') === repository);
    return own.length === 1 ? (0,text_json/* textAt */.$6)(own[0], 'number') : undefined;
}
const DEPLOYMENT_WORDS = new Map([
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['error', 'failed with an error'],
    ['in_progress', 'is in progress'],
    ['queued', 'was queued'],
    ['pending', 'is pending'],
    ['waiting', 'waits for approval'],
    ['inactive', 'is no longer active'],
]);
function readDeploymentStatus(context) {
    const { payload } = context.event;
    const status = (...path) => (0,text_json/* textAt */.$6)(payload, 'deployment_status', ...path);
    const id = status('id');
    const environment = status('environment') ?? (0,text_json/* textAt */.$6)(payload, 'deployment', 'environment');
    if (id === undefined || environment === undefined)
        return undefined;
    const state = status('state') ?? 'unknown';
    const did = DEPLOYMENT_WORDS.get(state) ?? `has the status "${nameInSentence(state)}"`;
    const reporter = status('creator', 'login');
    const author = (0,text_json/* textAt */.$6)(payload, 'deployment', 'creator', 'login') ?? reporter;
    const run = (member) => (0,text_json/* textAt */.$6)(payload, 'workflow_run', member);
    const [runId, attempt] = [run('id'), run('run_attempt')];
    const named = runId === undefined || attempt === undefined ? undefined : { id: runId, attempt: Number(attempt) };
    return {
        identity: ['deployment_status', id],
        summary: `Deployment of ${context.repository.name} to ${environment} ${did}`,
        did,
        environment,
        deploymentId: (0,text_json/* textAt */.$6)(payload, 'deployment', 'id'),
        listenedRun: named && { ...named, startedAt: (0,text_date/* readDate */.h)(run('run_started_at')) },
        run: named &&
            runObject(run('name') ?? '(unnamed)', run('run_number') ?? named.id, named.id, String(named.attempt)),
        sha: (0,text_json/* textAt */.$6)(payload, 'deployment', 'sha'),
        author,
        actors: actorsIn(payload, 'deployment.creator', 'deployment_status.creator', ...(named ? ['workflow_run.actor', 'workflow_run.triggering_actor'] : [])),
        happenedAt: (0,text_date/* readDate */.h)(status('created_at')),
        lines: [
            ...deploymentLines(payload),
            ...(reporter === author ? [] : labeled('Status reported by', reporter)),
            ...labeled('Details', status('log_url') ?? status('target_url')),
        ],
    };
}
function deploymentLines(payload) {
    const deployment = (...path) => (0,text_json/* textAt */.$6)(payload, 'deployment', ...path);
    return [
        ...labeled('Deployment', [deployment('id'), deployment('environment')].filter((part) => part !== undefined).join(' to ')),
        ...labeled('Task', deployment('task')),
        ...labeled('Requested by', deployment('creator', 'login')),
    ];
}

;// CONCATENATED MODULE: ./src/record/record-claims.ts




function environmentOf(row, repository) {
    if (textAt(row, 'affectedObject', 'objectType') === 'Environment') {
        const name = textAt(row, 'affectedObject', 'name') ?? '';
        const end = ` (${repository})`;
        if (name.toLowerCase().endsWith(end.toLowerCase()))
            return name.slice(0, -end.length);
    }
    const name = liveCommit(row)?.environment ?? summaryOf(row)?.environment;
    return name?.includes(TRUNCATED) === true ? undefined : name;
}
const LIVE = /^Commit live in (.+)$/is;
const COMMIT = /^([0-9a-f]{40}(?:[0-9a-f]{24})?|\(none\))(?: \(deployment (.+)\))?$/i;
function liveCommit(row) {
    return liveCommits(row)[0];
}
function liveCommits(row) {
    return changedValues(row).flatMap(({ name, oldValue, newValue }) => {
        const [, environment] = LIVE.exec(name) ?? [];
        const [, commit, standing] = COMMIT.exec(newValue) ?? [];
        return environment === undefined || commit === undefined
            ? []
            : [{ name, environment, commit: commit.toLowerCase(), before: oldValue, standing }];
    });
}
function changedValue(row, name) {
    return changedValues(row).find((value) => value.name === name);
}
function changedValues(row) {
    const values = (0,text_json/* memberAt */.mz)(row, 'changedValues');
    return (Array.isArray(values) ? values : []).map((value) => ({
        name: (0,text_json/* textAt */.$6)(value, 'name') ?? '',
        oldValue: (0,text_json/* textAt */.$6)(value, 'oldValue') ?? '',
        newValue: (0,text_json/* textAt */.$6)(value, 'newValue') ?? '',
    }));
}
const WORDS = {
    started: 'started',
    'is in progress': 'started',
    'was queued': 'started',
    'is pending': 'started',
    'waits for approval': 'started',
    'was requested': 'started',
    succeeded: 'success',
    failed: 'failure',
    'failed with an error': 'failure',
    'timed out': 'failure',
    'failed to start': 'failure',
    'was cancelled': 'cancelled',
    'was skipped': 'skipped',
    'is no longer active': 'inactive',
};
const record_claims_OUTCOMES = [...new Set(Object.values(WORDS))];
const SUMMARY = new RegExp(`^(?:Deployment of .+? to (.+)|Workflow ".*" run #.*|Release .*) (${Object.keys(WORDS).join('|')})(?: \\(emergency\\))?$`, 's');
function summaryOf(row) {
    const [, environment, words] = SUMMARY.exec(((0,text_json/* textAt */.$6)(row, 'summary') ?? '').slice(0, LIMITS.line)) ?? [];
    return words === undefined ? undefined : { environment, words, outcome: WORDS[words] };
}
function statedOutcomes(row) {
    const status = changedValue(row, 'Status');
    const outcome = record_claims_OUTCOMES.find((each) => status?.oldValue === 'started' && each === status.newValue);
    const inSummary = summaryOf(row)?.outcome;
    return [
        ...(outcome === undefined ? [] : [{ outcome, text: outcome }]),
        ...(inSummary === undefined ? [] : [{ outcome: inSummary, text: (0,text_json/* textAt */.$6)(row, 'summary') ?? '' }]),
        ...liveCommits(row).flatMap(({ commit, standing = '' }) => {
            const stated = outcomeOfWords(standing);
            return stated === undefined ? [] : [{ outcome: stated, text: `${commit} (deployment ${standing})` }];
        }),
    ];
}
function outcomeOfWords(words) {
    return Object.hasOwn(WORDS, words) ? WORDS[words] : undefined;
}
function asName(text) {
    return truncateMiddle((0,sanitize/* cleanLine */.Ow)(text), LIMITS.line);
}

;// CONCATENATED MODULE: ./src/record/audit-key.ts

function phaseOf(outcome) {
    return (outcome ?? 'started') === 'started' ? 'start' : 'end';
}
function deriveKey(facts) {
    return hashParts('derived', [
        facts.siteHost,
        facts.server,
        facts.repository,
        facts.environment?.toLowerCase() ?? '',
        facts.phase,
        facts.action,
        String(facts.invocationIndex),
        ...facts.identity,
    ]);
}
function runIdentity(run) {
    return [
        'run',
        run.id,
        String(run.attempt),
        ...(run.checkRunId ? [run.checkRunId] : [run.job, run.jobIndex]),
    ];
}
function nameKey(site, name, phase) {
    return hashParts('given', [site.host, name, phase]);
}
function claimName(context, environment) {
    return hashParts('claim', [
        context.repository.name,
        context.run.id,
        String(context.run.attempt),
        context.job.name,
        context.job.index,
        context.action,
        environment?.toLowerCase() ?? '',
    ]).slice(3, 19);
}
function hashParts(kind, parts) {
    return `gha${(0,external_node_crypto_.hash)('sha256', JSON.stringify([kind, ...parts])).slice(0, 32)}`;
}

;// CONCATENATED MODULE: ./src/receipt/receipt-run.ts



function describeRun(context, { keyFacts, subject }, given) {
    const { repository, run, job, event } = context;
    return {
        server: context.serverUrl,
        repository: { name: repository.name, id: repository.id ?? null },
        id: run.id,
        attempt: run.attempt,
        url: runUrl(context),
        commit: context.sha,
        headCommit: (event.name.startsWith('pull_request') && textAt(event.payload, 'pull_request', 'head', 'sha')) || null,
        commitInput: given.commit ?? null,
        event: event.name,
        workflow: workflowPath(context.workflow.ref),
        actor: receiptActor(context.actor),
        triggeringActor: receiptActor(context.triggeringActor),
        environment: keyFacts.environment ?? null,
        outcome: given.outcome ?? null,
        job: job.name,
        checkRunId: job.checkRunId || null,
        jobIndex: job.index,
        action: keyFacts.action,
        invocationIndex: keyFacts.invocationIndex,
        subject: subject.isListener
            ? { kind: keyFacts.identity[0] ?? event.name, identity: keyFacts.identity.slice(1) }
            : null,
        givenKey: given.auditKey ?? null,
    };
}
function keyFactsOf(run, siteHost, phase) {
    return {
        siteHost,
        server: run.server,
        repository: run.repository.id ?? run.repository.name,
        environment: run.environment ?? undefined,
        phase: keyPhase(run, phase),
        action: run.action,
        invocationIndex: run.invocationIndex,
        identity: run.subject
            ? [run.subject.kind, ...run.subject.identity]
            : runIdentity({ ...run, checkRunId: run.checkRunId ?? '' }),
    };
}
function keyPhase(run, phase) {
    return run.subject ? 'start' : phase;
}
function workflowPath(ref) {
    return /\.github\/workflows\/[^@]+/.exec(ref ?? '')?.[0] ?? null;
}
function receiptActor(actor) {
    return actor === undefined ? null : { login: actor.login, id: actor.id ?? null };
}

;// CONCATENATED MODULE: ./src/replay/verify-provenance.ts


const REPLAY_LINES = /^\s*(Verified\s+with\s+GitHub|Delivered\s+late\s+by)\s*:/im;
function provenanceLines({ description = '' }) {
    const lines = description.split('\n');
    return lines.slice(lines.lastIndexOf('') + 1);
}
function provenanceProblem({ record, run, auditKey }, { attempt }) {
    if (REPLAY_LINES.test(record.description ?? ''))
        return 'its record claims that it was already delivered or verified';
    const lines = provenanceLines(record);
    const only = (name, isRight) => {
        const found = lines.filter((line) => line.startsWith(`${name}: `));
        return found.length === 1 && found.every((line) => isRight(line.slice(name.length + 2)))
            ? undefined
            : `the line "${name}:" in its record does not match its run`;
    };
    const actor = `${run.actor?.login ?? ''} (id ${run.actor?.id ?? ''})`;
    const triggered = `${actor}, triggered by ${run.triggeringActor?.login ?? ''}`;
    const actors = run.triggeringActor?.login === run.actor?.login
        ? [actor]
        : [triggered, `${triggered} (id ${attempt.triggeringActor?.id ?? ''})`];
    return (only('Run', (value) => value === run.url) ??
        only('Workflow', (value) => workflowPath(value.replace(/ at [0-9a-f]{40,64}$/, '')) === (0,sanitize/* cleanLine */.Ow)(run.workflow ?? '')) ??
        only('Job', (value) => value.endsWith(`, run attempt ${run.attempt}`)) ??
        only('Actor', (value) => actors.includes(value)) ??
        (lines.at(-1) === `Audit key: ${auditKey}` ? undefined : 'its record does not end with its audit key'));
}
const EVIDENCE_TYPES = ['Pull request', 'Approver', 'Reviewer', 'Ticket', 'Evidence'];
const PLAIN_LINES = /^(Run|Workflow|Job|Actor|Runner|From inputs|Delay|Happened at|Audit key): /;
function hasEvidence(record, lines) {
    return (record.associatedObjects?.some(({ objectType }) => EVIDENCE_TYPES.includes(objectType)) === true ||
        lines.some((line) => !PLAIN_LINES.test(line)));
}

;// CONCATENATED MODULE: ./src/replay/verify-run.ts




const verify_run_REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
const verify_run_ID = /^[1-9]\d{0,19}$/;
function claimProblem(receipt, server, origin) {
    const { run, site, phase, auditKey } = receipt;
    const { repository } = run;
    if (run.server !== server)
        return `its run is on another server, ${(0,text_escape/* quote */.hD)(run.server)}`;
    if (!verify_run_REPOSITORY.test(repository.name) || /\/\.{1,2}$/.test(repository.name))
        return `${(0,text_escape/* quote */.hD)(repository.name)} is not a repository name`;
    if (!verify_run_ID.test(run.id))
        return `${(0,text_escape/* quote */.hD)(run.id)} is not a run ID`;
    if (repository.id === null ||
        run.workflow === null ||
        run.actor?.id == null ||
        run.triggeringActor === null)
        return 'it lacks a repository ID, workflow, or actor, which every GitHub runner provides';
    if (run.url !== `${run.server}/${repository.name}/actions/runs/${run.id}/attempts/${run.attempt}`)
        return `${(0,text_escape/* quote */.hD)(run.url)} is not the address of its run`;
    if (run.subject !== null && !(LISTENED_EVENTS.includes(run.event) && run.subject.kind === run.event))
        return `its event, ${(0,text_escape/* quote */.hD)(run.event)}, does not report on a ${(0,text_escape/* quote */.hD)(run.subject.kind)}`;
    if (run.subject?.kind === 'workflow_run' &&
        !run.subject.identity.slice(0, 2).every((part) => verify_run_ID.test(part)))
        return 'the data of the run that it listened to is damaged';
    if (phase !== (run.subject === null ? phaseOf(run.outcome ?? undefined) : 'end') ||
        (run.subject && run.outcome))
        return 'it does not say whether its record is of a start or an end';
    if (run.headCommit !== null && !run.event.startsWith('pull_request'))
        return `it names the head of a pull request, but its event is ${(0,text_escape/* quote */.hD)(run.event)}`;
    if (origin) {
        const { name } = origin.repository;
        const named = origin.artifact.run;
        if (named?.repositoryId !== repository.id) {
            const claimed = `${repository.name} (id ${repository.id})`;
            return differs('repository', claimed, `id ${named?.repositoryId ?? 'unknown'}`);
        }
        if (name.toLowerCase() !== repository.name.toLowerCase())
            return differs('repository', repository.name, name);
        if (named.id !== run.id)
            return differs('run', run.id, named.id);
    }
    const key = run.givenKey === null
        ? deriveKey(keyFactsOf(run, site.host, phase))
        : nameKey(site, run.givenKey, keyPhase(run, phase));
    return key === auditKey ? undefined : 'its audit key does not match its run';
}
const SAME_MOMENT_MS = 60_000;
function originProblem({ artifact }, attempt) {
    const started = Date.parse(attempt.startedAt ?? '');
    const ended = attempt.status === 'completed' ? Date.parse(attempt.updatedAt ?? '') : NaN;
    if (artifact.createdAt < started - SAME_MOMENT_MS)
        return 'its artifact was uploaded before that attempt started';
    return artifact.createdAt > ended + SAME_MOMENT_MS
        ? 'its artifact was uploaded after that attempt ended'
        : undefined;
}
const COMPARED = ['repository', 'run', 'attempt', 'commit', 'event', 'workflow', 'actor', 'triggering actor'];
function verifyRun(run, facts) {
    const { attempt, jobs, subject } = facts;
    const said = [
        ['repository id', run.repository.id ?? '', attempt.repository.id],
        [
            'repository',
            run.repository.name.toLowerCase(),
            (attempt.repository.name ?? run.repository.name).toLowerCase(),
        ],
        ['commit', run.headCommit ?? run.commit, attempt.headSha],
        ['event', run.event, attempt.event],
        ['workflow', run.workflow ?? '', attempt.workflow],
        ['actor id', run.actor?.id ?? '', attempt.actor?.id],
        [
            'triggering actor',
            run.triggeringActor?.login.toLowerCase() ?? '',
            attempt.triggeringActor?.login.toLowerCase(),
        ],
    ];
    for (const [what, receipt, github] of said) {
        if (github === undefined)
            return { kind: 'unknown', reason: `GitHub does not show the ${what} of its run` };
        if (receipt !== github)
            return { kind: 'refused', reason: differs(what, receipt, github) };
    }
    const job = verifyJobs(run, attempt, jobs);
    if (job !== undefined)
        return job;
    if (subject !== undefined && subject.repository.id !== run.repository.id) {
        const [receipt, github] = [run.repository.id ?? '', subject.repository.id ?? 'unknown'];
        return { kind: 'refused', reason: differs('repository of the triggering run', receipt, github) };
    }
    return {
        verified: [
            ...COMPARED,
            ...namesOf({ 'outcome of a job': run.outcome !== null, 'triggering run': subject !== undefined }),
        ],
        notVerified: namesOf({
            'merge commit': run.headCommit !== null,
            'deployed commit (input)': run.commitInput !== null,
            environment: run.environment !== null,
            'audit key (input)': run.givenKey !== null,
            "actor's name": attempt.actor?.login.toLowerCase() !== run.actor?.login.toLowerCase(),
            [`${run.subject?.kind ?? ''} that triggered the run`]: run.subject !== null && subject === undefined,
        }),
    };
}
function namesOf(applies) {
    return Object.keys(applies).filter((name) => applies[name]);
}
const CONCLUSIONS = {
    started: [],
    success: ['success'],
    failure: ['failure', 'timed_out'],
    cancelled: ['cancelled'],
    skipped: ['skipped'],
};
function verifyJobs(run, attempt, jobs) {
    if (run.checkRunId !== null && !jobs.checkRunIds.has(run.checkRunId))
        return {
            kind: 'refused',
            reason: `no job of attempt ${run.attempt} has the check run ${(0,text_escape/* quote */.hD)(run.checkRunId)}`,
        };
    const expected = CONCLUSIONS[run.outcome ?? 'started'];
    if (expected.length === 0 || expected.some((conclusion) => jobs.conclusions.has(conclusion)))
        return undefined;
    if (!jobs.haveEnded || attempt.status !== 'completed')
        return { kind: 'skipped', reason: 'its run has not ended yet; run the replay again after the run ends' };
    const outcome = (0,text_escape/* quote */.hD)(run.outcome ?? '');
    return { kind: 'refused', reason: `its outcome is ${outcome}, which no job of its run has` };
}
function differs(what, receipt, github) {
    return `${what}: the receipt says ${(0,text_escape/* quote */.hD)(receipt)}, GitHub says ${(0,text_escape/* quote */.hD)(github)}`;
}

;// CONCATENATED MODULE: ./src/replay/verify-record.ts









function verifyRecord(receipt, facts) {
    const { record, run } = receipt;
    const lines = provenanceLines(record);
    const summary = compareSummary(receipt);
    const author = isAuthorGiven(lines) ? undefined : authorOf(receipt, facts);
    const problem = objectsProblem(receipt) ??
        provenanceProblem(receipt, facts) ??
        outcomeProblem(receipt, facts) ??
        summary.problem ??
        commitProblem(receipt) ??
        authorProblem(record, author);
    if (problem !== undefined)
        return { problem };
    const isLive = liveCommits(record).length > 0;
    const notVerified = namesOf({
        'repository and ref of the workflow': true,
        author: author === undefined,
        date: !isDated(record.creationDate, facts.subject ?? facts.attempt),
        summary: !summary.isWhole || !isAskedAbout(run),
        outcome: !isAskedAbout(run),
        'run of the deployment': run.subject?.kind === 'deployment_status',
        'deployed commit': isLive && !isCommitKnown(run),
        'commit live before': isLive,
        'failure of the step': receipt.stepFailed,
        evidence: hasEvidence(record, lines),
    });
    return { notVerified };
}
function isAuthorGiven(lines) {
    const line = lines.find((each) => each.startsWith('From inputs: ')) ?? '';
    return /^From inputs: (.*)$/.exec(line)?.[1]?.split(', ').includes('author') === true;
}
function objectsProblem({ record, run, auditKey }) {
    const objects = record.associatedObjects ?? [];
    const first = (type) => objects.find(({ objectType }) => objectType === type)?.name;
    const key = objects.find(({ name, objectType }) => (0,audit_record/* isKeyType */.Cy)(objectType) && name !== auditKey);
    if (key)
        return `its record has another audit key, ${(0,text_escape/* quote */.hD)(key.name)}`;
    const repository = first('Repository');
    if (repository !== undefined && repository !== run.repository.name)
        return differs('repository in the record', repository, run.repository.name);
    const [id, attempt] = run.subject?.kind === 'workflow_run' ? run.subject.identity : [run.id, String(run.attempt)];
    const object = first('Workflow run');
    const isCompared = run.subject?.kind !== 'deployment_status';
    if (isCompared && object !== undefined && !object.endsWith(`(run ${id ?? ''}, attempt ${attempt ?? ''})`))
        return differs('run in the record', object, `run ${id ?? ''}, attempt ${attempt ?? ''}`);
    const affected = record.affectedObject;
    if (affected?.objectType !== 'Environment' || !/ \([\w.-]+\/[\w.-]+\)$/.test(affected.name))
        return undefined;
    const expected = asName(`${run.environment ?? ''} (${run.repository.name})`);
    return affected.name.toLowerCase() === expected.toLowerCase()
        ? undefined
        : `its record is about ${(0,text_escape/* quote */.hD)(affected.name)}, the receipt about ${(0,text_escape/* quote */.hD)(expected)}`;
}
const SENTENCES = [
    /^Deployment of (?<repository>[\w.-]+\/[\w.-]+)(?<rest> .*)$/s,
    /^Workflow ".*" run #\d+ of (?<repository>[\w.-]+\/[\w.-]+)(?<rest> .*)$/s,
    /^Release .* of (?<repository>[\w.-]+\/[\w.-]+)(?<rest>: workflow ".*" run #\d+ .*)$/s,
];
function sentenceOf(record) {
    const { summary = '' } = record;
    if (summaryOf(record) === undefined)
        return undefined;
    const plain = summary.slice(0, LIMITS.line).replace(/ \(emergency\)$/, '');
    for (const form of SENTENCES) {
        const { repository, rest } = form.exec(plain)?.groups ?? {};
        if (repository !== undefined && rest !== undefined)
            return { repository, rest };
    }
    return undefined;
}
function isAskedAbout({ subject }) {
    return subject === null || subject.kind === 'workflow_run';
}
function expectedOutcome({ run }, { subject }) {
    if (run.subject === null)
        return run.outcome ?? 'started';
    const [, , action = ''] = run.subject.identity;
    return action === 'completed' ? outcomeOfWords(runWords(action, subject?.conclusion)) : 'started';
}
function outcomeProblem(receipt, facts) {
    if (!isAskedAbout(receipt.run))
        return undefined;
    const expected = expectedOutcome(receipt, facts);
    const wrong = statedOutcomes(receipt.record).find(({ outcome }) => outcome !== expected);
    return wrong && `its record says ${(0,text_escape/* quote */.hD)(wrong.text)}, but the outcome is ${(0,text_escape/* quote */.hD)(expected ?? 'unknown')}`;
}
function compareSummary({ record, run }) {
    const { summary = '' } = record;
    const sentence = sentenceOf(record);
    if (sentence === undefined)
        return { isWhole: false };
    const { repository, rest } = sentence;
    if (repository !== run.repository.name)
        return { isWhole: false, problem: differs('repository in the summary', repository, run.repository.name) };
    if (rest.includes(truncate_TRUNCATED))
        return { isWhole: false };
    if (!summary.startsWith('Deployment of '))
        return { isWhole: true };
    if (run.environment === null)
        return { isWhole: false };
    const end = ` to ${(0,sanitize/* cleanLine */.Ow)(run.environment)} `.toLowerCase() + (summaryOf(record)?.words ?? '');
    if (rest.toLowerCase().endsWith(end))
        return { isWhole: true };
    const problem = `its summary is ${(0,text_escape/* quote */.hD)(summary)}, but its environment is ${(0,text_escape/* quote */.hD)(run.environment)}`;
    return { isWhole: false, problem };
}
function commitProblem({ record, run }) {
    const commits = [run.commit, run.headCommit, run.commitInput].filter((commit) => commit);
    for (const { name, commit } of liveCommits(record)) {
        if (run.environment === null ||
            name.toLowerCase() !== asName(`Commit live in ${run.environment}`).toLowerCase())
            return `its record has the value ${(0,text_escape/* quote */.hD)(name)}, which is not the environment of its run`;
        if (isCommitKnown(run) && !commits.some((each) => each?.toLowerCase() === commit))
            return `its record says that ${(0,text_escape/* quote */.hD)(commit)} was deployed, which is not the commit of its run`;
    }
    return undefined;
}
function isCommitKnown({ subject, event }) {
    return subject === null && event !== 'workflow_run';
}
function authorOf({ run }, { attempt, subject }) {
    if (run.subject !== null && subject === undefined)
        return undefined;
    const of = subject ?? attempt;
    const number = run.subject === null ? run.attempt : Number(run.subject.identity[1]);
    if (of.event === 'schedule' && number === 1)
        return 'GitHub Actions (schedule)';
    const login = (of.triggeringActor ?? of.actor)?.login;
    return login === undefined ? undefined : `${login} (GitHub)`;
}
function authorProblem({ author }, expected) {
    const name = author?.displayName;
    return expected === undefined || name?.toLowerCase() === expected.toLowerCase()
        ? undefined
        : differs('author', name ?? '', expected);
}
const DATE_MARGIN_MS = 5 * 60_000;
function isDated(creationDate, { startedAt, updatedAt, status }) {
    const [from, to] = [Date.parse(startedAt ?? ''), Date.parse(updatedAt ?? '')];
    if (creationDate === undefined || Number.isNaN(from) || Number.isNaN(to))
        return false;
    return (creationDate >= from - DATE_MARGIN_MS && (status !== 'completed' || creationDate <= to + DATE_MARGIN_MS));
}

;// CONCATENATED MODULE: ./src/replay/verify.ts






const verify_AT_ONCE = 4;
const PROGRESS_EVERY = 200;
async function verifyReceipts(candidates, api, server) {
    const ask = askRuns(api);
    const verified = [];
    const settled = [];
    let count = 0;
    await forEachConcurrently(candidates, verify_AT_ONCE, async (candidate) => {
        const result = await verifyOne(candidate, ask, server);
        if ('outcome' in result)
            settled.push(result);
        else
            verified.push(result);
        if (++count % PROGRESS_EVERY === 0)
            log(`Verified with GitHub: ${count} of ${candidates.length}.`);
    });
    return { candidates: verified, settled };
}
async function verifyOne(candidate, ask, server) {
    const { receipt, origin } = candidate;
    if (receipt.recorded && origin === undefined) {
        const reason = "it says that its record is in the log, which GitHub can't confirm";
        return settle(candidate, { kind: 'skipped', reason });
    }
    const ofClaim = claimProblem(receipt, server, origin);
    if (ofClaim !== undefined)
        return refuse(candidate, ofClaim);
    const facts = await ask(receipt.run);
    if ('failure' in facts)
        return postpone(candidate, facts.failure);
    if ('reason' in facts)
        return settle(candidate, facts);
    const ofOrigin = origin && originProblem(origin, facts.attempt);
    if (ofOrigin !== undefined)
        return refuse(candidate, ofOrigin);
    const ofRun = verifyRun(receipt.run, facts);
    if ('reason' in ofRun)
        return settle(candidate, ofRun);
    const ofRecord = verifyRecord(receipt, facts);
    if ('problem' in ofRecord)
        return refuse(candidate, ofRecord.problem);
    const not = [...ofRun.notVerified, ...ofRecord.notVerified];
    const verified = `${ofRun.verified.join(', ')}${not.length > 0 ? `; not verified: ${not.join(', ')}` : ''}`;
    return { ...candidate, verified };
}

;// CONCATENATED MODULE: ./src/replay/replay.ts















const MOST_AT_ONCE = 4;
const PROGRESS_MS = 10_000;
async function replay(step) {
    const { inputs, context, runtime, secrets } = step;
    const deadline = runtime.now() + inputs.timeoutMs;
    const isUntrusted = inputs.receipts === undefined || inputs.verifyRuns;
    const askUntil = runtime.now() + inputs.timeoutMs / 2;
    const api = isUntrusted ? await openApi(step, askUntil) : undefined;
    const { files, settled } = await findFiles(step, api, askUntil);
    const candidates = [];
    for (const file of files) {
        const read = readCandidate(file, inputs.site, secrets, runtime.now());
        if ('outcome' in read)
            settled.push(read);
        else
            candidates.push(read);
    }
    const verdicts = api && (await verifyReceipts(candidates, api, context.serverUrl));
    const plan = planReplay(verdicts?.candidates ?? candidates);
    settled.push(...(verdicts?.settled ?? []), ...plan.settled);
    log(`Receipts: ${files.length}. Records to deliver: ${plan.items.length}.`);
    const rows = settled.map(settledRow);
    for (const { name, outcome, failure, reason } of rows) {
        const why = failure?.happened ?? reason;
        log(`${outcome}: ${name}${why ? `: ${why}` : ''}`);
    }
    const delivered = plan.items.length === 0 ? [] : await deliverAll(plan.items, deadline, step);
    const receipts = [...delivered.map(({ row }) => row), ...rows];
    const failure = joinFailures(receipts);
    const possiblyWritten = receipts.some(({ outcome }) => outcome === 'unconfirmed');
    return {
        result: failure === undefined ? 'replayed' : possiblyWritten ? 'unconfirmed' : 'not-recorded',
        failure,
        possiblyWritten,
        site: inputs.site,
        receipts,
        deliveredArtifacts: deliveredArtifacts(settled, delivered),
        warnings: warningsOf(receipts, files.length === 0 && inputs.receipts !== undefined),
    };
}
async function findFiles({ inputs, context, env, runtime }, api, deadline) {
    if (inputs.receipts === undefined && api) {
        const repositories = inputs.repositories.length > 0 ? inputs.repositories : [context.repository.name];
        return collect(api, repositories, inputs, { runtime, deadline });
    }
    const files = readReceiptFiles(inputs.receipts ?? '', env);
    if (files === undefined)
        throw new StepError({
            class: 'configuration',
            happened: '`receipts` is not a file or folder that can be read.',
            remedy: 'Set `receipts` to a receipt, or to the folder with the receipts (where actions/download-artifact saved them).',
        });
    return { files, settled: [] };
}
async function openApi({ inputs, context, runtime }, deadline) {
    if (inputs.githubToken === '')
        throw cannotCheck('`github-token` is empty', 'Set `github-token` to a token with `actions: read` for every repository in `repositories`.');
    if (!(0,http_url/* isSecure */.Ut)(context.apiUrl))
        throw cannotCheck('GITHUB_API_URL is not https', 'Set GITHUB_API_URL on the runner to an https address.');
    const { openGitHub } = await Promise.all(/* import() */[__nccwpck_require__.e(413), __nccwpck_require__.e(943)]).then(__nccwpck_require__.bind(__nccwpck_require__, 943));
    const { githubToken: token } = inputs;
    return openGitHub({ token, apiUrl: context.apiUrl, runtime, limitMs: 30_000, deadline, retry: true });
}
function cannotCheck(problem, remedy) {
    const happened = `The receipts can't be checked against GitHub's data: ${problem}. Nothing was sent.`;
    return new StepError({ class: 'configuration', happened, remedy });
}
async function deliverAll(items, deadline, step) {
    const { inputs, context, runtime } = step;
    const auditLog = shareRateLimit(openLogOf(step), MOST_AT_ONCE, runtime.now);
    const { verify, timeoutMs } = inputs;
    const way = { auditLog, runtime, verify, timeoutMs, deadline, run: context_runUrl(context) };
    const known = await listKnown(items, way);
    const delivered = [];
    const startedAt = runtime.now();
    let loggedAt = startedAt;
    const work = async (item) => {
        const row = itemRow(item, await deliverLate(item, known.get(item.key), way));
        delivered.push({ item, row });
        log(`${row.outcome}: ${row.name}, ${item.key}${row.failure ? `: ${row.failure.happened}` : ''}`);
        if (runtime.now() - loggedAt < PROGRESS_MS)
            return;
        loggedAt = runtime.now();
        log(progress(delivered.length, items.length, loggedAt - startedAt));
    };
    const working = new Set();
    for (const item of items) {
        while (working.size >= auditLog.mostAtOnce())
            await Promise.race(working);
        const done = work(item).finally(() => working.delete(done));
        working.add(done);
    }
    await Promise.all(working);
    return delivered;
}
function progress(done, all, elapsedMs) {
    const seconds = Math.ceil((elapsedMs / Math.max(done, 1) / 1000) * (all - done));
    const left = seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
    return `Progress: ${done} of ${all} records, about ${left} left.`;
}
function warningsOf(receipts, isFolderEmpty) {
    const warnings = new Set(receipts.flatMap(({ warnings = [] }) => warnings));
    if (isFolderEmpty)
        warnings.add('`receipts` contains no receipt, so nothing was delivered.');
    const expired = receipts.filter(({ reason }) => reason === EXPIRED).length;
    if (expired > 0)
        warnings.add(`Expired artifacts: ${expired}. Receipts in them that no replay delivered are lost.`);
    return [...warnings];
}

;// CONCATENATED MODULE: ./src/report/report.ts

const NOTHING_SENT = {
    possiblyWritten: false,
    verified: false,
    attempts: 0,
    warnings: [],
};
function isRecorded({ result }) {
    return result === 'recorded' || result === 'already-recorded';
}
const OUTAGES = ['rate-limited', 'outage', 'unconfirmed'];
function failsStep(failure, policy) {
    return policy === 'fail' || (policy === 'warn-on-outage' && !OUTAGES.includes(failure.class));
}
function annotate(report, policy) {
    const { failure, warnings } = report;
    if (!failure && warnings.length === 0)
        return undefined;
    return {
        level: failure && failsStep(failure, policy) ? 'error' : 'warning',
        message: toAnnotation([...(failure ? failureLines(failure, report) : []), ...warnings]),
    };
}
function failureLines(failure, report) {
    const [title, exists] = standingOf(report);
    return [
        `${title} (${failure.class}). ${failure.happened}`,
        ...(report.receipts ? [] : [exists]),
        failure.remedy,
        ...(report.receiptFile ? [`The receipt contains the record: ${report.receiptFile}`] : []),
    ];
}
function standingOf({ result, possiblyWritten }) {
    if (isRecorded({ result }))
        return ['Recorded without the required evidence', 'The record is in the audit log.'];
    if (result === 'deferred')
        return [
            'Deferred without the required evidence',
            'The record is in the receipt, but not in the audit log yet.',
        ];
    if (possiblyWritten)
        return ['Not confirmed', 'The record may be in the audit log. Search the log for the audit key.'];
    return ['Not recorded', 'Nothing was written to the audit log.'];
}
function toAnnotation(lines) {
    const whole = lines
        .flatMap((line) => line.split('\n'))
        .map(text_escape/* forLog */.Ig)
        .join('\n');
    return whole.length > 4_000 ? `${whole.slice(0, 3_999).toWellFormed()}…` : whole;
}

;// CONCATENATED MODULE: ./src/replay/job-summary.ts





const MOST_ROWS = 500;
const OUTCOME_WORDS = {
    recorded: 'recorded',
    'already-recorded': 'already recorded',
    'not-recorded': 'not recorded',
    unconfirmed: 'unconfirmed',
    refused: 'refused',
    'not-verified': 'not verified, not delivered',
    skipped: 'skipped',
};
function writeReplaySummary(report, policy) {
    const parts = [`### ${titleOf(report)}`, paragraphs(report, policy), table(report)];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function titleOf({ failure, receipts }) {
    if (failure)
        return '❌ Not all records were delivered to the Confluence audit log';
    const { delivered, already } = countOutcomes(receipts);
    return delivered + already > 0
        ? '✅ Delivered to the Confluence audit log'
        : 'Nothing to deliver to the Confluence audit log';
}
function paragraphs(report, policy) {
    const { site, receipts, failure, possiblyWritten, warnings } = report;
    const { delivered, already, refused, failed, skipped } = countOutcomes(receipts);
    const link = site
        ? `<a href="${(0,text_escape/* forHtml */.B2)(auditLogUrl(site))}">audit log of ${(0,text_escape/* forSummary */.oN)(site.host)}</a>`
        : 'audit log';
    const lines = [
        `Recorded in the ${link}: ${delivered}. Already recorded: ${already}. Refused: ${refused}. Failed: ${failed}. Skipped: ${skipped}.`,
    ];
    if (failure) {
        const goesOn = `Yes, because of <code>on-failure: ${policy}</code>.`;
        lines.push(`<b>What happened</b> (${failure.class}): ${sentence(failure.happened)}`);
        if (possiblyWritten)
            lines.push('<b>Are the records in the log?</b> Some may be. Search the log for the audit keys of the unconfirmed rows.');
        lines.push(`<b>Did the workflow continue?</b> ${failsStep(failure, policy) ? 'No. This step failed.' : goesOn}`, `<b>What to do</b>: ${sentence(failure.remedy)} Receipts that were not delivered stay in their files or artifacts.`);
    }
    lines.push(...warnings.map((warning) => `<b>Note</b>: ${sentence(warning)}`));
    return lines.map((line) => `<p>${line}</p>`).join('\n');
}
function sentence(text) {
    return (0,text_escape/* forSummary */.oN)(text).replace(/`([^`<]+)`/g, '<code>$1</code>');
}
function table({ receipts }) {
    if (receipts.length === 0)
        return '';
    const names = ['Result', 'Repository', 'Run', 'Record', 'Details'];
    const rows = [
        `<tr>${names.map((name) => `<th align="left">${name}</th>`).join('')}</tr>`,
        ...sortReceipts(receipts).slice(0, MOST_ROWS).map(row),
    ];
    const left = receipts.length - MOST_ROWS;
    if (left > 0)
        rows.push(`<tr><td colspan="5">and ${left} more, in the log of the step</td></tr>`);
    return `<table>\n${rows.join('\n')}\n</table>`;
}
const RUN_URL = /^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/actions\/runs\/(\d+)\/attempts\/(\d+)$/;
function row({ outcome, name, key, repository, run, verified, reason, failure }) {
    const [, id, attempt] = RUN_URL.exec(run ?? '') ?? [];
    const runCell = id && attempt ? `${id}, attempt ${attempt}` : (0,text_escape/* forSummary */.oN)(run ?? '');
    const isLink = run !== undefined && id !== undefined && outcome !== 'refused';
    const cells = [
        OUTCOME_WORDS[outcome],
        (0,text_escape/* forSummary */.oN)(repository ?? ''),
        isLink ? `<a href="${(0,text_escape/* forHtml */.B2)(run)}">${runCell}</a>` : runCell,
        `${(0,text_escape/* forSummary */.oN)((0,sanitize/* cleanLine */.Ow)(name))}${key ? `<br><code>${(0,text_escape/* forSummary */.oN)(key)}</code>` : ''}`,
        failure ? sentence(failure.happened) : (0,text_escape/* forSummary */.oN)(reason ?? verified ?? ''),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

;// CONCATENATED MODULE: ./src/replay.ts






void runAction(process.env, {
    inputNames: REPLAY_INPUT_NAMES,
    parse: parseReplayInputs,
    act: replay,
    stopped: (failure, { site, inputs, isUnexpected }) => stoppedReplay(failure, { site, possiblyWritten: isUnexpected && inputs !== undefined }),
    report: (result, { policy, warnings, redact }) => {
        const report = redactReplay({ ...result, warnings: [...warnings, ...result.warnings] }, redact);
        return {
            outputs: writeReplayOutputs(report),
            summary: writeReplaySummary(report, policy),
            annotation: annotate(report, policy),
            lines: [],
        };
    },
});

})();

module.exports = __webpack_exports__;
/******/ })()
;