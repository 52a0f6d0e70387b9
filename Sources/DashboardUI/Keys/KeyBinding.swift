import Screen

/// One row of the key table: the keys, what they do, and how help and README say it.
public struct KeyBinding: Sendable {
  public let keys: [Key]
  public let action: Action
  /// In the imperative, as `move down`.
  public let help: String
  public let section: Section
  /// How the footer names it; nil keeps it out of there.
  public let hint: Hint?

  /// The parts of the help page, in order.
  public enum Section: String, CaseIterable, Sendable {
    case moving = "Moving"
    case views = "Views"
    case time = "Time"
    case looks = "Looks"
    case program = "Program"
  }

  /// A word for the footer.
  public struct Hint: Sendable {
    public let word: String
    /// The lower, the sooner it is shown.
    public let rank: Int
    /// Where it means something; everywhere, when empty.
    let views: Set<ViewName>
    /// Whether it means something only where the playhead can be moved.
    let movesTime: Bool

    init(_ word: String, _ rank: Int, on views: Set<ViewName> = [], movesTime: Bool = false) {
      (self.word, self.rank, self.views, self.movesTime) = (word, rank, views, movesTime)
    }
  }

  init(_ keys: [Key], _ action: Action, _ section: Section, _ help: String, hint: Hint? = nil) {
    self.keys = keys
    self.action = action
    self.section = section
    self.help = help
    self.hint = hint
  }

  /// The keys as help and README write them, as `j Down`.
  public var keyText: String { keys.map(\.description).joined(separator: " ") }
}
