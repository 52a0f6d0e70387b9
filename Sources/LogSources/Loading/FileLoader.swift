/// Reads a whole file, or a stretch of it, on several threads, and delivers what they make of its lines in the file's order.
public struct FileLoader: Sendable {
  /// Threads that read and work.
  public var workers: Int
  /// Bytes in a block; each block is read and worked on as one.
  public var blockSize = 3 << 17
  /// Bytes that a line may have; a longer one is delivered as a place. Never less than `blockSize`, nor more than 1 GiB.
  public var longestLine = 16 << 20
  /// Whether a last line without newline is delivered as a line, as a report at the end of a file wants it.
  public var includesUnfinished = false

  public init(workers: Int) { self.workers = workers }

  /// Reads `range` of `file`, whose lower bound must be the beginning of a line, and returns how far it came.
  ///
  /// `makeWorker` is called once on each thread, with its number; the worker that it returns gets the bytes of a run of lines, newlines
  /// included, with their place in the file, and is used on that thread only. `deliver` is called on this thread and ends the load by
  /// returning false. Throws `SourceError.readFailed` and `.noThread`, after everything before the fault was delivered.
  public func load<Output: Sendable>(
    _ file: LogFile, range: Range<UInt64>,
    makeWorker: @escaping @Sendable (Int) -> (UnsafeRawBufferPointer, UInt64) -> Output,
    deliver: (LoadedPiece<Output>) -> Bool
  ) throws(SourceError) -> LoadEnd {
    let blocks = blockCount(of: range)
    // One block for each in work and one that waits, and some more for when the work is uneven.
    let window = ReorderWindow<Output>(count: blocks, span: 12 + 2 * max(1, workers))
    var threads: [RunningThread] = []
    defer {
      window.stop()
      for thread in threads { thread.join() }
    }
    for number in 0..<min(max(1, workers), blocks) {
      let body = worker(number, file: file, range: range, window: window, makeWorker)
      do { threads.append(try startThread(name: "loader-\(number)", body)) } catch {
        if threads.isEmpty { throw error }
      }
    }
    return try collect(blocks, window, file: file, range: range, deliver)
  }

  private var limits: LoadLimits {
    let size = min(max(1, blockSize), 1 << 30)
    let longest = min(max(longestLine, size), 1 << 30)
    return LoadLimits(blockSize: size, longestLine: longest, includesUnfinished: includesUnfinished)
  }

  private func blockCount(of range: Range<UInt64>) -> Int {
    let size = UInt64(limits.blockSize)
    let (whole, rest) = UInt64(range.count).quotientAndRemainder(dividingBy: size)
    return Int(whole) + (rest > 0 ? 1 : 0)
  }

  private func worker<Output: Sendable>(
    _ number: Int, file: LogFile, range: Range<UInt64>, window: ReorderWindow<Output>,
    _ makeWorker: @escaping @Sendable (Int) -> (UnsafeRawBufferPointer, UInt64) -> Output
  ) -> @Sendable () -> Void {
    let limits = limits
    return {
      let work = makeWorker(number)
      var reader = BlockReader(file: file.descriptor, range: range, limits: limits)
      while let index = window.claim() {
        do throws(SystemError) {
          window.put(try reader.read(block: index, work: work), at: index)
        } catch {
          window.put(LoadedBlock(failure: error), at: index)
        }
      }
    }
  }

  private func collect<Output: Sendable>(
    _ blocks: Int, _ window: ReorderWindow<Output>, file: LogFile, range: Range<UInt64>,
    _ deliver: (LoadedPiece<Output>) -> Bool
  ) throws(SourceError) -> LoadEnd {
    var end = LoadEnd(reached: Fingerprint(offset: range.lowerBound, bytes: []), unfinished: 0, shrank: false)
    for _ in 0..<blocks {
      let block = window.take()
      if let failure = block.failure { throw .readFailed(path: file.path, code: failure.code) }
      for piece in block.pieces where !deliver(piece) {
        end.reached = Fingerprint(offset: min(piece.end, range.upperBound), bytes: [])
        return end.widened(from: file)
      }
      end.reached = block.reached ?? end.reached
      end.unfinished = block.reached == nil ? end.unfinished : block.unfinished
      end.shrank = block.shrank
      if block.shrank { break }
    }
    return end.widened(from: file)
  }
}

extension LoadedPiece {
  /// The place behind the piece.
  var end: UInt64 {
    switch self {
    case .lines(_, let range): range.upperBound
    case .overlong(let line): line.offset + line.length + 1
    }
  }
}

extension LoadEnd {
  fileprivate func widened(from file: LogFile) -> LoadEnd {
    var end = self
    end.reached = reached.widened(from: file.descriptor)
    return end
  }
}
