/// Reads a document line by line: entries, headers and comments.
struct DocumentReader {
  private var reader: Reader
  private let document = TableBuilder(name: "", position: TOMLPosition(line: 1, column: 1), depth: 0)
  /// The table that entries go into: that of the last header.
  private var open: TableBuilder

  init(_ bytes: [UInt8]) {
    reader = Reader(bytes)
    open = document
  }

  mutating func readDocument() throws(TOMLError) -> TOMLTable {
    try reader.requireUTF8()
    while reader.current != nil { try readLine() }
    return document.finished
  }

  private mutating func readLine() throws(TOMLError) {
    reader.skipSpaces()
    switch reader.current {
    case nil, UInt8.hash, UInt8.newline, UInt8.carriageReturn: break
    case UInt8.openBracket: try readHeader()
    default: try reader.readEntry(into: open)
    }
    try reader.endLine()
  }

  private mutating func readHeader() throws(TOMLError) {
    let start = reader.position
    _ = reader.take(.openBracket)
    let isArray = reader.take(.openBracket)
    let key = try reader.readKey()
    try readHeaderEnd(isArray: isArray)
    var owner = document
    for part in key.dropLast() { owner = try owner.openOnTheWay(part) }
    guard let last = key.last else { return }
    open = isArray ? try owner.append(last, at: start) : try owner.define(last, at: start)
  }

  private mutating func readHeaderEnd(isArray: Bool) throws(TOMLError) {
    let isClosed = reader.take(.closeBracket) && (!isArray || reader.take(.closeBracket))
    if !isClosed { throw reader.unexpected(wanted: isArray ? .arrayHeaderEnd : .headerEnd) }
  }
}
