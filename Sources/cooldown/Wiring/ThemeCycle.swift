import Screen
import Themes

/// The themes in turn, as the terminal can show them.
struct ThemeCycle {
  private let themes: [Theme]
  private var index: Int
  private var depth = ColorDepth.trueColor
  /// The theme to draw with, as it is shown.
  private(set) var current: Theme

  /// Every theme, the user's own too; starts with `name`, else the default.
  init(startingWith name: String?) throws(Fault) {
    let own = UserFiles.texts(in: "themes").map { ThemeFile(name: $0.name.fileStem, text: $0.text) }
    let set = ThemeSet(user: own)
    do throws(ThemeError) {
      let first = try set.theme(named: name ?? ThemeSet.defaultName)
      // A faulty theme that nobody asked for must not keep the dashboard from starting.
      themes = set.names.compactMap { try? set.theme(named: $0) }
      index = themes.firstIndex { $0.name == first.name } ?? 0
      current = first
    } catch {
      throw .theme(error)
    }
  }

  mutating func advance() {
    index = (index + 1) % themes.count
    current = themes[index].shown(in: depth)
  }

  mutating func limit(to depth: ColorDepth) {
    self.depth = depth
    current = themes[index].shown(in: depth)
  }
}

extension String {
  /// The last part of a path, without `.toml`.
  fileprivate var fileStem: String {
    let last = split(separator: "/").last ?? ""
    return String(last.hasSuffix(".toml") ? last.dropLast(5) : last)
  }
}
