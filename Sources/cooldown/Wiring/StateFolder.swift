import Glibc

/// Where cooldown keeps what is its own: `$XDG_STATE_HOME/cooldown`, for the user alone.
enum StateFolder {
  /// Its path; it is made if need be.
  static func make() throws(Fault) -> String {
    let folder = (root ?? "/tmp") + "/cooldown"
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      guard mkdir(path, 0o700) == 0 || errno == EEXIST || errno == EROFS else {
        throw .outputFailed(path: path, code: errno)
      }
    }
    return folder
  }

  private static var root: String? {
    if let folder = environment("XDG_STATE_HOME"), folder.hasPrefix("/") { return folder }
    return environment("HOME").map { $0 + "/.local/state" }
  }
}
