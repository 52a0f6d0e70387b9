import Screen
import Testing

@testable import DashboardUI

/// The key table against everything that is made of it.
@Suite struct KeymapTests {
  @Test(arguments: Action.allCases) func `every action has one row in the key table`(action: Action) {
    #expect(Keymap.standard.count { $0.action == action } == 1)
  }

  @Test func `every key is bound once`() {
    let keys = Keymap.standard.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    #expect(keys.allSatisfy { Keymap.action(for: $0) != nil })
  }

  @Test(arguments: Keymap.standard.map(\.action)) func `every binding has keys and a help text of its own`(
    action: Action
  ) throws {
    let binding = try #require(Keymap.binding(of: action))
    #expect(!binding.keys.isEmpty && !binding.help.isEmpty)
    #expect(Keymap.standard.count { $0.help == binding.help } == 1)
  }

  @Test func `no two footer hints have one rank`() {
    let ranks = Keymap.standard.compactMap { $0.hint?.rank }
    #expect(Set(ranks).count == ranks.count)
  }

  @Test(arguments: ViewName.allCases) func `a key opens every view`(view: ViewName) {
    let views = Keymap.standard.compactMap { ViewName($0.action) }
    #expect(views.contains(view))
  }

  @Test func `the help page has every key`() {
    let help = HelpView.lines.map { $0.map(\.text).joined() }
    for binding in Keymap.standard {
      #expect(help.contains { $0.contains(binding.keyText) && $0.hasSuffix(binding.help) }, "\(binding.action)")
    }
  }

  @Test(arguments: ViewName.allCases) func `the footer shows keys of the table, Esc only where it leads back`(
    view: ViewName
  ) {
    for playhead in [Playhead.live, .replay(speed: 1, isPaused: true)] {
      let hints = Keymap.hints(on: view, playhead)
      let keys = Set(Keymap.standard.map { $0.keys[0].description })
      #expect(hints.allSatisfy { keys.contains($0.key) })
      #expect(hints.contains { $0.key == "Esc" } == (view != .failures))
      #expect(hints.contains { $0.key == "t" } == playhead.isReplay)
    }
  }

  @Test func `the README has the key table`() throws {
    let readme = try #require(TextFile.read(TextFile.root + "/README.md"))
    #expect(readme.contains(Keymap.markdown), "write this into the README:\n\(Keymap.markdown)")
  }

  @Test func `the Markdown table has one row a binding`() {
    let rows = Keymap.markdown.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == Keymap.standard.count)
    #expect(rows.first == "| `j` `Down` | move down |")
  }
}
