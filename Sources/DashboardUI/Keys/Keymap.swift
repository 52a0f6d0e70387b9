import Screen

/// The key table: the one place that says which key does what. Help page, footer and README are made of it.
public enum Keymap {
  private typealias Hint = KeyBinding.Hint

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
    KeyBinding(
      [.enter, "l", .right], .open, .moving, "into the selected row",
      hint: Hint("open", 1, on: [.failures, .events, .event, .rejects])),
    KeyBinding(
      [.escape, "h", .left], .back, .moving, "back out",
      hint: Hint("back", 2, on: Set(ViewName.allCases).subtracting([.failures]))),
    KeyBinding([.tab], .nextPane, .moving, "to the next pane", hint: Hint("scopes", 11, on: [.failures])),
    KeyBinding(["1"], .showFailures, .views, "failures by code: the home screen"),
    KeyBinding(
      ["2"], .showBlocks, .views, "blocks: every block with its tier, wait and early calls", hint: Hint("blocks", 13)),
    KeyBinding(["3"], .showEvents, .views, "events of the selected group, or all", hint: Hint("events", 14)),
    KeyBinding(["4"], .showEvent, .views, "one event: fields, JSON, raw line"),
    KeyBinding(["5"], .showRemedy, .views, "the remedy as a page"),
    KeyBinding(["7"], .showVerify, .views, "orders whose state is unknown", hint: Hint("verify", 15)),
    KeyBinding(["8"], .showRejects, .views, "lines that could not be read", hint: Hint("rejects", 16)),
    KeyBinding(["9"], .showSources, .views, "the logs that are read", hint: Hint("logs", 17)),
    KeyBinding(
      ["?", "0", .function(1)], .showHelp, .views, "this help",
      hint: Hint("help", 0, on: Set(ViewName.allCases).subtracting([.help]))),
    KeyBinding(
      ["r"], .remedy, .views, "the remedy of the selected row",
      hint: Hint("remedy", 3, on: [.failures, .events, .event])),
    KeyBinding([.space], .playOrPause, .time, "pause and continue, live and in replay", hint: Hint("pause", 4)),
    KeyBinding(["("], .slower, .time, "replay slower"),
    KeyBinding([")"], .faster, .time, "replay faster"),
    KeyBinding([","], .minuteBack, .time, "a minute back"),
    KeyBinding(["."], .minuteOn, .time, "a minute on"),
    KeyBinding(["{"], .tenMinutesBack, .time, "ten minutes back"),
    KeyBinding(["}"], .tenMinutesOn, .time, "ten minutes on"),
    KeyBinding(["t"], .goToTime, .time, "go to a time", hint: Hint("time", 6, movesTime: true)),
    KeyBinding(["e"], .nextFailure, .time, "to the next failure", hint: Hint("next failure", 8, movesTime: true)),
    KeyBinding(["E"], .previousFailure, .time, "to the failure before"),
    KeyBinding(["b"], .nextBlock, .time, "to the next block", hint: Hint("next block", 7, movesTime: true)),
    KeyBinding(["B"], .previousBlock, .time, "to the block before"),
    KeyBinding(
      ["x"], .nextEscalation, .time, "to the next escalation", hint: Hint("next escalation", 9, movesTime: true)),
    KeyBinding(["X"], .previousEscalation, .time, "to the escalation before"),
    KeyBinding(["s"], .sort, .looks, "sort by the next column", hint: Hint("sort", 12, on: [.failures])),
    KeyBinding(["S"], .reverseSort, .looks, "sort the other way round"),
    KeyBinding(["w"], .wrap, .looks, "wrap long lines, or cut them", hint: Hint("wrap", 10, on: [.event])),
    KeyBinding(["u"], .switchZone, .looks, "times in UTC, or local", hint: Hint("UTC/local", 18)),
    KeyBinding(["c"], .nextTheme, .looks, "the next theme", hint: Hint("theme", 19)),
    KeyBinding([.control("l")], .redraw, .program, "draw the screen anew"),
    KeyBinding([.control("z")], .suspend, .program, "suspend; fg comes back"),
    KeyBinding(["q", .control("c")], .quit, .program, "quit", hint: Hint("quit", 5)),
  ]

  /// What a key asks for; nil where it is not bound.
  public static func action(for key: Key) -> Action? { actions[key] }

  /// The binding of an action.
  public static func binding(of action: Action) -> KeyBinding? { standard.first { $0.action == action } }

  private static let actions: [Key: Action] = standard.reduce(into: [:]) { table, binding in
    for key in binding.keys { table[key] = binding.action }
  }
}
