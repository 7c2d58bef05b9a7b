#include "platform/opening_job.hpp"

#include <utility>

#include "platform/open_files.hpp"

namespace hotspot::viewer {

Worker::Work opening_job(std::vector<std::string> paths, std::optional<Crs> crs, Language language) {
  return
      [paths = std::move(paths), crs = std::move(crs), language](const Run& run, const Worker::Post& post) {
        bool first = true;
        const auto show = [&](Document document) {
          post(OpenDocument{std::move(document), !std::exchange(first, false)});
        };
        const auto refused = [&](const Message& why) { post(Say{text(language, why), true}); };
        const std::vector<std::string> opened = open_files(paths, crs, language, run, show, refused);
        if (!opened.empty()) post(FilesOpened{opened});
      };
}

}  // namespace hotspot::viewer
