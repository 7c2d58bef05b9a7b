#include "io/xml_document.hpp"

#include <cpl_vsi.h>

namespace hotspot::detail {
namespace {

void add_attributes(CPLXMLNode* node, XmlAttributes attributes) {
  for (const auto& [name, value] : attributes) CPLAddXMLAttributeAndValue(node, name, value.c_str());
}

}  // namespace

XmlElement XmlElement::add(const char* name, XmlAttributes attributes) const {
  CPLXMLNode* child = CPLCreateXMLNode(m_node, CXT_Element, name);
  add_attributes(child, attributes);
  return XmlElement(child);
}

void XmlElement::add_text(const char* name, const std::string& text, XmlAttributes attributes) const {
  CPLXMLNode* child = CPLCreateXMLNode(m_node, CXT_Element, name);
  add_attributes(child, attributes);
  CPLCreateXMLNode(child, CXT_Text, text.c_str());
}

XmlDocument::XmlDocument(const char* root, XmlAttributes attributes)
    : m_root(CPLCreateXMLNode(nullptr, CXT_Element, root)) {
  add_attributes(m_root.get(), attributes);
}

std::string XmlDocument::text() const {
  const std::unique_ptr<char, void (*)(void*)> text(CPLSerializeXMLTree(m_root.get()), &VSIFree);
  return text ? text.get() : "";
}

}  // namespace hotspot::detail
