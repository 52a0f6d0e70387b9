import Glibc

/// A value behind a lock, whose holders can wait until it has become what they need.
///
/// `@unchecked Sendable`: `value` is touched only between lock and unlock, and the two C objects never move.
final class Monitor<Value: Sendable>: @unchecked Sendable {
  private var value: Value
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(_ value: Value) {
    self.value = value
    mutex.initialize(to: pthread_mutex_t())
    changed.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Changes the value and wakes all who wait for a change.
  func change<Result>(_ body: (inout Value) -> Result) -> Result {
    waitQuietly { (body(&$0), true) }
  }

  /// Changes the value, and wakes those who wait for a change where `body` says that it is one for them.
  func changeQuietly(_ body: (inout Value) -> Bool) {
    waitQuietly { ((), body(&$0)) }
  }

  /// Waits until `body` returns something, asking it again after each change; wakes the others then.
  ///
  /// `body` must not change the value when it returns nil.
  func wait<Result>(for body: (inout Value) -> Result?) -> Result {
    waitQuietly { body(&$0).map { ($0, true) } }
  }

  /// As `wait`, but wakes the others only where `body` says that it is a change for them.
  func waitQuietly<Result>(for body: (inout Value) -> (result: Result, wakes: Bool)?) -> Result {
    pthread_mutex_lock(mutex)
    while true {
      if let (result, wakes) = body(&value) {
        pthread_mutex_unlock(mutex)
        if wakes { pthread_cond_broadcast(changed) }
        return result
      }
      pthread_cond_wait(changed, mutex)
    }
  }
}
