#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Made the files beside it, once, from core/sync/format.md: a second reading of it, apart from the C++ one.

They are fixed for ever, so running this again must change nothing. Needs the Python package `cryptography`.
"""
import hashlib
import pathlib

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

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


rosters()
