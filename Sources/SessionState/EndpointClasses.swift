import ErrorCatalog
import RateLimits

extension Profile {
  /// The classes an event can have, `-` (no path) first.
  var classNames: [String] {
    classes.map(\.name).reduce(into: ["-"]) { if !$0.contains($1) { $0.append($1) } }
      + (defaultClass.map { [$0] } ?? [])
  }

  /// The index in `classNames` of a path's class: the first class one of whose segments it has, else the default.
  func classIndex(ofPath path: String) -> UInt8 {
    let segments = path.split(separator: "/").map { $0.lowercased() }
    let name = classes.first { segments.contains($0.segment) }?.name ?? defaultClass ?? "-"
    return UInt8(classNames.firstIndex(of: name) ?? 0)
  }
}

/// Classes by provider and path, each path's asked once.
struct EndpointClasses: Sendable {
  private let profiles: [Profile]
  private var known: [[UInt8]]
  private static let unasked = UInt8.max

  init(catalog: Catalog) {
    profiles = catalog.providers.map(\.profile)
    known = profiles.map { _ in [] }
  }

  /// The class of the path with an id, 0 for no path.
  mutating func index(provider: Int, path: UInt32, _ texts: Texts) -> UInt8 {
    guard path != 0 else { return 0 }
    let position = Int(path)
    if position >= known[provider].count {
      known[provider] += Array(repeating: Self.unasked, count: position + 1 - known[provider].count)
    }
    if known[provider][position] == Self.unasked {
      known[provider][position] = profiles[provider].classIndex(ofPath: texts[path])
    }
    return known[provider][position]
  }
}
