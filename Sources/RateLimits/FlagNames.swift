extension Block.Flags {
  /// The flags by their names in reports, in a fixed order.
  public static let named: [(flag: Block.Flags, name: String)] = [
    (.joinedMidBlock, "joinedMidBlock"), (.shorterWaitSeen, "shorterWaitSeen"), (.mismatch, "mismatch"),
    (.clockDependent, "clockDependent"), (.extended, "extended"), (.escalated, "escalated"),
  ]

  /// The names of the flags set.
  public var names: [String] { Self.named.filter { contains($0.flag) }.map(\.name) }
}
