import Screen

/// One row of the key table: the keys, what they do, and how help and README say it.
public struct KeyBinding: Sendable {
  public let keys: [Key]
  public let action: Action
  /// In the imperative, as `move down`.
  public let help: String
  public let section: Section
  /// One word for the footer; nil keeps it out of there.
  public let hint: String?

  /// The parts of the help page, in order.
  public enum Section: String, CaseIterable, Sendable {
    case moving = "Moving"
    case views = "Views"
    case time = "Time"
    case looks = "Looks"
    case program = "Program"
  }

  init(_ keys: [Key], _ action: Action, _ section: Section, _ help: String, hint: String? = nil) {
    self.keys = keys
    self.action = action
    self.section = section
    self.help = help
    self.hint = hint
  }
}

/// The key table: the one place that says which key does what. Help page, footer and README are made of it.
public enum Keymap {
  /// Every binding, in the order of the help page.
  public static let standard: [KeyBinding] = [
    KeyBinding(["j", .down], .moveDown, .moving, "move down"),
    KeyBinding(["k", .up], .moveUp, .moving, "move up"),
    KeyBinding([.pageDown, .control("f")], .pageDown, .moving, "a page down"),
    KeyBinding([.pageUp], .pageUp, .moving, "a page up"),
    KeyBinding([.control("d")], .halfPageDown, .moving, "half a page down"),
    KeyBinding([.control("u")], .halfPageUp, .moving, "half a page up"),
    KeyBinding(["g", .home], .first, .moving, "to the first row"),
    KeyBinding(["G", .end], .last, .moving, "to the last row, and follow what comes"),
    KeyBinding([.enter, "l", .right], .open, .moving, "into the selected row", hint: "open"),
    KeyBinding([.escape, "h", .left], .back, .moving, "back out", hint: "back"),
    KeyBinding([.tab], .nextPane, .moving, "to the next pane"),
    KeyBinding(["1"], .showFailures, .views, "failures by code: the home screen"),
    KeyBinding(["2"], .showBlocks, .views, "blocks: every block with its tier, wait and early calls"),
    KeyBinding(["3"], .showEvents, .views, "events of the selected group, or all"),
    KeyBinding(["4"], .showEvent, .views, "one event: fields, JSON, raw line"),
    KeyBinding(["5"], .showRemedy, .views, "the remedy as a page"),
    KeyBinding(["7"], .showVerify, .views, "orders whose state is unknown"),
    KeyBinding(["8"], .showRejects, .views, "lines that could not be read"),
    KeyBinding(["9"], .showSources, .views, "the logs that are read"),
    KeyBinding(["?", "0", .function(1)], .showHelp, .views, "this help", hint: "help"),
    KeyBinding(["r"], .remedy, .views, "the remedy of the selected row", hint: "remedy"),
    KeyBinding([.space], .playOrPause, .time, "pause and continue, live and in replay", hint: "pause"),
    KeyBinding(["("], .slower, .time, "replay slower"),
    KeyBinding([")"], .faster, .time, "replay faster"),
    KeyBinding([","], .minuteBack, .time, "a minute back"),
    KeyBinding(["."], .minuteOn, .time, "a minute on"),
    KeyBinding(["{"], .tenMinutesBack, .time, "ten minutes back"),
    KeyBinding(["}"], .tenMinutesOn, .time, "ten minutes on"),
    KeyBinding(["t"], .goToTime, .time, "go to a time", hint: "time"),
    KeyBinding(["e"], .nextFailure, .time, "to the next failure"),
    KeyBinding(["E"], .previousFailure, .time, "to the failure before"),
    KeyBinding(["b"], .nextBlock, .time, "to the next block"),
    KeyBinding(["B"], .previousBlock, .time, "to the block before"),
    KeyBinding(["x"], .nextEscalation, .time, "to the next escalation"),
    KeyBinding(["X"], .previousEscalation, .time, "to the escalation before"),
    KeyBinding(["s"], .sort, .looks, "sort by the next column"),
    KeyBinding(["S"], .reverseSort, .looks, "sort the other way round"),
    KeyBinding(["w"], .wrap, .looks, "wrap long lines, or cut them"),
    KeyBinding(["u"], .switchZone, .looks, "times in UTC, or local"),
    KeyBinding(["c"], .nextTheme, .looks, "the next theme"),
    KeyBinding([.control("l")], .redraw, .program, "draw the screen anew"),
    KeyBinding([.control("z")], .suspend, .program, "suspend; fg comes back"),
    KeyBinding(["q", .control("c")], .quit, .program, "quit", hint: "quit"),
  ]

  /// What a key asks for; nil where it is not bound.
  public static func action(for key: Key) -> Action? { actions[key] }

  /// The binding of an action.
  public static func binding(of action: Action) -> KeyBinding? { standard.first { $0.action == action } }

  private static let actions: [Key: Action] = standard.reduce(into: [:]) { table, binding in
    for key in binding.keys { table[key] = binding.action }
  }
}
