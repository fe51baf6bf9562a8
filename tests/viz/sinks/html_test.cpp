// SPDX-License-Identifier: Apache-2.0
// A page made of a template and a replay.
#include "viz/sinks/html.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <array>
#include <fstream>
#include <iterator>

using sanji::base::Language;
using sanji::sinks::html_of;
using sanji::sinks::HtmlReplay;
using sanji::sinks::write_html;
using sanji::support::ContainsSubstring;

namespace {

constexpr std::string_view page_template =
    "<html lang=\"%SANJI_LANGUAGE%\"><title>%SANJI_TITLE%</title><pre>%SANJI_COMMANDS%</pre>"
    "<p>%SANJI_JOURNAL%</p><p>%SANJI_SECOND%</p><p>%SANJI_FONT%</p></html>";
constexpr std::array journal{std::byte{'r'}, std::byte{'u'}, std::byte{'n'}};
constexpr std::array font{std::byte{'f'}};

constexpr HtmlReplay replay{.title = "东乡 <1> & %SANJI_FONT%",
                            .language = Language::zh,
                            .journal = journal,
                            .second = {},
                            .font = font,
                            .commands = "note.add a<b\nseek 60\n"};

std::string content_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a page is its template with language, title, commands, runs and letters put in") {
  CHECK(html_of(page_template, replay) ==
        "<html lang=\"zh\"><title>东乡 &lt;1&gt; &amp; %SANJI_FONT%</title><pre>note.add a&lt;b\nseek 60\n</pre>"
        "<p>cnVu</p><p></p><p>Zg==</p></html>");
}

TEST_CASE("a file without places for a replay is no template") {
  CHECK(!html_of("<html></html>", replay));
  CHECK(!html_of("", replay));
}

TEST_CASE("the template is found beside the programs or where it is installed") {
  const sanji::tests::ScratchFolder folder;
  const auto page = folder / "page.html";
  CHECK_THAT(write_html(folder / "bin", replay, page), ContainsSubstring("./dev web"));
  CHECK(!std::filesystem::exists(page));

  folder.write("share/sanji/replay-template.html", page_template);
  CHECK(write_html(folder / "bin", replay, page).empty());
  CHECK_THAT(content_of(page), ContainsSubstring("cnVu"));

  folder.write("bin/replay-template.html", "<html></html>");
  CHECK_THAT(write_html(folder / "bin", replay, page), ContainsSubstring("./dev web"));
  CHECK_THAT(content_of(page), ContainsSubstring("cnVu"));
}

TEST_CASE("a page that cannot be written leaves nothing behind") {
  const sanji::tests::ScratchFolder folder;
  folder.write("bin/replay-template.html", page_template);
  const auto page = folder / "no-such-folder/page.html";
  CHECK_THAT(write_html(folder / "bin", replay, page), ContainsSubstring(page.string()));
  std::filesystem::create_directory(folder / "taken.html");
  folder.write("taken.html/inside", "");
  CHECK(!write_html(folder / "bin", replay, folder / "taken.html").empty());
  CHECK(!std::filesystem::exists(folder / "taken.html.part"));
}
