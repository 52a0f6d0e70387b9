extension ShapeTree {
  /// Learns the shape of a line that was just read in full as `record`, whose text begins at `start`.
  ///
  /// The walk is done once more, with every step noted. What depends on bytes that all lines of the shape share is kept
  /// as it came out; what depends on others is done again for each line, in the same order, so that it comes out as
  /// a walk of that line would have it.
  mutating func learn(_ start: Bytes, as record: Record, _ reader: inout LineReader) {
    let recorder = ShapeRecorder()
    reader.recorder = recorder
    defer { reader.recorder = nil }
    guard let end = reader.walkLine(start), reader.recordLists.isEmpty,
      let learner = ShapeLearner(recorder, scanner: reader.scanner, from: start, to: end)
    else { return }
    let counts = (steps.count, picks.count, waits.count, constants.count)
    var shape = Shape()
    let offers = fill(&shape, recorder, learner.slots, reader)
    chooseUse(&shape, record, offers, reader)
    guard insert(learner.pieces, shape) else {
      steps.removeSubrange(counts.0...)
      picks.removeSubrange(counts.1...)
      waits.removeSubrange(counts.2...)
      return constants.removeSubrange(counts.3...)
    }
  }

  /// Tells how lines of the shape are read.
  private mutating func chooseUse(_ shape: inout Shape, _ record: Record, _ offers: [ShapeOffer], _ reader: LineReader)
  {
    guard var origin = OriginShape(record, offers) else { return }
    if let use = ShapeUse(plain: record, offers, reader) {
      shape.use = use
      dropIdleSteps(&shape)
    } else if let use = ShapeUse(known: record, offers) {
      shape.use = use
      origin.origin.status = 0
      origin.needsAddress = offers.contains { $0.terminal.field == .url || $0.terminal.field == .path }
    } else {
      return
    }
    shape.origin = origin
    shape.use.origin = origin.values
    let way = number(of: way(origin, shape))
    shape.use.originPurpose = shape.use.reading == .plain ? ValueMemo.plainOrigin(way) : ValueMemo.origin(way)
  }

  /// Fills in what the walk left; returns the offers of the line, by field, with the slot of the value that was offered.
  private mutating func fill(
    _ shape: inout Shape, _ recorder: ShapeRecorder, _ slots: [Bytes: UInt8], _ reader: LineReader
  ) -> [ShapeOffer] {
    let told = recorder.stepsThatCount
    let offers = told.compactMap { step -> ShapeOffer? in
      guard case .offer(let value, let terminal, _) = step else { return nil }
      return ShapeOffer(terminal: terminal, slot: slots[value.start])
    }
    let varying = offers.reduce(into: UInt64(0)) { if $1.slot != nil { $0 |= $1.terminal.field.bit } }
    shape.outcome = outcome(of: reader, but: varying)
    keepPicks(&shape, reader, but: varying)
    keepWaits(&shape, reader, but: varying)
    let first = steps.count
    var known: [Bytes: ShapeValue] = [:]
    for step in told { keep(step, slots, varying, &known) }
    shape.steps = first..<steps.count
    return offers
  }

  private mutating func outcome(of reader: LineReader, but varying: UInt64) -> ShapeOutcome {
    var outcome = ShapeOutcome(present: reader.present & ~varying, of: reader)
    if varying & Field.time.bit == 0 { (outcome.time, outcome.timeNote) = (reader.time, reader.timeNote) }
    if varying & Field.code.bit == 0, let transport = reader.transport {
      (outcome.transport, outcome.transportRank) = (constant(transport), reader.transportRank)
    }
    return outcome
  }

  private mutating func keepPicks(_ shape: inout Shape, _ reader: LineReader, but varying: UInt64) {
    let first = picks.count
    for field in Field.allCases where reader.has(field) && varying & field.bit == 0 {
      let pick = reader.picks[Int(field.rawValue)]
      picks.append(ShapePick(field: field, rank: pick.rank, hint: pick.hint, value: constant(pick.value)))
    }
    shape.picks = first..<picks.count
  }

  private mutating func keepWaits(_ shape: inout Shape, _ reader: LineReader, but varying: UInt64) {
    let first = waits.count
    if varying & Field.wait.bit == 0 {
      for index in 0..<reader.waitCount {
        let wait = reader.waits[index]
        waits.append(ShapeWait(source: wait.source, unit: wait.unit, rank: wait.rank, value: constant(wait.value)))
      }
    }
    shape.waits = first..<waits.count
  }

  /// Keeps a step of a field that is offered a value that differs; a constant that is offered twice stays one.
  private mutating func keep(
    _ step: ShapeRecorder.Step, _ slots: [Bytes: UInt8], _ varying: UInt64, _ known: inout [Bytes: ShapeValue]
  ) {
    switch step {
    case .offer(let value, let terminal, let base) where varying & terminal.field.bit != 0:
      if let slot = slots[value.start] {
        steps.append(.offer(slot: slot, terminal, base))
      } else {
        let constant = known[value.start] ?? constant(value)
        known[value.start] = constant
        steps.append(.offerConstant(constant, terminal, base))
      }
    case .milliseconds(let chosen) where varying & Field.wait.bit != 0: steps.append(.milliseconds(chosen))
    default: break
    }
  }

  /// How the values of a shape's lines tell their origin.
  private func way(_ origin: OriginShape, _ shape: Shape) -> OriginWay {
    let steps = steps[shape.steps].compactMap { OriginWay.Step($0, origin.values, constants) }
    let picks = picks[shape.picks].filter { OriginShape.fields.contains($0.field) }
    return OriginWay(
      origin: origin.fixed, steps: steps, picks: picks.map { OriginWay.Pick($0, constants) })
  }

  private mutating func constant(_ value: Value) -> ShapeValue {
    let start = constants.count
    constants += value.bytes
    // What reads a text may look at the bytes behind it.
    constants += [UInt8](repeating: Byte.newline, count: 16)
    return ShapeValue(
      start: UInt32(start), count: UInt32(value.count), kind: value.kind, isEscaped: value.isEscaped)
  }

  /// Leaves out what plain lines have no use for.
  private mutating func dropIdleSteps(_ shape: inout Shape) {
    let used = ShapeUse.plainFields
    let kept = steps[shape.steps].filter { step in
      switch step {
      case .offer(_, let terminal, _), .offerConstant(_, let terminal, _): used.contains(terminal.field)
      case .milliseconds: false
      }
    }
    steps.replaceSubrange(shape.steps, with: kept)
    shape.steps = shape.steps.lowerBound..<steps.count
    shape.waits = 0..<0
  }
}

/// A value that a field was offered: the slot of one that differs from line to line.
struct ShapeOffer {
  var terminal: KeyTrie.Terminal
  var slot: UInt8?
}
