import Glibc
import Synchronization
import Testing

@testable import LogSources

struct ThreadsTests {
  @Test func `a full mailbox makes its senders wait and loses nothing`() throws {
    let mailbox = Mailbox<Int>(capacity: 3)
    let senders = try (0..<4).map { sender in
      try startThread(name: "sender") {
        for number in 0..<500 { #expect(mailbox.put(sender * 1000 + number)) }
      }
    }
    var received: [Int] = []
    while received.count < 2000 {
      let values = mailbox.waitAndDrain() ?? []
      #expect(values.count <= 3)
      received += values
    }
    for sender in senders { sender.join() }
    for sender in 0..<4 {
      #expect(received.filter { $0 / 1000 == sender } == (0..<500).map { sender * 1000 + $0 })
    }
  }

  @Test func `a closed mailbox gives what it has and takes nothing more`() throws {
    let mailbox = Mailbox<String>(capacity: 1)
    #expect(mailbox.put("a"))
    let isTaken = Mutex(true)
    let waiting = try startThread(name: "sender") {
      let taken = mailbox.put("b")
      isTaken.withLock { $0 = taken }
    }
    mailbox.close()
    waiting.join()
    #expect(!isTaken.withLock { $0 })
    #expect(!mailbox.isExhausted)
    #expect(mailbox.waitAndDrain() == ["a"])
    #expect(mailbox.isExhausted)
    #expect(mailbox.waitAndDrain() == nil)
    #expect(!mailbox.put("c"))
  }

  @Test func `a mailbox raises its signal when there is something to take`() throws {
    let wake = try WakeSignal()
    let mailbox = Mailbox<Int>(capacity: 8, wake: wake)
    #expect(!wake.isRaised)
    #expect(mailbox.put(1) && mailbox.put(2))
    #expect(wake.isRaised)
    wake.lower()
    #expect(!wake.isRaised)
    #expect(mailbox.drain() == [1, 2])
    #expect(mailbox.put(3))
    #expect(wake.isRaised)
    wake.lower()
    mailbox.close()
    #expect(wake.isRaised)
  }

  @Test func `values can be taken one by one`() throws {
    let wake = try WakeSignal()
    let mailbox = Mailbox<Int>(capacity: 8, wake: wake)
    for value in 1...2 { #expect(mailbox.put(value)) }
    wake.lower()
    let first = try #require(mailbox.takeFirst())
    #expect(first == (1, true))
    #expect(mailbox.put(3))
    #expect(!wake.isRaised)
    #expect(mailbox.drain() == [2, 3])
    #expect(mailbox.takeFirst() == nil)
    #expect(mailbox.put(4))
    #expect(wake.isRaised)
    let last = try #require(mailbox.takeFirst())
    #expect(last == (4, false))
  }

  @Test func `raising a signal without end neither blocks nor fills anything`() throws {
    let wake = try WakeSignal()
    for _ in 0..<100_000 { wake.raise() }
    wake.lower()
    #expect(!wake.isRaised)
  }

  @Test func `a thread has its name and leaves the signals of others alone`() throws {
    let seen = Mutex("")
    let blocked = Mutex<[Bool]>([])
    try startThread(name: "reader of much too long a name") {
      if let file = try? Descriptor(opening: "/proc/thread-self/comm", O_RDONLY),
        let bytes = try? file.bytes(at: 0, count: 64)
      {
        seen.withLock { $0 = String(decoding: bytes, as: UTF8.self) }
      }
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      blocked.withLock { $0 = [SIGINT, SIGWINCH, SIGTERM, SIGSEGV, SIGBUS].map { sigismember(&mask, $0) == 1 } }
    }.join()
    #expect(seen.withLock { $0 } == "reader of much \n")
    #expect(blocked.withLock { $0 } == [true, true, true, false, false])
  }
}
