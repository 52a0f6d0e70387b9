/// The field table, compiled: a node per path, children found by the hash of a key.
struct KeyTrie: Sendable {
  typealias Node = UInt16

  /// What a path's value may feed.
  struct Terminal: Sendable {
    let field: Field
    let hint: Hint
    /// Place among the field's candidates, 0 the best.
    let rank: Int32

    /// The rank of a value that is offered from a place with this base.
    @inline(__always)
    func rank(_ base: Int32) -> Int32 { base + rank * Rank.candidate }
  }

  /// What is known of a node.
  struct Traits: Sendable {
    var firstTerminal: UInt16 = 0
    var terminalCount: UInt16 = 0
    /// Place among the containers, 1 the best; 0 for none.
    var container: UInt8 = 0
    var marks = Marks()
    /// The bit of a key that loggers are recognised by, or 0.
    var signature: UInt64 = 0
  }

  struct Marks: OptionSet, Sendable {
    let rawValue: UInt16
    static let hasChildren = Marks(rawValue: 1)
    /// Stands in orders.
    static let order = Marks(rawValue: 2)
    /// Stands in error envelopes.
    static let envelope = Marks(rawValue: 4)
    /// Stands beside waits in milliseconds.
    static let milliseconds = Marks(rawValue: 8)
    static let status = Marks(rawValue: 16)
    /// Headers may stand there as text or as a flat list.
    static let headers = Marks(rawValue: 32)
    /// Its text is a log line of its own.
    static let logLine = Marks(rawValue: 64)
    /// Its elements are records of their own.
    static let records = Marks(rawValue: 128)
    /// The whole object or array is wanted when a line is inspected.
    static let whole = Marks(rawValue: 256)
  }

  struct Entry: Sendable {
    var hash: UInt64 = 0
    var child: Node = 0
  }

  /// The node of the line itself; as a child, 0 means that there is none.
  static var root: Node { 0 }

  private(set) var entries: [Entry] = []
  private(set) var traits: [Traits] = []
  private(set) var terminals: [Terminal] = []

  static let shared = KeyTrie(TrieBuilder.standard)

  init(_ builder: TrieBuilder) {
    var size = 64
    while size < builder.children.count * 3 { size *= 2 }
    entries = Array(repeating: Entry(), count: size)
    for (key, child) in builder.children { place(Entry(hash: key.mixed, child: child)) }
    traits = builder.traits
    for (node, list) in builder.terminals.enumerated() {
      traits[node].firstTerminal = UInt16(terminals.count)
      traits[node].terminalCount = UInt16(list.count)
      terminals += list
    }
  }

  private mutating func place(_ entry: Entry) {
    var slot = Int(truncatingIfNeeded: entry.hash) & (entries.count - 1)
    while entries[slot].child != 0 { slot = (slot + 1) & (entries.count - 1) }
    entries[slot] = entry
  }

  /// A node and the hash of a key below it.
  struct Edge: Hashable, Sendable {
    let node: Node
    let key: UInt64

    var mixed: UInt64 {
      let product = (key ^ (UInt64(node) &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
      return product ^ (product >> 32)
    }
  }

  /// The child of `node` by a key in its compared form, 0 for none.
  func child(of node: Node, key: UInt64) -> Node {
    let hash = Edge(node: node, key: key).mixed
    var slot = Int(truncatingIfNeeded: hash) & (entries.count - 1)
    while entries[slot].child != 0 {
      if entries[slot].hash == hash { return entries[slot].child }
      slot = (slot + 1) & (entries.count - 1)
    }
    return 0
  }
}
