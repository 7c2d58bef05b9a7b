/// @file
/// PROJ's objects with an owner, and a context that fetches nothing and keeps what PROJ says.
#pragma once

#include <proj.h>
#include <proj_experimental.h>  // proj_crs_demote_to_2D

#include <memory>
#include <string>

namespace hotspot::detail {

struct ProjDeleter {
  void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
  void operator()(PJ* object) const { proj_destroy(object); }
  void operator()(PJ_OBJ_LIST* list) const { proj_list_destroy(list); }
  void operator()(PJ_OPERATION_FACTORY_CONTEXT* factory) const {
    proj_operation_factory_context_destroy(factory);
  }
};

template <class T>
using ProjHandle = std::unique_ptr<T, ProjDeleter>;

class ProjContext {
 public:
  ProjContext() : m_said(std::make_unique<std::string>()), m_context(proj_context_create()) {
    proj_context_set_enable_network(m_context.get(), 0);
    proj_log_level(m_context.get(), PJ_LOG_ERROR);
    proj_log_func(m_context.get(), m_said.get(), [](void* said, int, const char* words) {
      auto& text = *static_cast<std::string*>(said);
      if (!text.empty()) text += "; ";
      text += words;
    });
  }

  [[nodiscard]] PJ_CONTEXT* get() const { return m_context.get(); }
  /// The errors so far.
  [[nodiscard]] const std::string& said() const { return *m_said; }

 private:
  std::unique_ptr<std::string> m_said;
  ProjHandle<PJ_CONTEXT> m_context;
};

}  // namespace hotspot::detail
