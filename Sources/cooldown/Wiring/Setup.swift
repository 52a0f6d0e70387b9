import Chronology
import ErrorCatalog
import LogSources
import Screen
import Themes

/// What a dashboard is started with, checked before anything is drawn.
struct Setup {
  let inputs: [LogInput]
  let catalog: Catalog
  let provider: String?
  let zone: Zone
  let themes: ThemeCycle
  let drawing: DrawingOptions

  /// Without `reading`, as its options are when nobody sets them.
  init(_ paths: [String], _ reading: ReadingOptions? = nil, _ drawing: DrawingOptions, mayBeMissing: Bool) throws {
    zone = try Zone.named(reading?.tz ?? "local")
    catalog = try Catalogs.load(provider: reading?.provider)
    provider = reading?.provider
    themes = try ThemeCycle(startingWith: drawing.theme)
    inputs = try paths.map { path throws in try LogInput(path, mayBeMissing: mayBeMissing) }
    self.drawing = drawing
  }
}

/// The themes in turn, as the terminal can show them.
struct ThemeCycle {
  private var themes: [Theme]
  private var index: Int
  private var depth = ColorDepth.trueColor

  /// Every theme, the user's own too; starts with `name`, else the default.
  init(startingWith name: String?) throws(Fault) {
    let own = UserFiles.texts(in: "themes").map { ThemeFile(name: $0.name.fileStem, text: $0.text) }
    let set = ThemeSet(user: own)
    do throws(ThemeError) {
      let first = try set.theme(named: name ?? ThemeSet.defaultName)
      // A faulty theme that nobody asked for must not keep the dashboard from starting.
      themes = set.names.compactMap { try? set.theme(named: $0) }
      index = themes.firstIndex { $0.name == first.name } ?? 0
    } catch {
      throw .theme(error)
    }
  }

  var current: Theme { themes[index].shown(in: depth) }

  mutating func advance() { index = (index + 1) % themes.count }

  mutating func limit(to depth: ColorDepth) { self.depth = depth }
}

extension String {
  /// The last part of a path, without what follows its last dot.
  fileprivate var fileStem: String {
    let last = split(separator: "/").last ?? ""
    return String(last.hasSuffix(".toml") ? last.dropLast(5) : last)
  }
}
