#include "stats/lattice_transform.hpp"

#include <algorithm>
#include <cmath>
#include <complex>
#include <kissfft/kissfft.hh>

#include "core/parallel.hpp"

namespace hotspot::detail {
namespace {

using Complex = std::complex<double>;
using Transform = kissfft<double>;

/// Rows that a task takes at once: their spectra are written side by side.
constexpr std::size_t block = 16;

std::size_t blocks(std::size_t n) {
  return (n + block - 1) / block;
}

bool is_smooth(std::size_t n) {
  for (const std::size_t factor : {2U, 3U, 5U}) {
    while (n % factor == 0) n /= factor;
  }
  return n == 1;
}

/// Spectra of rows, column by column: that of row r at frequency k stands at k * stride + r.
class HalfSpectrum {
 public:
  explicit HalfSpectrum(const Period& period)
      : m_period(period),
        m_frequencies(period.columns / 2 + 1),
        m_stride(period.rows / 64 * 64 + 68),
        m_values(m_frequencies * m_stride) {}

  [[nodiscard]] std::size_t frequencies() const { return m_frequencies; }
  [[nodiscard]] Complex* column(std::size_t k) { return m_values.data() + k * m_stride; }

  /// From two real rows, transformed as one complex one.
  void put(const std::vector<Complex>& both, std::size_t row) {
    const std::size_t n = m_period.columns;
    for (std::size_t k = 0; k < m_frequencies; ++k) {
      const Complex a = both[k], b = std::conj(both[k == 0 ? 0 : n - k]);
      const Complex sum = a + b, difference = a - b;
      column(k)[row] = 0.5 * sum;
      if (row + 1 < m_period.rows) {
        column(k)[row + 1] = {0.5 * difference.imag(), -0.5 * difference.real()};
      }
    }
  }

  /// The other way round.
  void take(std::size_t row, std::vector<Complex>& both) {
    const std::size_t n = m_period.columns;
    for (std::size_t k = 0; k < m_frequencies; ++k) {
      const Complex a = column(k)[row];
      const Complex b = row + 1 < m_period.rows ? column(k)[row + 1] : Complex();
      both[k] = {a.real() - b.imag(), a.imag() + b.real()};
      if (k > 0) both[n - k] = {a.real() + b.imag(), b.real() - a.imag()};
    }
  }

 private:
  Period m_period;
  std::size_t m_frequencies;
  std::size_t m_stride;  ///< never near a power of two, so that a row's places do not share a cache set
  std::vector<Complex> m_values;
};

void transform_rows(const std::vector<double>& values, std::size_t columns, std::size_t rows,
                    const Period& period, HalfSpectrum& spectrum, const Run& run) {
  const Transform forth(period.columns, false);
  parallel_for(run, "stage.density", blocks(rows), [&](std::size_t b) {
    std::vector<Complex> in(period.columns), out(period.columns);
    for (std::size_t row = b * block; row < std::min(rows, (b + 1) * block); row += 2) {
      const double* const first = values.data() + row * columns;
      const bool has_second = row + 1 < rows;
      for (std::size_t c = 0; c < columns; ++c) in[c] = {first[c], has_second ? first[columns + c] : 0.0};
      forth.transform(in.data(), out.data());
      spectrum.put(out, row);
    }
  });
}

/// Forth, times the kernel, and back, in each column.
void filter_columns(HalfSpectrum& spectrum, const KernelSpectrum& kernel, const Run& run) {
  const std::size_t rows = kernel.period().rows;
  const Transform forth(rows, false), back(rows, true);
  const double scale = 1.0 / kernel.period().size();
  parallel_for(run, "stage.density", blocks(spectrum.frequencies()), [&](std::size_t b) {
    std::vector<Complex> column(rows);
    for (std::size_t k = b * block; k < std::min(spectrum.frequencies(), (b + 1) * block); ++k) {
      forth.transform(spectrum.column(k), column.data());
      for (std::size_t r = 0; r < rows; ++r) column[r] *= scale * kernel.at(k, r);
      back.transform(column.data(), spectrum.column(k));
    }
  });
}

void return_rows(HalfSpectrum& spectrum, const Period& period, std::vector<double>& values,
                 std::size_t columns, std::size_t rows, const Run& run) {
  const Transform back(period.columns, true);
  parallel_for(run, "stage.density", blocks(rows), [&](std::size_t b) {
    std::vector<Complex> in(period.columns), out(period.columns);
    for (std::size_t row = b * block; row < std::min(rows, (b + 1) * block); row += 2) {
      spectrum.take(row, in);
      back.transform(in.data(), out.data());
      double* const first = values.data() + row * columns;
      for (std::size_t c = 0; c < columns; ++c) first[c] = out[c].real();
      if (row + 1 == rows) continue;
      for (std::size_t c = 0; c < columns; ++c) first[columns + c] = out[c].imag();
    }
  });
}

/// Transforms two even real sequences at once, given up to half their period: real too.
void transform_even_pair(const Transform& forth, std::size_t n, const double* a, const double* b,
                         std::vector<Complex>& in, std::vector<Complex>& out) {
  for (std::size_t i = 0; i <= n / 2; ++i) {
    in[i] = {a[i], b[i]};
    if (i > 0) in[n - i] = in[i];
  }
  forth.transform(in.data(), out.data());
}

/// Transforms each of `count` even sequences that stand one after the other, and stores them transposed.
std::vector<double> transform_even(const std::vector<double>& sequences, std::size_t count,
                                   std::size_t period, const Run& run) {
  const std::size_t length = period / 2 + 1;
  const Transform forth(period, false);
  std::vector<double> result(sequences.size());
  parallel_for(run, "stage.density", blocks(count), [&](std::size_t b) {
    std::vector<Complex> in(period), out(period);
    for (std::size_t i = b * block; i < std::min(count, (b + 1) * block); i += 2) {
      const std::size_t second = std::min(i + 1, count - 1);
      transform_even_pair(forth, period, &sequences[i * length], &sequences[second * length], in, out);
      for (std::size_t k = 0; k < length; ++k) {
        result[k * count + i] = out[k].real();
        if (second != i) result[k * count + second] = out[k].imag();
      }
    }
  });
  return result;
}

}  // namespace

std::size_t smooth_size(std::size_t n) {
  n = std::max<std::size_t>(n, 1);
  while (!is_smooth(n)) ++n;
  return n;
}

double Period::rounding() const {
  // 2.3e-15 for each factor 2 of the size: of the twiddle factors 1.6e-15, of products and sums the rest.
  constexpr double per_factor = 2.5e-15;
  return per_factor * (1.0 + std::log2(size()));
}

KernelSpectrum KernelSpectrum::of(const std::vector<double>& quarter, const Period& period, const Run& run) {
  KernelSpectrum spectrum(period);
  const std::vector<double> rows_done = transform_even(quarter, spectrum.rows(), period.columns, run);
  // Now column by column; the second transform stores row by row.
  const std::vector<double> by_rows = transform_even(rows_done, spectrum.columns(), period.rows, run);
  for (std::size_t k = 0; k < spectrum.columns(); ++k) {
    for (std::size_t r = 0; r < spectrum.rows(); ++r) {
      spectrum.m_values[k * spectrum.rows() + r] = by_rows[r * spectrum.columns() + k];
    }
  }
  return spectrum;
}

KernelSpectrum KernelSpectrum::product(const std::vector<double>& across, const std::vector<double>& up,
                                       const Period& period) {
  KernelSpectrum spectrum(period);
  double* value = spectrum.m_values.data();
  for (const double a : across) {
    for (const double b : up) *value++ = a * b;
  }
  return spectrum;
}

void KernelSpectrum::divide(const std::vector<double>& across, const std::vector<double>& up) {
  double* value = m_values.data();
  for (const double a : across) {
    for (const double b : up) *value++ /= a * b;
  }
}

double KernelSpectrum::largest() const {
  double largest = 0.0;
  for (const double value : m_values) largest = std::max(largest, std::abs(value));
  return largest;
}

double KernelSpectrum::norm_of_kernel() const {
  double sum = 0.0;
  const double* value = m_values.data();
  for (std::size_t k = 0; k < columns(); ++k) {
    for (std::size_t r = 0; r < rows(); ++r, ++value) {
      // Each stands for itself and for those of the other signs.
      const double signs =
          (k > 0 && 2 * k < m_period.columns ? 2.0 : 1.0) * (r > 0 && 2 * r < m_period.rows ? 2.0 : 1.0);
      sum += signs * *value * *value;
    }
  }
  return std::sqrt(sum / m_period.size());
}

std::vector<double> convolve(std::vector<double> values, std::size_t columns, std::size_t rows,
                             const KernelSpectrum& kernel, const Run& run) {
  HalfSpectrum spectrum(kernel.period());
  transform_rows(values, columns, rows, kernel.period(), spectrum, run);
  filter_columns(spectrum, kernel, run);
  return_rows(spectrum, kernel.period(), values, columns, rows, run);
  return values;
}

}  // namespace hotspot::detail
