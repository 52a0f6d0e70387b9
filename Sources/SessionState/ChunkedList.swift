/// A list in chunks: an array that doubles would need three times its size while it grows.
typealias ChunkedList<Element: Sendable> = List<PlainChunk<Element>>

/// A list whose full chunks are kept in their own way.
struct List<Chunk: FullChunk>: RandomAccessCollection, Sendable {
  private var chunks: [Chunk] = []
  /// What is behind them, never a whole chunk: it is at hand for an append.
  private var tail: [Chunk.Member] = []
  private var tailStart = 0

  private static var bits: Int { 10 }
  private static var size: Int { 1 << bits }

  init() {}

  init(_ elements: some Sequence<Chunk.Member>) {
    for element in elements { append(element) }
  }

  var startIndex: Int { 0 }
  @inline(__always) var endIndex: Int { count }
  @inline(__always) var count: Int { tailStart + tail.count }

  subscript(index: Int) -> Chunk.Member {
    @inline(__always) get {
      index >= tailStart ? tail[index - tailStart] : chunks[index >> Self.bits][index & (Self.size - 1)]
    }
    set {
      if index >= tailStart {
        tail[index - tailStart] = newValue
      } else {
        chunks[index >> Self.bits][index & (Self.size - 1)] = newValue
      }
    }
  }

  @inline(__always)
  mutating func append(_ element: Chunk.Member) {
    tail.append(element)
    if tail.count == Self.size { closeTail() }
  }

  /// A short list's chunk grows as it is filled; a long one's has its room at once, and no more than that.
  private mutating func closeTail() {
    chunks.append(Chunk(full: tail))
    tailStart += Self.size
    tail = []
    if chunks.count > 1 { tail.reserveCapacity(Self.size) }
  }

  /// Lets go of everything from `length` on.
  mutating func truncate(to length: Int) {
    guard length < count else { return }
    if length < tailStart {
      tailStart = length & ~(Self.size - 1)
      tail = chunks[length >> Self.bits].members
      chunks.removeSubrange((length >> Self.bits)...)
    }
    tail.removeSubrange((length - tailStart)...)
  }
}

/// A full chunk of a list.
protocol FullChunk: Sendable {
  associatedtype Member: Sendable

  init(full members: [Member])

  var members: [Member] { get }

  subscript(index: Int) -> Member { get set }
}

/// A chunk as it is.
struct PlainChunk<Member: Sendable>: FullChunk {
  private(set) var members: [Member]

  init(full members: [Member]) { self.members = members }

  subscript(index: Int) -> Member {
    @inline(__always) get { members[index] }
    set { members[index] = newValue }
  }
}
