/// A place in the trie that a line's walk has reached.
struct Cursor {
  var node: KeyTrie.Node
  /// Containers and texts passed on the way.
  var passed: UInt8
  /// What the way adds to a candidate's rank: the least is the best.
  var base: Int32
}

/// The places that a walk has reached at once: by the path itself, and from the top again inside of a container.
struct Cursors {
  private(set) var first = Cursor(node: 0, passed: 0, base: 0)
  private(set) var second = Cursor(node: 0, passed: 0, base: 0)
  private(set) var third = Cursor(node: 0, passed: 0, base: 0)
  private(set) var count = 0

  @inline(__always) init() {}

  @inline(__always) init(_ cursor: Cursor) {
    first = cursor
    count = 1
  }

  @inline(__always) var isEmpty: Bool { count == 0 }

  /// Adds a place; a fourth is left out.
  @inline(__always)
  mutating func append(_ cursor: Cursor) {
    switch count {
    case 0: first = cursor
    case 1: second = cursor
    case 2: third = cursor
    default: return
    }
    count += 1
  }

  @inline(__always)
  subscript(index: Int) -> Cursor { index == 0 ? first : index == 1 ? second : third }

  /// The same places, each ranked `step` lower.
  func lowered(by step: Int32) -> Cursors {
    var lowered = self
    lowered.first.base += step
    lowered.second.base += step
    lowered.third.base += step
    return lowered
  }
}

extension Cursors {
  /// The places from which a JSON text is walked: what starts from the top again is ranked by `step`.
  func inText(step: Int32) -> Cursors {
    var text = Cursors()
    for index in 0..<count {
      var cursor = self[index]
      if cursor.node == KeyTrie.root { cursor.base += step }
      text.append(cursor)
    }
    return text
  }
}

/// How ranks are made up: the candidate's place, then the ways that make a value worse.
enum Rank {
  /// Between two candidates: room for the elements of a list.
  static var candidate: Int32 { 16 }
  /// A key with a leading `_` or `@` that its path has not.
  static var prefixed: Int32 { 1 << 15 }
  /// Between two containers.
  static var container: Int32 { 1 << 16 }
  /// In a text that is JSON.
  static var text: Int32 { 1 << 23 }
  /// In a text that is a log line of its own: better than all around it.
  static var logLine: Int32 { -(1 << 23) }
  /// A message that is JSON itself, or says nothing but the HTTP status.
  static var lastResort: Int32 { 1 << 26 }
}
