import Glibc

/// The user's own files under `$XDG_CONFIG_HOME/cooldown`.
enum UserFiles {
  /// The `.toml` files of a folder there, by name; empty where there is none.
  static func texts(in folder: String) -> [(name: String, text: String)] {
    guard let root = configuration else { return [] }
    let path = root + "/" + folder
    return names(in: path).filter { $0.hasSuffix(".toml") }.sorted().compactMap { name in
      contents(of: path + "/" + name).map { (path + "/" + name, String(decoding: $0, as: UTF8.self)) }
    }
  }

  private static var configuration: String? {
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") { return folder + "/cooldown" }
    return environment("HOME").map { $0 + "/.config/cooldown" }
  }

  /// What a folder holds, in no order; empty where there is none.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }

  /// The first MiB of a file, which is more than any of these has.
  private static func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    var filled = 0
    while filled < bytes.count {
      let count = bytes[filled...].withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }
}

/// A variable of the environment, where it is set and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
