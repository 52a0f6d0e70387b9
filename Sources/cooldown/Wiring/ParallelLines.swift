import Chronology
import Glibc
import LogSources
import Reports
import SessionState

/// Makes the lines of failures, on all cores where there are many, and hands them over in order.
///
/// Each failure's own line is read and understood again, which takes longer than all that was done for it before.
struct ParallelLines {
  private let writers: [Writer]

  /// So many failures are worth a thread.
  private static let share = 96
  /// What one thread makes before it is handed over.
  private static let most = 2048

  /// One writer for each core, made by `make`.
  init(_ make: () -> EventLines) {
    writers = (0..<min(8, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))).map { _ in Writer(make()) }
  }

  /// Hands over the lines of failures with these ids, from `since` on; false when `output` takes no more.
  func write(_ ids: Range<UInt32>, of session: Session, since: Timestamp, to output: (String) -> Bool) -> Bool {
    var rest = ids
    while !rest.isEmpty {
      let piece = rest.prefix(Self.most * writers.count)
      rest = piece.upperBound..<rest.upperBound
      guard make(piece, session, since).allSatisfy(output) else { return false }
    }
    return true
  }

  private func make(_ ids: Range<UInt32>, _ session: Session, _ since: Timestamp) -> [String] {
    let count = min(writers.count, max(1, ids.count / Self.share))
    let bounds = (0...count).map { ids.lowerBound + UInt32(ids.count * $0 / count) }
    let work = zip(writers, zip(bounds, bounds.dropFirst()).map { $0..<$1 })
    var threads: [RunningThread] = []
    for (writer, ids) in work.dropFirst() {
      // Where there is no thread to be had, the work is done here.
      do { threads.append(try startThread(name: "lines") { writer.write(ids, session, since) }) } catch {
        writer.write(ids, session, since)
      }
    }
    writers[0].write(bounds[0]..<bounds[1], session, since)
    for thread in threads { thread.join() }
    return writers.prefix(count).flatMap { $0.take() }
  }

  /// `@unchecked Sendable`: used by one thread at a time, which is joined before the next.
  private final class Writer: @unchecked Sendable {
    private var lines: EventLines
    private var texts: [String] = []

    init(_ lines: EventLines) { self.lines = lines }

    func write(_ ids: Range<UInt32>, _ session: Session, _ since: Timestamp) {
      _ = lines.write(ids, of: session, since: since) {
        texts.append($0)
        return true
      }
    }

    func take() -> [String] {
      defer { texts = [] }
      return texts
    }
  }
}
