/// Where the user is in a list: the selected row and the first one on screen.
struct ListPosition: Sendable, Equatable {
  private(set) var selected = 0
  private(set) var top = 0
  private var page = 1

  /// Moves as `action` says in a list of `count` rows; false where it is no movement.
  mutating func move(_ action: Action, count: Int) -> Bool {
    switch action {
    case .moveDown: selected += 1
    case .moveUp: selected -= 1
    case .pageDown: selected += page
    case .pageUp: selected -= page
    case .halfPageDown: selected += max(1, page / 2)
    case .halfPageUp: selected -= max(1, page / 2)
    case .first: selected = 0
    case .last: selected = count - 1
    default: return false
    }
    selected = min(max(selected, 0), max(count - 1, 0))
    return true
  }

  mutating func select(_ row: Int) { selected = max(0, row) }

  /// The lines of a text to show: a text has no selected line, so that moving scrolls it at once.
  mutating func scroll(count: Int, height: Int) -> Range<Int> {
    page = max(1, height)
    selected = min(selected, max(0, count - height))
    top = selected
    return top..<min(count, top + max(0, height))
  }

  /// The rows to show in `height` lines of a list of `count`; keeps the selected one among them.
  mutating func window(count: Int, height: Int) -> Range<Int> {
    page = max(1, height)
    selected = min(selected, max(count - 1, 0))
    top = min(max(top, selected - height + 1), selected)
    top = min(top, max(0, count - height))
    return top..<min(count, top + max(0, height))
  }
}
