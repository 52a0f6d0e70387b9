import Glibc

/// `embed-files OUTPUT INPUT…`: writes a Swift file in which each input is a `StaticString` of the folder's table.
///
/// The text is written as one literal with every byte beyond plain ASCII escaped, so the compiler stores it as it is.
@main
struct EmbedFilesTool {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { fail("usage: embed-files OUTPUT INPUT…") }
    let rows = arguments.dropFirst().map { path in
      "  EmbeddedFile(name: \"\(name(of: path))\", text: \"\(escaped(read(path)))\"),\n"
    }
    save(
      """
      /// A data file of this package, compiled in.
      struct EmbeddedFile: Sendable {
        let name: String
        let text: StaticString
      }

      let embeddedFiles: [EmbeddedFile] = [
      \(rows.joined())]

      """, to: output)
  }

  static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return String(last.prefix(while: { $0 != "." }))
  }

  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\" + String(scalar)
      case "\n": out += "\\n"
      case " "..."~": out.unicodeScalars.append(scalar)
      default: out += "\\u{" + String(scalar.value, radix: 16) + "}"
      }
    }
    return out
  }

  static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { fail("cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func save(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { fail("cannot write \(path)") }
    fputs(text, file)
    fclose(file)
  }

  static func fail(_ message: String) -> Never {
    let line = "embed-files: \(message)\n"
    _ = line.withCString { write(STDERR_FILENO, $0, line.utf8.count) }
    exit(1)
  }
}
