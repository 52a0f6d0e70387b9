/// How a shape's values tell where its lines come from: shapes in which that is the same share what was found before.
struct OriginWay: Hashable, Sendable {
  /// What of the origin is the same in all lines.
  var origin: Origin
  var steps: [Step]
  var picks: [Pick]

  /// A value that a field of the origin is offered: a constant, or one of those that differ.
  struct Step: Hashable, Sendable {
    var field: Field
    var rank: Int32
    var base: Int32
    /// Which of the origin's values it is; nil for a constant.
    var position: Int?
    var constant: [UInt8]

    init?(_ step: ShapeStep, _ values: SlotList, _ constants: [UInt8]) {
      switch step {
      case .offer(let slot, let terminal, let base):
        guard let position = values.position(of: slot) else { return nil }
        self.init(terminal, base, position: position, constant: [])
      case .offerConstant(let value, let terminal, let base):
        self.init(terminal, base, position: nil, constant: value.told(constants))
      case .milliseconds: return nil
      }
    }

    private init?(_ terminal: KeyTrie.Terminal, _ base: Int32, position: Int?, constant: [UInt8]) {
      guard OriginShape.fields.contains(terminal.field) else { return nil }
      self.field = terminal.field
      rank = terminal.rank
      self.base = base
      self.position = position
      self.constant = constant
    }
  }

  /// What a field of the origin has for all lines.
  struct Pick: Hashable, Sendable {
    var field: Field
    var rank: Int32
    var constant: [UInt8]

    init(_ pick: ShapePick, _ constants: [UInt8]) {
      field = pick.field
      rank = pick.rank
      constant = pick.value.told(constants)
    }
  }
}

extension ShapeValue {
  /// Its bytes, with its kind and whether it has escapes before them.
  fileprivate func told(_ constants: [UInt8]) -> [UInt8] {
    [kind.rawValue, isEscaped ? 1 : 0] + constants[indices]
  }
}

extension OriginShape {
  /// What of the origin no value tells.
  var fixed: Origin {
    var fixed = origin
    if variesAddress { (fixed.host, fixed.path) = (0, 0) }
    if variesIdentity { (fixed.logger, fixed.exchange, fixed.account) = (0, 0, 0) }
    return fixed
  }
}
