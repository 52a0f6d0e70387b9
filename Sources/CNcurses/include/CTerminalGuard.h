// Gives the terminal back when the process dies of a signal, and tells of the signals it lives through.
//
// The state is static: one Swift file alone may call these functions, or each would have a state of its own. It is local to
// a function because Swift emits no variable that only a header knows.
#pragma once
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>
#include <unistd.h>

struct cn_guard {
  volatile sig_atomic_t is_armed;
  int input, output, notes;
  struct termios termios;
  char reset[512];
  size_t length;
  struct sigaction previous[NSIG];
};

static inline struct cn_guard *cn_guard(void) {
  static struct cn_guard guard = {.notes = -1};
  return &guard;
}

// The signals that end the process, 0 after the last.
static inline const int *cn_deadly(void) {
  static const int numbers[] = {SIGINT,  SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGUSR1, SIGALRM,
                                SIGSEGV, SIGABRT, SIGBUS, SIGILL,  SIGTRAP, SIGFPE,  0};
  return numbers;
}

// The signals that it lives through, 0 after the last.
static inline const int *cn_noted(void) {
  static const int numbers[] = {SIGWINCH, SIGTSTP, SIGCONT, 0};
  return numbers;
}

// Only calls that POSIX allows in a handler. The terminal may have stopped reading: then it keeps its bytes, and we die all
// the same.
static void cn_give_back(void) {
  if (!cn_guard()->is_armed) return;
  cn_guard()->is_armed = 0;
  int flags = fcntl(cn_guard()->output, F_GETFL);
  fcntl(cn_guard()->output, F_SETFL, flags | O_NONBLOCK);
  (void)!write(cn_guard()->output, cn_guard()->reset, cn_guard()->length);
  fcntl(cn_guard()->output, F_SETFL, flags);
  tcsetattr(cn_guard()->input, TCSANOW, &cn_guard()->termios);
}

// The signal is held back until the handler returns; then whoever had it before, mostly the system, gets it.
static void cn_on_deadly(int number) {
  cn_give_back();
  sigaction(number, &cn_guard()->previous[number], NULL);
  raise(number);
}

static void cn_on_noted(int number) {
  int saved = errno;
  char note = (char)number;
  (void)!write(cn_guard()->notes, &note, 1);
  errno = saved;
}

// A signal that the parent wants ignored, as `nohup` does, stays ignored.
static void cn_catch(int number, void (*handler)(int), int flags) {
  struct sigaction action = {0};
  sigaction(number, NULL, &cn_guard()->previous[number]);
  if (cn_guard()->previous[number].sa_handler == SIG_IGN) return;
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// Remembers the terminal as it is now, to be called before anything changes it, and returns where signals are noted: one
// byte for each that is lived through.
static inline int cn_guard_remember(int input, int output) {
  int ends[2] = {-1, -1};
  for (int end = pipe(ends) == 0 ? 0 : 2; end < 2; end++) {
    fcntl(ends[end], F_SETFD, FD_CLOEXEC);
    fcntl(ends[end], F_SETFL, O_NONBLOCK);
  }
  cn_guard()->notes = ends[1];
  cn_guard()->input = input;
  cn_guard()->output = output;
  tcgetattr(input, &cn_guard()->termios);
  return ends[0];
}

// Switches flow control off, so that ^S and ^Q are keys.
static inline void cn_guard_free_keys(void) {
  struct termios mode;
  if (tcgetattr(cn_guard()->input, &mode) != 0) return;
  mode.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
  tcsetattr(cn_guard()->input, TCSADRAIN, &mode);
}

// Catches the signals. This comes before ncurses starts: what it finds caught it leaves alone, and its own handlers may write
// to a terminal that has stopped reading.
static inline void cn_guard_catch(void) {
  // A stack that overflowed has no room for a handler.
  static char room[65536];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
  sigaltstack(&stack, NULL);
  for (const int *number = cn_deadly(); *number != 0; number++) cn_catch(*number, cn_on_deadly, SA_ONSTACK);
  for (const int *number = cn_noted(); *number != 0; number++) cn_catch(*number, cn_on_noted, SA_RESTART);
}

// Takes note of what takes the terminal back from a full-screen program; from here on a deadly signal writes it.
static inline void cn_guard_begin(const char *reset, size_t length) {
  struct cn_guard *guard = cn_guard();
  guard->length = length < sizeof guard->reset ? length : sizeof guard->reset;
  for (size_t index = 0; index < guard->length; index++) guard->reset[index] = reset[index];
  guard->is_armed = 1;
}

// Whether the terminal is ours at the moment.
static inline void cn_guard_arm(bool is_armed) { cn_guard()->is_armed = is_armed; }

static inline void cn_guard_remove(void) {
  cn_guard()->is_armed = 0;
  for (const int *number = cn_deadly(); *number != 0; number++) sigaction(*number, &cn_guard()->previous[*number], NULL);
  for (const int *number = cn_noted(); *number != 0; number++) sigaction(*number, &cn_guard()->previous[*number], NULL);
  close(cn_guard()->notes);
}

// Stops the process as SIGTSTP does, and returns when it goes on. Orphans are not stopped: they go on at once.
static inline void cn_guard_stop(void) {
  struct sigaction caught;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &standard, &caught);
  kill(getpid(), SIGTSTP);
  sigaction(SIGTSTP, &caught, NULL);
}

static inline void cn_ignore(int number) { (void)number; }

// While a child has the terminal its keys are its own: ^C does not end us, ^Z stops both.
static inline void cn_guard_yield(bool is_yielding) {
  static struct sigaction kept[3];
  const int numbers[] = {SIGINT, SIGQUIT, SIGTSTP};
  for (int index = 0; index < 3; index++) {
    struct sigaction action = {.sa_handler = numbers[index] == SIGTSTP ? SIG_DFL : cn_ignore};
    if (is_yielding) sigaction(numbers[index], &action, &kept[index]);
    else sigaction(numbers[index], &kept[index], NULL);
  }
}
