// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/epoch.h"

#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/team/signedfile.h"

#include <QtEndian>

namespace greenroom {

using namespace Qt::StringLiterals;

namespace {

const unsigned char* bytes(QByteArrayView view) {
    return reinterpret_cast<const unsigned char*>(view.data());
}

void wipe(QByteArray& secret) {
    sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
}

QByteArray circleAndNumber(const CircleId& circle, quint32 number) {
    const quint32 big = qToBigEndian(number);
    return circle.toByteArray() + QByteArray(reinterpret_cast<const char*>(&big), sizeof big);
}

/// What a box holds before the key.
QByteArray boxHead(const EpochId& id, const BoxPublicKey& recipient, const TeamId& team) {
    return labelled("greenroom epoch 1"_L1, team,
                    circleAndNumber(id.circle, id.number) + id.check.toByteArray() + recipient.toByteArray());
}

} // namespace

Epoch Epoch::create(const TeamId& team, const CircleId& circle, quint32 number, Random& random) {
    return fromKey(team, circle, number, Secret<32>(random.bytes(32)));
}

Epoch Epoch::fromKey(const TeamId& team, const CircleId& circle, quint32 number, Secret<32> key) {
    QByteArray rest = circleAndNumber(circle, number) + key.view().toByteArray();
    QByteArray hashed = labelled("greenroom epoch check 1"_L1, team, rest);
    const HalfHash check = halved(contentHash(hashed));
    wipe(hashed);
    wipe(rest);
    return {EpochId{circle, number, check}, std::move(key)};
}

QByteArray Epoch::sealTo(const BoxPublicKey& recipient, const TeamId& team) const {
    QByteArray plain = boxHead(m_id, recipient, team) + m_key.view().toByteArray();
    QByteArray box(plain.size() + static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    Q_ASSERT(box.size() == epochBoxSize);
    const int failed = crypto_box_seal(reinterpret_cast<unsigned char*>(box.data()), bytes(plain),
                                       static_cast<unsigned long long>(plain.size()), recipient.data());
    wipe(plain);
    return failed ? QByteArray() : box;
}

std::optional<Epoch> Epoch::openBox(QByteArrayView box, const PersonKeys& recipient, const TeamId& team) {
    if (box.size() != epochBoxSize)
        return std::nullopt;
    QByteArray plain(box.size() - static_cast<qsizetype>(crypto_box_SEALBYTES), Qt::Uninitialized);
    if (crypto_box_seal_open(reinterpret_cast<unsigned char*>(plain.data()), bytes(box),
                             static_cast<unsigned long long>(box.size()), recipient.boxPublicKey().data(),
                             recipient.boxSecretKey().data()) != 0)
        return std::nullopt;
    // The parts have fixed places; everything before the key is compared with what it has to be.
    const qsizetype circleAt = labelled("greenroom epoch 1"_L1, team, {}).size();
    const qsizetype numberAt = circleAt + static_cast<qsizetype>(CircleId::size);
    const QByteArrayView view(plain);
    const CircleId circle(*CircleId::fromBytes(view.sliced(circleAt, CircleId::size)));
    const quint32 number = qFromBigEndian<quint32>(view.sliced(numberAt, 4).data());
    Epoch epoch = fromKey(team, circle, number, Secret<32>(view.last(32)));
    const bool holds = circle != CircleId::me() && view.startsWith(boxHead(epoch.id(), recipient.boxPublicKey(), team));
    wipe(plain);
    return holds ? std::optional(std::move(epoch)) : std::nullopt;
}

HalfHash Epoch::tagFor(const DeviceId& device, const TeamId& team) const {
    const QByteArray purpose = labelled("greenroom tag 1"_L1, team, device.view());
    ContentHash hash;
    crypto_generichash(hash.data(), ContentHash::size, bytes(purpose), static_cast<unsigned long long>(purpose.size()),
                       m_key.data(), 32);
    return halved(hash);
}

} // namespace greenroom
