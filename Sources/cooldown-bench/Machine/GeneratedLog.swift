import Benchmarking

/// A log in a file.
struct GeneratedLog {
  let path: String
  let bytes: Int
  let lines: Int

  /// Writes the log of `recipe` to `path`.
  init(_ recipe: LogRecipe, _ length: LogLength, at path: String) throws {
    let file = try FileWriter(path)
    var generator = LogGenerator(recipe)
    var chunk: [UInt8] = []
    var (bytes, lines) = (0, 0)
    while case let (missing, left) = length.rest(bytes, lines), missing > 0, left > 0 {
      chunk.removeAll(keepingCapacity: true)
      lines += generator.fill(&chunk, bytes: min(missing, 1 << 20), lines: left)
      bytes += chunk.count
      try file.write(chunk)
    }
    (self.path, self.bytes, self.lines) = (path, bytes, lines)
  }
}

extension GeneratedLog {
  /// A log that is there.
  init(existing path: String) throws {
    var (bytes, lines) = (0, 0)
    try readPlainly(path) { piece in
      bytes += piece.count
      lines += piece.count { $0 == UInt8(ascii: "\n") }
    }
    (self.path, self.bytes, self.lines) = (path, bytes, lines)
  }
}

extension LogLength {
  /// How many bytes and lines are still to be written.
  fileprivate func rest(_ bytes: Int, _ lines: Int) -> (bytes: Int, lines: Int) {
    switch self {
    case .bytes(let count): (count - bytes, .max)
    case .lines(let count): (.max, count - lines)
    }
  }
}
