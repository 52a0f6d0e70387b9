import Glibc

/// Takes the places of closed standard descriptors, so that no log is opened there and written to by mistake; what is read or
/// written there fails as before.
func occupyStandardDescriptors() {
  for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 {
    _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}
