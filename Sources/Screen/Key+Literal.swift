extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A plain character, so that a key table can say `"j"`.
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}
