// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/speechframes.h"

extern "C" {
#include <libavutil/mem.h>
#include <libavutil/tx.h>
}

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace greenroom::speech {

namespace {

constexpr int window = 800;     // samples: three periods of the pitch floor
constexpr int pitchSize = 2048; // of the transform: the window and the longest period without wrapping
constexpr int levelSize = 512;
constexpr std::array<double, Frame::bands + 1> bandEdges{100, 800, 2000, 4000, 7800}; // Hz
constexpr double lowest = 60;                                                         // Hz
constexpr double rumble = 100;   // Hz: below it is more of the room than of the voice
constexpr double hissing = 2000; // Hz: above it are few harmonics and much noise
constexpr double sonorityLow = 400;
constexpr double sonorityHigh = 3500;
constexpr float leastPower = 1e-12F; // `silence`

float decibels(double power) {
    return 10 * std::log10(std::max(static_cast<float>(power), leastPower));
}

int binOf(double hertz) {
    return static_cast<int>(std::lround(hertz * levelSize / rate));
}

template <typename T>
struct AvArray {
    explicit AvArray(int size) : data(static_cast<T*>(av_calloc(static_cast<std::size_t>(size), sizeof(T)))) {
        if (!data)
            throw std::bad_alloc();
    }
    ~AvArray() { av_free(data); }
    AvArray(const AvArray&) = delete;
    AvArray& operator=(const AvArray&) = delete;
    T& operator[](int i) const { return data[i]; }

    T* data;
};

/// libav's transform of real numbers and back.
class Fourier {
public:
    explicit Fourier(int size) : m_size(size), m_real(size), m_bins(size / 2 + 1) {
        const float scale = 1;
        if (av_tx_init(&m_context, &m_forward, AV_TX_FLOAT_RDFT, 0, size, &scale, 0) < 0 ||
            av_tx_init(&m_backContext, &m_backward, AV_TX_FLOAT_RDFT, 1, size, &scale, 0) < 0)
            throw std::bad_alloc();
    }
    ~Fourier() {
        av_tx_uninit(&m_context);
        av_tx_uninit(&m_backContext);
    }
    Fourier(const Fourier&) = delete;
    Fourier& operator=(const Fourier&) = delete;

    int size() const { return m_size; }
    float* real() { return m_real.data; }
    AVComplexFloat* bins() { return m_bins.data; }
    float power(int bin) const { return m_bins[bin].re * m_bins[bin].re + m_bins[bin].im * m_bins[bin].im; }
    void toBins() { m_forward(m_context, m_bins.data, m_real.data, sizeof(float)); }
    void toReal() { m_backward(m_backContext, m_real.data, m_bins.data, sizeof(AVComplexFloat)); }
    /// real() becomes the autocorrelation of what stood there, unscaled, with each bin's power times its weight.
    void autocorrelate(const std::vector<float>& weights) {
        toBins();
        for (int bin = 0; bin <= m_size / 2; ++bin)
            m_bins[bin] = {power(bin) * weights[static_cast<std::size_t>(bin)], 0};
        toReal();
    }

private:
    int m_size;
    AvArray<float> m_real;
    AvArray<AVComplexFloat> m_bins;
    AVTXContext* m_context = nullptr;
    AVTXContext* m_backContext = nullptr;
    av_tx_fn m_forward = nullptr;
    av_tx_fn m_backward = nullptr;
};

std::vector<float> hann(int size) {
    std::vector<float> values(static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i)
        values[static_cast<std::size_t>(i)] =
            static_cast<float>(0.5 - 0.5 * std::cos(2 * std::numbers::pi * (i + 0.5) / size));
    return values;
}

/// Of a frequency for finding the pitch.
std::vector<float> pitchWeights() {
    std::vector<float> weights;
    for (int bin = 0; bin <= pitchSize / 2; ++bin) {
        const double hertz = double(bin) * rate / pitchSize;
        const double low = hertz * hertz / (hertz * hertz + rumble * rumble);
        weights.push_back(static_cast<float>(low / (1 + std::pow(hertz / hissing, 4))));
    }
    return weights;
}

} // namespace

struct FrameMaker::Transforms {
    Fourier pitch{pitchSize};
    Fourier level{levelSize};
    std::vector<float> pitchWindow = hann(window);
    std::vector<float> levelWindow = hann(levelSize);
    std::vector<float> weights = pitchWeights();
    std::vector<float> windowCorrelation; ///< the window's own autocorrelation, 1 at lag 0
    double levelScale = 0;                ///< from the power of a bin to a part of the mean square

    Transforms() {
        std::copy(pitchWindow.begin(), pitchWindow.end(), pitch.real());
        pitch.autocorrelate(std::vector<float>(pitchSize / 2 + 1, 1.0F));
        for (int lag = 0; lag < pitchSize / 2; ++lag)
            windowCorrelation.push_back(pitch.real()[lag] / pitch.real()[0]);
        const double energy = std::inner_product(levelWindow.begin(), levelWindow.end(), levelWindow.begin(), 0.0);
        levelScale = 2 / (levelSize * energy);
    }
};

FrameMaker::FrameMaker() : m_transforms(std::make_unique<Transforms>()), m_pending((window - hop) / 2, 0.0F) {}

FrameMaker::~FrameMaker() = default;

void FrameMaker::add(const float* samples, int count) {
    m_pending.reserve(m_pending.size() + static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        m_pending.push_back(std::isfinite(samples[i]) ? std::clamp(samples[i], -8.0F, 8.0F) : 0.0F);
    m_samples += static_cast<std::size_t>(count);
    makeFrames();
}

std::vector<Frame> FrameMaker::finish() {
    const std::size_t wanted = (m_samples + hop - 1) / hop;
    m_pending.resize(m_pending.size() + window + hop, 0.0F);
    makeFrames();
    m_frames.resize(std::min(m_frames.size(), wanted));
    return std::move(m_frames);
}

void FrameMaker::makeFrames() {
    for (; m_used + window <= m_pending.size(); m_used += hop)
        m_frames.push_back(frameOf(m_pending.data() + m_used));
    m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(m_used));
    m_used = 0;
}

Frame FrameMaker::frameOf(const float* samples) {
    Frame frame;
    findLevels(samples + (window - levelSize) / 2, frame);
    if (frame.level > silence + 1)
        findCandidates(samples, frame);
    return frame;
}

void FrameMaker::findLevels(const float* samples, Frame& frame) {
    Fourier& fourier = m_transforms->level;
    const float mean = std::accumulate(samples, samples + levelSize, 0.0F) / levelSize;
    for (int i = 0; i < levelSize; ++i)
        fourier.real()[i] = (samples[i] - mean) * m_transforms->levelWindow[static_cast<std::size_t>(i)];
    fourier.toBins();
    const auto between = [&](double low, double high) {
        double sum = 0;
        for (int bin = binOf(low); bin < binOf(high); ++bin)
            sum += double(fourier.power(bin));
        return decibels(sum * m_transforms->levelScale);
    };
    for (std::size_t band = 0; band < Frame::bands; ++band)
        frame.levels[band] = between(bandEdges[band], bandEdges[band + 1]);
    frame.level = between(lowest, bandEdges.back());
    frame.sonority = between(sonorityLow, sonorityHigh);
}

// Boersma (1993), Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio of a
// sampled sound, steps 3.2 to 3.10: the autocorrelation of the windowed sound over that of the window. Unlike
// there, what lies below `rumble` and above `hissing` is weakened first: the noise of fans and tables makes half the
// period look better, and the narrow peaks of a bright voice fall between samples.
void FrameMaker::findCandidates(const float* samples, Frame& frame) {
    Fourier& fourier = m_transforms->pitch;
    float* real = fourier.real();
    const float mean = std::accumulate(samples, samples + window, 0.0F) / window;
    for (int i = 0; i < window; ++i) {
        frame.peak = std::max(frame.peak, std::abs(samples[i] - mean));
        real[i] = (samples[i] - mean) * m_transforms->pitchWindow[static_cast<std::size_t>(i)];
    }
    std::fill(real + window, real + pitchSize, 0.0F);
    fourier.autocorrelate(m_transforms->weights);
    if (real[0] <= 0)
        return;
    const float scale = 1 / real[0];
    const auto height = [&](int lag) {
        return real[lag] * scale / m_transforms->windowCorrelation[static_cast<std::size_t>(lag)];
    };
    const int shortest = static_cast<int>(rate / pitchCeiling);
    const int longest = static_cast<int>(rate / pitchFloor);
    float before = height(shortest - 1);
    float here = height(shortest);
    for (int lag = shortest; lag <= longest; ++lag) {
        const float after = height(lag + 1);
        if (here > before && here >= after && here > 0.2F) {
            // A parabola through the three finds the top between samples.
            const float bend = before - 2 * here + after;
            const float shift = bend < 0 ? 0.5F * (before - after) / bend : 0;
            const float top = here - 0.25F * (before - after) * shift;
            const Candidate found{rate / (float(lag) + shift), top > 1 ? 1 / top : top};
            const auto octave = [](const Candidate& one) {
                return one.hertz > 0 ? one.strength + 0.01F * std::log2(one.hertz / float(pitchFloor)) : -1.0F;
            };
            auto& list = frame.candidates;
            const auto place = std::find_if(list.begin(), list.end(),
                                            [&](const Candidate& one) { return octave(found) > octave(one); });
            if (place != list.end()) {
                std::move_backward(place, list.end() - 1, list.end());
                *place = found;
            }
        }
        before = here;
        here = after;
    }
}

} // namespace greenroom::speech
