#include "attack/linear_bounds.hpp"

#include <ClpSimplex.hpp>
#include <algorithm>
#include <stdexcept>

namespace hotspot::test {

std::size_t LinearSystem::add_unknown(const Bounds& bounds) {
  m_unknowns.push_back(bounds);
  return m_unknowns.size() - 1;
}

std::size_t LinearSystem::add_sum(const Terms& terms, const Bounds& bounds) {
  const std::size_t sum = add_unknown(bounds);
  Terms with_sum = terms;
  with_sum.emplace_back(sum, -1.0);
  add_fact(std::move(with_sum), 0.0);
  return sum;
}

void LinearSystem::add_fact(Terms terms, const Bounds& bounds) {
  m_rows.push_back(std::move(terms));
  m_row_bounds.push_back(bounds);
}

BoundsSearch::BoundsSearch(const LinearSystem& system)
    : m_program(std::make_unique<ClpSimplex>()), m_seen(system.size(), {no_limit, -no_limit}) {
  std::vector<int> rows, columns;
  std::vector<double> factors, low, high, row_low, row_high;
  for (std::size_t row = 0; row < system.m_rows.size(); ++row) {
    for (const auto& [unknown, factor] : system.m_rows[row]) {
      rows.push_back(static_cast<int>(row));
      columns.push_back(static_cast<int>(unknown));
      factors.push_back(factor);
    }
    row_low.push_back(system.m_row_bounds[row].low);
    row_high.push_back(std::min(system.m_row_bounds[row].high, COIN_DBL_MAX));
  }
  for (const Bounds& bounds : system.m_unknowns) {
    low.push_back(bounds.low);
    high.push_back(bounds.high < no_limit ? bounds.high : COIN_DBL_MAX);
  }
  CoinPackedMatrix matrix(false, rows.data(), columns.data(), factors.data(),
                          static_cast<CoinBigIndex>(factors.size()));
  matrix.setDimensions(static_cast<int>(row_low.size()), static_cast<int>(low.size()));
  const std::vector<double> nothing(low.size(), 0.0);
  m_program->setLogLevel(0);
  m_program->loadProblem(matrix, low.data(), high.data(), nothing.data(), row_low.data(), row_high.data());
  m_program->primal();
  m_possible = m_program->status() == 0;
  if (m_possible) look();
}

BoundsSearch::~BoundsSearch() = default;

void BoundsSearch::look() {
  const double* values = m_program->getColSolution();
  for (std::size_t i = 0; i < m_seen.size(); ++i) {
    m_seen[i].low = std::min(m_seen[i].low, values[i]);
    m_seen[i].high = std::max(m_seen[i].high, values[i]);
  }
}

double BoundsSearch::extreme(std::size_t unknown, double direction) {
  const int column = static_cast<int>(unknown);
  m_program->setObjectiveCoefficient(column, -direction);
  m_program->primal(1);
  const int status = m_program->status();
  if (status != 0 && status != 2) throw std::runtime_error("no answer from the linear program");
  const double value = m_program->getColSolution()[column];
  if (status == 0) look();
  m_program->setObjectiveCoefficient(column, 0.0);
  return status == 2 ? direction * no_limit : value;
}

Bounds BoundsSearch::range(std::size_t unknown) {
  const Bounds found{extreme(unknown, -1.0), extreme(unknown, 1.0)};
  m_seen[unknown] = found;
  return found;
}

}  // namespace hotspot::test
