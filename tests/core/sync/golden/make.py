#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the golden files from core/sync/format.md alone, without any of Greenroom's code; needs PyNaCl.

make.py FOLDER writes them there. They are made once: what is on people's shares must be read for ever. Only boxes.bin
differs from one run to the next, because sealed boxes are random. tests/core/sync/specimens.h has the same seeds."""
import hashlib
import pathlib
import struct
import sys

import nacl.bindings as sodium
import nacl.public
import nacl.signing


def H(data):
    return hashlib.blake2b(data, digest_size=32).digest()


def keyed(key, data):
    return hashlib.blake2b(data, digest_size=32, key=key).digest()


def kdf(key, number, context):
    return hashlib.blake2b(b"", digest_size=32, key=key, salt=struct.pack("<QQ", number, 0),
                           person=context + bytes(8)).digest()


def seed(first):
    return bytes(range(first, first + 32))


def head(major, number):
    for limit, info, form in ((24, None, None), (1 << 8, 24, ">B"), (1 << 16, 25, ">H"), (1 << 32, 26, ">I")):
        if number < limit:
            return bytes([major << 5 | (number if form is None else info)]) + (struct.pack(form, number) if form else b"")
    return bytes([major << 5 | 27]) + struct.pack(">Q", number)


def cbor(value):
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(cbor, value))
    return head(5, len(value)) + b"".join(cbor(k) + cbor(v) for k, v in value.items())


def seal(key, nonce, ad, plain):
    return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, ad, nonce, key)


def signed(label, body, key):
    encoded = cbor(body)
    return encoded + key.sign(label + b"\0" + team + encoded).signature


class Person:
    def __init__(self, first):
        self.seed = seed(first)
        self.signing = nacl.signing.SigningKey(kdf(self.seed, 1, b"grperson"))
        self.box = nacl.public.PrivateKey(hashlib.sha512(kdf(self.seed, 2, b"grperson")).digest()[:32])
        self.signing_public = bytes(self.signing.verify_key)
        self.box_public = bytes(self.box.public_key)
        self.id = H(b"greenroom person 1" + self.signing_public)[:16]


team = bytes(range(0xa0, 0xb0))
ada, bo = Person(0x00), Person(0x20)
device = nacl.signing.SigningKey(seed(0x40))
device_id = H(b"greenroom device 1" + bytes(device.verify_key))[:10]
circle = ada.id + bytes(range(0x60, 0x70))
number = 3
epoch_key = seed(0x80)
be_number = struct.pack(">I", number)
check = H(b"greenroom epoch check 1\0" + team + circle + be_number + epoch_key)[:16]
moved = [[bytes(range(0xe0, 0xea)), 5, bytes(range(0xd0, 0xe0))]]
files = {}

# Segment 0: the certificate.
statement = b"greenroom certificate 1\0" + team + bytes(device.verify_key) + ada.id + ada.signing_public + ada.box_public
files["certificate"] = signed(b"greenroom segment 1", {
    0: 1, 1: device_id, 2: 0, 3: bytes(32), 4: 0, 5: 0, 6: [],
    10: bytes(device.verify_key), 11: ada.id, 12: ada.signing_public, 13: ada.box_public,
    14: ada.signing.sign(statement).signature, 15: b"a request, sealed"}, device)

# Media: one content of one chunk.
content = b"one, two, three"
name = H(content)
media_key = keyed(kdf(ada.seed, 4, b"grperson"), b"greenroom media 1\0" + team + circle + name)
chunk = seal(media_key, struct.pack("<Q", 0) + bytes(16),
             b"greenroom chunk 1\0" + team + name + struct.pack(">II", 0, 1), content)
manifest = {1: name, 2: len(content), 3: media_key, 4: [hashlib.sha256(chunk).digest()]}
files["chunk"] = chunk
files["manifest"] = cbor(manifest)

# Segment 1: a change and the manifest.
previous = H(files["certificate"])
segment_key, nonce = seed(0xc0), seed(0xb0)[:24]
commitment = kdf(segment_key, 2, b"grsegmnt")
ad = (b"greenroom segment 1\0" + team + device_id + struct.pack(">Q", 1) + previous + circle + be_number + check +
      commitment)
plain = cbor({0: 1, 1: [b"a change"], 2: [manifest]})
plain += b"\x80" + bytes(-(len(plain) + 1) % 512)
files["payload"] = signed(b"greenroom segment 1", {
    0: 1, 1: device_id, 2: 1, 3: previous, 4: 1, 5: 2, 6: moved,
    20: keyed(epoch_key, b"greenroom tag 1\0" + team + device_id)[:16], 21: commitment,
    22: nonce + seal(epoch_key, nonce, ad, segment_key),
    23: seal(kdf(segment_key, 1, b"grsegmnt"), bytes(24), ad, plain)}, device)

# Segment 2: the epoch's key for Ada, for Bo, and two boxes that nobody opens.
def box(person):
    plain = b"greenroom epoch 1\0" + team + circle + be_number + check + person.box_public + epoch_key
    return nacl.public.SealedBox(person.box.public_key).encrypt(plain)


def nobody():
    return nacl.public.SealedBox(nacl.public.PrivateKey.generate().public_key).encrypt(bytes(150))


files["boxes"] = signed(b"greenroom segment 1", {
    0: 1, 1: device_id, 2: 2, 3: H(files["payload"]), 4: 2, 5: 2, 6: [],
    30: [box(ada), box(bo), nobody(), nobody()]}, device)

files["head"] = signed(b"greenroom head 1", {
    0: 1, 1: device_id, 2: 1, 3: H(files["payload"]), 4: 2, 5: bytes(range(0x10, 0x30))}, device)

for file, data in files.items():
    pathlib.Path(sys.argv[1], file + ".bin").write_bytes(data)
