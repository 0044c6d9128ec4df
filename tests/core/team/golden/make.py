#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Made the files beside it, once, from core/sync/format.md: a second reading of it, apart from the C++ one.

They are fixed for ever, so running this again must change nothing. Needs the Python package `cryptography`.
"""
import base64
import hashlib
import pathlib
import struct

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.poly1305 import Poly1305

HERE = pathlib.Path(__file__).parent
RAW = (serialization.Encoding.Raw, serialization.PublicFormat.Raw)
SALT = b"s" * 32


def H(data, size=32):
    return hashlib.blake2b(data, digest_size=size).digest()


def head(major, value):
    if value < 24:
        return bytes([major << 5 | value])
    size = next(n for n in (1, 2, 4, 8) if value < 1 << 8 * n)
    return bytes([major << 5 | 24 + (1, 2, 4, 8).index(size)]) + value.to_bytes(size, "big")


def cbor(value):
    if value is None:
        return b"\xf6"
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(cbor, value))
    return head(5, len(value)) + b"".join(cbor(key) + cbor(value[key]) for key in sorted(value))


class Person:
    """Keys from a seed, as libsodium's crypto_kdf, crypto_sign_seed_keypair and crypto_box_seed_keypair make them."""

    def __init__(self, letter):
        def subkey(number):
            salt = number.to_bytes(8, "little") + bytes(8)
            return hashlib.blake2b(b"", digest_size=32, key=letter * 32, salt=salt, person=b"grperson" + bytes(8)).digest()

        self.key = Ed25519PrivateKey.from_private_bytes(subkey(1))
        box = X25519PrivateKey.from_private_bytes(hashlib.sha512(subkey(2)).digest()[:32])
        self.signing = self.key.public_key().public_bytes(*RAW)
        self.box = box.public_key().public_bytes(*RAW)
        self.id = H(b"greenroom person 1" + self.signing)[:16]


OWNER, RECOVERY, REP, COACH, NEXT = (Person(letter) for letter in (b"o", b"r", b"a", b"b", b"n"))


TEAM = H(b"greenroom team 1" + OWNER.signing + RECOVERY.signing + SALT)[:16]


def device(letter):
    public = Ed25519PrivateKey.from_private_bytes(letter * 32).public_key().public_bytes(*RAW)
    return H(b"greenroom device 1" + public)[:10]


def roster(version, previous, persons, successions=(), voids=(), invitations=(), key=OWNER.key):
    people = sorted([person.id, terms] for person, terms in persons)
    body = cbor({0: 1, 1: version, 2: previous, 3: TEAM, 4: OWNER.signing, 5: RECOVERY.signing, 6: list(successions),
                 7: people, 8: list(voids), 9: list(invitations)})
    file = body + key.sign(b"greenroom roster 1\0" + TEAM + body)
    (HERE / f"roster-{version}.bin").write_bytes(file)
    return file


def term(roles, person, until=None):
    return [roles, person.signing, person.box, until]


def rosters():
    first = roster(1, bytes(32), [(OWNER, [term(15, OWNER)])])
    marker = '{"format":"greenroom-team/1","genesis":"%s","owner":"%s","recovery":"%s","salt":"%s","team":"%s"}' % (
        H(first).hex(), OWNER.signing.hex(), RECOVERY.signing.hex(), SALT.hex(), TEAM.hex())
    (HERE / "marker.json").write_text(marker)

    owner = (OWNER, [term(15, OWNER)])
    used = [[b"i" * 16, REP.id]]
    second = roster(2, H(first), [owner, (REP, [term(1, REP)]), (COACH, [term(2, COACH)])], invitations=used)
    ended = term(1, REP, [[device(b"1"), 300, H(b"300")]])
    coach = (COACH, [term(2, COACH, [[device(b"2"), 9, H(b"9")]])])
    voids = [[device(b"2"), 7]]
    third = roster(3, H(second), [owner, (REP, [ended, term(5, REP)]), coach], voids=voids, invitations=used)

    said = (b"greenroom succession 1\0" + TEAM + bytes(4) + (4).to_bytes(8, "big") + REP.id + REP.signing + NEXT.signing
            + bytes(64))
    succession = [4, REP.id, REP.signing, NEXT.signing, RECOVERY.key.sign(said)]
    former = (OWNER, [term(15, OWNER, [[device(b"3"), 0, H(b"0")]])])
    heir = (REP, [ended, term(5, REP, [[device(b"1"), 301, H(b"301")]]), term(13, REP)])
    roster(4, H(third), [former, heir, coach], [succession], voids, used, REP.key)


def salsa20(key, block, add_input):
    """The Salsa20 core (Bernstein 2008) on a 16-byte block; without `add_input` HSalsa20 (Bernstein 2011)."""
    k, n = struct.unpack("<8I", key), struct.unpack("<4I", block)
    c = struct.unpack("<4I", b"expand 32-byte k")
    start = [c[0], *k[:4], c[1], *n, c[2], *k[4:], c[3]]
    x = start[:]

    def quarter(a, b, c, d):
        for to, one, two, turn in ((b, a, d, 7), (c, b, a, 9), (d, c, b, 13), (a, d, c, 18)):
            sum32 = x[one] + x[two] & 0xffffffff
            x[to] ^= sum32 << turn & 0xffffffff | sum32 >> 32 - turn

    for _ in range(10):
        for column in ((0, 4, 8, 12), (5, 9, 13, 1), (10, 14, 2, 6), (15, 3, 7, 11)):
            quarter(*column)
        for row in ((0, 1, 2, 3), (5, 6, 7, 4), (10, 11, 8, 9), (15, 12, 13, 14)):
            quarter(*row)
    if add_input:
        return struct.pack("<16I", *(one + other & 0xffffffff for one, other in zip(x, start)))
    return struct.pack("<8I", *(x[i] for i in (0, 5, 10, 15, 6, 7, 8, 9)))


def sealed_box(plain, to, ephemeral):
    """libsodium's crypto_box_seal with a given ephemeral key: X25519, HSalsa20, XSalsa20-Poly1305."""
    ephemeral = X25519PrivateKey.from_private_bytes(ephemeral)
    public = ephemeral.public_key().public_bytes(*RAW)
    nonce = H(public + to, 24)
    key = salsa20(ephemeral.exchange(X25519PublicKey.from_public_bytes(to)), bytes(16), False)
    key = salsa20(key, nonce[:16], False)
    stream = b"".join(salsa20(key, nonce[16:] + i.to_bytes(8, "little"), True) for i in range(len(plain) // 64 + 2))
    cipher = bytes(one ^ other for one, other in zip(plain, stream[32:]))
    return public + Poly1305.generate_tag(stream[:32], cipher) + cipher


def joining():
    genesis = H((HERE / "roster-1.bin").read_bytes())
    second = H((HERE / "roster-2.bin").read_bytes())
    body = cbor({0: 1, 1: "file:///srv/Team share", 2: TEAM, 3: genesis, 4: OWNER.box, 5: b"i" * 16, 6: b"k" * 32, 7: 3,
                 8: "Nord", 9: 1772442000000, 10: "Équipe", 11: "Olga", 12: 2, 13: second})
    text = base64.urlsafe_b64encode(body + H(body)[:4]).rstrip(b"=")
    (HERE / "invitation.txt").write_bytes(b"greenroom:join/" + text)

    said = b"i" * 16 + COACH.id + COACH.signing + COACH.box + device(b"2")
    mac = hashlib.blake2b(b"greenroom join 1\0" + TEAM + said, digest_size=32, key=b"k" * 32).digest()
    request = {0: 1, 1: b"greenroom join 1\0", 2: TEAM, 3: COACH.id, 4: COACH.signing, 5: COACH.box, 6: device(b"2"),
               7: b"i" * 16, 8: mac, 9: "Béa"}
    (HERE / "joinrequest.bin").write_bytes(sealed_box(cbor(request), OWNER.box, b"e" * 32))
    fingerprint = H(b"greenroom fingerprint 1\0" + TEAM + genesis + COACH.id + COACH.signing + COACH.box)[:12]
    consonants, vowels = "bdfghjklmnprstvz", "aiou"
    words = ["".join((consonants[n >> 12], vowels[n >> 10 & 3], consonants[n >> 6 & 15], vowels[n >> 4 & 3],
                      consonants[n & 15])) for n in struct.unpack(">6H", fingerprint)]
    (HERE / "fingerprint.txt").write_text(" ".join(words))


rosters()
joining()
