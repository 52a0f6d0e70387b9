import Chronology
import Glibc

/// A regular file held open for reading, whatever becomes of its name.
public struct LogFile: Sendable {
  /// The name it was opened by.
  public let path: String
  public let identity: FileIdentity
  let descriptor: Descriptor

  /// Opens the file at `path`; what is no regular file is refused.
  public init(opening path: String) throws(SourceError) {
    do {
      // Without O_NONBLOCK a pipe at the path would keep us waiting for its writer.
      let descriptor = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
      let status = try descriptor.status()
      try Self.refuse(status, path: path)
      self.init(path: path, identity: FileIdentity(status), descriptor: descriptor)
    } catch let failure as SystemError {
      throw SourceError(failure, path: path)
    } catch let refusal as SourceError {
      throw refusal
    } catch {
      throw .notAFile(path: path)
    }
  }

  private init(path: String, identity: FileIdentity, descriptor: Descriptor) {
    self.path = path
    self.identity = identity
    self.descriptor = descriptor
  }

  /// Bytes in the file now; 0 when the system does not say.
  public var size: UInt64 { (try? descriptor.status()).map { UInt64(max(0, $0.st_size)) } ?? 0 }

  /// When the file was last written, by the file system's clock.
  public var modified: Timestamp? {
    guard let written = (try? descriptor.status())?.st_mtim else { return nil }
    return Timestamp(seconds: Int64(written.tv_sec)) + .nanoseconds(Int64(written.tv_nsec))
  }

  /// Names still leading to the file; 0 once it is deleted or replaced.
  var linkCount: Int { (try? descriptor.status()).map { Int($0.st_nlink) } ?? 0 }

  private static func refuse(_ status: stat, path: String) throws(SourceError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .directory(path: path)
    default: throw .notAFile(path: path)
    }
  }
}
