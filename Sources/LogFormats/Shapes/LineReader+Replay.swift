extension LineReader {
  /// Does for a line of a known shape what the walk would do; the shape's runs are in the tree's pools.
  @inline(__always)
  mutating func replay(_ shape: Shape, _ pools: ShapePools) {
    restore(shape.outcome, pools)
    for index in shape.picks {
      let pick = pools.picks[index]
      picks[Int(pick.field.rawValue)] = Pick(
        rank: pick.rank, hint: pick.hint, value: pick.value.value(in: pools.constants))
    }
    waitCount = shape.waits.count
    for (index, place) in shape.waits.enumerated() {
      let wait = pools.waits[place]
      waits[index] = WaitPick(
        source: wait.source, unit: wait.unit, rank: wait.rank, value: wait.value.value(in: pools.constants))
    }
    for index in shape.steps { take(pools.steps[index], pools) }
  }

  @inline(__always)
  private mutating func restore(_ outcome: ShapeOutcome, _ pools: ShapePools) {
    reset()
    present = outcome.present
    signature = outcome.signature
    time = outcome.time
    timeNote = outcome.timeNote
    level = outcome.level
    status = outcome.status
    statusRank = outcome.statusRank
    order = outcome.order
    transport = outcome.transport?.value(in: pools.constants)
    transportRank = outcome.transportRank
  }

  @inline(__always)
  private mutating func take(_ step: ShapeStep, _ pools: ShapePools) {
    switch step {
    case .offer(let slot, let terminal, let base): offer(pools.spans[Int(slot)].value, to: terminal, base: base)
    case .offerConstant(let value, let terminal, let base):
      offer(value.value(in: pools.constants), to: terminal, base: base)
    case .milliseconds(let chosen): takeAsMilliseconds(chosen)
    }
  }
}

/// Where a tree keeps what its shapes name by range; good as long as the tree's memory is lent.
struct ShapePools {
  let shapes: UnsafePointer<Shape>
  let steps: UnsafePointer<ShapeStep>
  let picks: UnsafePointer<ShapePick>
  let waits: UnsafePointer<ShapeWait>
  let constants: Bytes
  let spans: UnsafeMutablePointer<ShapeSpan>
  let memo: ValueMemoView
}
