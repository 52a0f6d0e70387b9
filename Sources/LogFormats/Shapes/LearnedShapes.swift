/// The shapes of a parser's lines, and how well they serve.
struct LearnedShapes: Sendable {
  private var tree = ShapeTree()
  private var memo = ValueMemo()
  /// Lines that may still be learned: a log whose lines are all different must not cost more than it would unlearned.
  private var credit = 512
  /// Lines since the tree was last looked at, of known shapes and of others.
  private var known = 0
  private var unknown = 0
  /// Whether the next line is of a known shape, and says more than can be told by it.
  private var isDeclined = false

  /// Reads lines for as long as they are of known shapes, and not so long that there may be no room for their texts.
  @inline(__always)
  mutating func read(_ lines: inout LineSplitter, _ writer: inout RecordWriter, _ reader: inout LineReader) {
    isDeclined = false
    guard !tree.isEmpty else { return }
    var isDeclined = false
    let first = lines.number
    tree.withMatcher(&memo, limit: lines.limit) { matcher, pools in
      writer.withRuns { writer, runs in
        while lines.place < lines.limit, lines.place.pointee == Byte.openBrace,
          let (shape, end) = matcher.match(lines.place), let newline = Self.newline(end),
          newline - lines.place <= Scratch.textLimit
        {
          isDeclined = !writer.add(shape, pools, lines, newline, &reader, &runs)
          if isDeclined { break }
          lines.advance(behind: newline)
        }
      }
    }
    self.isDeclined = isDeclined
    let read = Int(lines.number &- first)
    writer.batch.lines += read
    writer.batch.understood += read
    known += read
    if known + unknown > Self.reviewDistance { review() }
  }

  /// The newline at `end`, or behind a carriage return there.
  @inline(__always)
  private static func newline(_ end: Bytes) -> Bytes? {
    if end.pointee == Byte.newline { return end }
    return end.pointee == Byte.carriageReturn && end[1] == Byte.newline ? end + 1 : nil
  }

  /// Learns the shape of a line that was read in full; not of one so near to the chunk's end that it was not compared.
  @inline(__always)
  mutating func learn(_ line: Line, _ records: ArraySlice<Record>, _ reader: inout LineReader) {
    unknown += 1
    guard !isDeclined, credit > 0, !line.isLast(within: ShapeNode.margin), !tree.isFull, let record = records.first,
      records.count == 1,
      line.text.count < Self.longestLine,
      let start = line.firstByte, start.pointee == Byte.openBrace
    else { return review() }
    credit -= 1
    memo.makeRoom()
    reader.begin(line)
    tree.learn(start, as: record, &reader)
  }

  private static var longestLine: Int { 4096 }

  private static var reviewDistance: Int { 1 << 13 }

  /// Gives credit for lines that were known, makes room for values, and starts anew where most lines are not known.
  private mutating func review() {
    guard known + unknown > Self.reviewDistance else { return }
    memo.review()
    if tree.isFull, unknown > known { (tree, memo) = (ShapeTree(), ValueMemo()) }
    credit = min(512, credit + 16 + known / 256)
    (known, unknown) = (0, 0)
  }
}

extension ShapeTree {
  /// Runs `body` with the tree as a matcher sees it, whose memory is good until it returns.
  @inline(__always)
  fileprivate mutating func withMatcher(
    _ memo: inout ValueMemo, limit: Bytes, _ body: (ShapeMatcher, ShapePools) -> Void
  ) {
    // Taken out, since they are lent to be changed while the rest is read.
    var nodes: [ShapeNode] = []
    swap(&nodes, &self.nodes)
    defer { swap(&nodes, &self.nodes) }
    withUnsafeTemporaryAllocation(of: ShapeSpan.self, capacity: ShapeNode.slotLimit + 1) { spans in
      nodes.withUnsafeMutableBufferPointer { nodes in
        literals.withUnsafeBufferPointer { literals in
          guard let spans = spans.baseAddress, let nodes = nodes.baseAddress, let literals = literals.baseAddress else {
            return
          }
          let matcher = ShapeMatcher(nodes: nodes, literals: literals, spans: spans, limit: limit)
          memo.withView { memo in withPools(spans, memo) { body(matcher, $0) } }
        }
      }
    }
  }

  @inline(__always)
  private func withPools(
    _ spans: UnsafeMutablePointer<ShapeSpan>, _ memo: ValueMemoView, _ body: (ShapePools) -> Void
  ) {
    shapes.withUnsafeBufferPointer { shapes in
      steps.withUnsafeBufferPointer { steps in
        picks.withUnsafeBufferPointer { picks in
          waits.withUnsafeBufferPointer { waits in
            constants.withUnsafeBufferPointer { constants in
              guard let shapes = shapes.baseAddress, let steps = steps.baseAddress, let picks = picks.baseAddress,
                let waits = waits.baseAddress, let constants = constants.baseAddress
              else { return }
              body(
                ShapePools(
                  shapes: shapes, steps: steps, picks: picks, waits: waits, constants: constants, spans: spans,
                  memo: memo))
            }
          }
        }
      }
    }
  }
}

extension RecordWriter {
  /// Adds the record of a line of a known shape; false where it must be read in full.
  @inline(__always)
  fileprivate mutating func add(
    _ index: Int, _ pools: ShapePools, _ lines: LineSplitter, _ newline: Bytes, _ reader: inout LineReader,
    _ runs: inout RecordRuns
  ) -> Bool {
    let use = pools.shapes[index].use
    if use.reading == .plain {
      guard let plain = plain(index, use, pools, &reader, at: UInt32(truncatingIfNeeded: lines.distance)) else {
        return false
      }
      runs.plain.append(plain, to: &batch.plain)
      return true
    }
    let line = lines.line(to: newline)
    if use.reading == .known, let known = known(index, use, pools, line, &reader) {
      runs.known.append(known, to: &batch.known)
    } else {
      addTelling(index, pools, line, &reader)
    }
    return true
  }

  /// Lends room for records in short to `body`, and adds them to the batch when it fills up and in the end.
  @inline(__always)
  fileprivate mutating func withRuns(_ body: (inout RecordWriter, inout RecordRuns) -> Void) {
    RecordRun<PlainRecord>.lend { plain in
      RecordRun<KnownRecord>.lend { known in
        var runs = RecordRuns(plain: plain, known: known)
        body(&self, &runs)
        runs.plain.flush(to: &batch.plain)
        runs.known.flush(to: &batch.known)
      }
    }
  }

  /// Adds the record of a line of a known shape, made by all its steps.
  mutating func addTelling(_ index: Int, _ pools: ShapePools, _ line: Line, _ reader: inout LineReader) {
    reader.replay(pools.shapes[index], pools)
    reader.begin(line)
    reader.element = 0
    add(&reader, at: Place(offset: line.offset, length: line.length, line: line.number))
  }
}
