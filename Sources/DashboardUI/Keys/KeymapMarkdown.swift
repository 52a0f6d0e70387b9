/// The key table as the README has it.
extension Keymap {
  /// Every section as a heading of the third order with a table under it.
  public static var markdown: String {
    KeyBinding.Section.allCases.map { section in
      let rows = standard.filter { $0.section == section }.map(\.markdown)
      return "### \(section.rawValue)\n\n| key | what it does |\n|---|---|\n" + rows.joined()
    }.joined(separator: "\n")
  }
}

extension KeyBinding {
  /// One row; a bar would end the cell, so it is escaped.
  fileprivate var markdown: String {
    let names = keys.map { "`\($0 == "|" ? "\\|" : "\($0)")`" }
    return "| \(names.joined(separator: " ")) | \(help) |\n"
  }
}
