import Glibc

/// `pictures [--check]`: draws the README's pictures into `.pictures`, or checks that they are what it would draw.
@main
struct Pictures {
  private static let folder = ".pictures"

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.isEmpty || arguments == ["--check"] else { fail("usage: pictures [--check]", EX_USAGE) }
    var stale: [String] = []
    for shot in Shot.all {
      let (path, picture) = ("\(folder)/\(shot.name).svg", Array(try shot.picture().utf8))
      if arguments.isEmpty {
        write(picture, to: path)
      } else if contents(of: path) != picture {
        stale.append(path)
      }
    }
    if !stale.isEmpty {
      fail("\(stale.joined(separator: ", ")): no longer what is drawn; run swift run pictures", EXIT_FAILURE)
    }
  }

  /// What a file holds; nil where there is none.
  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else {
      fail("\(path) cannot be written; run it at the top of the repository", EX_IOERR)
    }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { fail("\(path) cannot be written", EX_IOERR) }
  }

  private static func fail(_ sentence: String, _ status: Int32) -> Never {
    let line = "pictures: \(sentence)\n"
    _ = line.withCString { Glibc.write(STDERR_FILENO, $0, line.utf8.count) }
    exit(status)
  }
}
