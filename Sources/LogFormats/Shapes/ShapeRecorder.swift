/// Notes what a walk meets in a line, so that lines of the same shape need no walk.
final class ShapeRecorder {
  /// Something that the walk did with a value.
  enum Step {
    case offer(Value, KeyTrie.Terminal, Int32)
    case milliseconds(UInt32)
  }

  /// How a value's text bears on what its line says.
  enum Role {
    /// A line of the same shape has the very same bytes here.
    case pinned
    /// Other text may stand here; it says nothing, or is offered to fields as this was.
    case free(isTelling: Bool, mayHoldJSON: Bool)
  }

  private(set) var steps: [Step] = []
  private(set) var roles: [Bytes: Role] = [:]
  private(set) var pinned: [(start: Bytes, end: Bytes)] = []

  /// Fields whose values decide how the rest of a line is read, and have few.
  private static let pinnedFields = FieldSet([.level, .status, .success, .orderState])

  init() {
    steps.reserveCapacity(48)
    roles.reserveCapacity(24)
  }

  func add(_ step: Step) { steps.append(step) }

  func pin(_ value: Value) { pin(value.start, value.start + value.count) }

  func pin(_ start: Bytes, _ end: Bytes) { pinned.append((start, end)) }

  /// Takes note of a scalar of the line itself that the paths of `cursors` lead to.
  func meet(_ value: Value, _ trie: TrieView, _ cursors: Cursors) {
    roles[value.start] = role(trie, cursors)
  }

  private func role(_ trie: TrieView, _ cursors: Cursors) -> Role {
    let marks = trie.marks(cursors)
    let fields = trie.fields(cursors)
    if marks.contains(.headers) || !fields.isDisjoint(with: Self.pinnedFields) { return .pinned }
    return .free(
      isTelling: !fields.isSubset(of: .forInspection),
      mayHoldJSON: marks.contains(.hasChildren) || cursors.count > 1)
  }

  func isPinned(_ place: Bytes) -> Bool { pinned.contains { $0.start <= place && place < $0.end } }
}

extension ShapeRecorder {
  /// The steps without those that offer a text where a better one is sure to be taken, as a stack beside its message.
  var stepsThatCount: [Step] {
    let (message, errorText) = (bestText(.message), bestText(.errorText))
    return steps.filter { step in
      guard case .offer(_, let terminal, let base) = step else { return true }
      switch terminal.field {
      case .message: return terminal.rank(base) <= message
      case .errorText: return terminal.rank(base) <= errorText
      default: return true
      }
    }
  }

  /// The rank of the best text that a field is offered and takes, whatever it says.
  private func bestText(_ field: Field) -> Int32 {
    steps.reduce(.max) { best, step in
      guard case .offer(let value, let terminal, let base) = step, terminal.field == field, value.kind == .string,
        value.count > 0, terminal.hint != .reason, terminal.hint != .remark
      else { return best }
      return min(best, terminal.rank(base))
    }
  }
}

extension TrieView {
  /// The fields that a value is offered to which the paths of `cursors` lead to.
  fileprivate func fields(_ cursors: Cursors) -> FieldSet {
    var fields = FieldSet()
    for index in 0..<cursors.count {
      let traits = traits[Int(cursors[index].node)]
      let first = Int(traits.firstTerminal)
      for terminal in first..<first + Int(traits.terminalCount) { fields.insert(FieldSet([terminals[terminal].field])) }
    }
    return fields
  }
}
