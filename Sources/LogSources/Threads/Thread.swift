import Glibc
import Synchronization

/// A thread of the system that was started here; it runs on by itself when nobody joins it.
public final class RunningThread: Sendable {
  private let thread: pthread_t
  private let isJoined = Mutex(false)

  fileprivate init(_ thread: pthread_t) { self.thread = thread }

  /// Waits until the thread has ended; a second call returns at once.
  public func join() {
    let mustWait = isJoined.withLock { joined in
      defer { joined = true }
      return !joined
    }
    if mustWait { pthread_join(thread, nil) }
  }

  deinit {
    if !isJoined.withLock({ $0 }) { pthread_detach(thread) }
  }
}

/// Runs `body` on a thread of its own, called `name` (15 bytes of it) in `top` and debuggers.
///
/// The thread leaves the signals that others send to the main thread; those of its own faults it takes. Throws `SourceError.noThread`.
public func startThread(
  name: String, stackSize: Int = 1 << 20, _ body: @escaping @Sendable () -> Void
) throws(SourceError) -> RunningThread {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setstacksize(&attributes, max(stackSize, 1 << 16))

  let start = Unmanaged.passRetained(ThreadStart(name: name, body: body))
  var thread = pthread_t()
  let failure = withForeignSignalsBlocked {
    pthread_create(&thread, &attributes, runThread, start.toOpaque())
  }
  guard failure == 0 else {
    start.release()
    throw .noThread(code: failure)
  }
  return RunningThread(thread)
}

private final class ThreadStart: Sendable {
  let name: String
  let body: @Sendable () -> Void

  init(name: String, body: @escaping @Sendable () -> Void) {
    self.name = name
    self.body = body
  }
}

private func runThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  let start = Unmanaged<ThreadStart>.fromOpaque(argument).takeRetainedValue()
  nameThisThread(start.name)
  start.body()
  return nil
}

/// Best effort: a thread without a name works as well.
private func nameThisThread(_ name: String) {
  guard let entry = try? Descriptor(opening: "/proc/thread-self/comm", O_WRONLY) else { return }
  let bytes = Array(name.utf8.prefix(15))
  _ = write(entry.number, bytes, bytes.count)
}

/// A new thread inherits the mask: the signals of its own faults must stay open, or a crash would end without its handler.
private func withForeignSignalsBlocked(_ body: () -> Int32) -> Int32 {
  var blocked = sigset_t()
  var before = sigset_t()
  sigfillset(&blocked)
  for fault in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS] { sigdelset(&blocked, fault) }
  pthread_sigmask(SIG_SETMASK, &blocked, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  return body()
}
