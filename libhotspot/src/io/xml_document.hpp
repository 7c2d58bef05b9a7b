/// @file
/// An XML document built element by element; everything is escaped on the way out.
#pragma once

#include <cpl_minixml.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <utility>

namespace hotspot::detail {

using XmlAttributes = std::initializer_list<std::pair<const char*, std::string>>;

/// An element of a document that outlives it.
class XmlElement {
 public:
  explicit XmlElement(CPLXMLNode* node) : m_node(node) {}

  XmlElement add(const char* name, XmlAttributes attributes = {}) const;
  /// With text inside.
  void add_text(const char* name, const std::string& text, XmlAttributes attributes = {}) const;

 private:
  CPLXMLNode* m_node;  // owned by the document
};

class XmlDocument {
 public:
  explicit XmlDocument(const char* root, XmlAttributes attributes = {});

  [[nodiscard]] XmlElement root() const { return XmlElement(m_root.get()); }
  [[nodiscard]] std::string text() const;

 private:
  struct Destroyer {
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
  };

  std::unique_ptr<CPLXMLNode, Destroyer> m_root;
};

}  // namespace hotspot::detail
