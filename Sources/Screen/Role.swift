/// What a cell stands for, as a dotted name: a theme that says nothing of `status.429` is asked for `status`, then for `text`.
///
/// Views name roles and never colours, so that a theme cannot break a screen, nor a test of one.
public struct Role: Hashable, Sendable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  /// The role's name up to its last dot; `text` for a name without one, and nil for `text` itself.
  public var parent: Role? {
    if let dot = name.lastIndex(of: ".") { return Role(String(name[..<dot])) }
    return self == .text ? nil : .text
  }

  public var description: String { name }
}
