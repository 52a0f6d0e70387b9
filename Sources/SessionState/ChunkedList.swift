/// A list in chunks: an array that doubles would need three times its size while it grows.
struct ChunkedList<Element: Sendable>: RandomAccessCollection, Sendable {
  private var chunks: [[Element]] = []
  private(set) var count = 0

  private static var bits: Int { 10 }
  private static var mask: Int { 1 << bits - 1 }

  init() {}

  init(_ elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Element {
    get { chunks[index >> Self.bits][index & Self.mask] }
    set { chunks[index >> Self.bits][index & Self.mask] = newValue }
  }

  mutating func append(_ element: Element) {
    if count & Self.mask == 0 { addChunk() }
    chunks[chunks.count - 1].append(element)
    count += 1
  }

  /// A short list's chunk grows as it is filled; a long one's has its room at once, and no more than that.
  private mutating func addChunk() {
    chunks.append([])
    if chunks.count > 2 { chunks[chunks.count - 1].reserveCapacity(Self.mask + 1) }
  }

  /// Lets go of everything from `length` on.
  mutating func truncate(to length: Int) {
    guard length < count else { return }
    chunks.removeSubrange(((length + Self.mask) >> Self.bits)...)
    if length & Self.mask != 0 {
      let last = chunks.count - 1
      chunks[last].removeSubrange((length & Self.mask)...)
    }
    count = length
  }
}
