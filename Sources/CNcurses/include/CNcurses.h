// What of ncurses a Swift program cannot reach by itself: macros, globals and wide cells, each as one inline function.
#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

// A stream of its own on a terminal: on `wanted`, or, where that is none, on the controlling terminal; NULL without either.
static inline FILE *cn_stream(int wanted, const char *mode) {
  int descriptor = isatty(wanted) ? dup(wanted) : open("/dev/tty", O_RDWR | O_NOCTTY);
  if (descriptor < 0) return NULL;
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  return fdopen(descriptor, mode);
}

// Starts ncurses on two streams; false when terminfo has no such terminal, and then another may be tried.
static inline bool cn_open(const char *type, FILE *output, FILE *input) {
  use_env(FALSE);
  use_tioctl(TRUE);
  set_escdelay(25);
  return newterm(type, output, input) != NULL;
}

static inline void cn_close(void) {
  endwin();
  delscreen(set_term(NULL));
}

// Asserts that the terminal can place its cursor and clear itself: without that there is no screen.
static inline bool cn_has_screen(void) { return tigetstr("cup") != NULL && tigetstr("clear") != NULL; }

static inline void cn_begin(void) {
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  leaveok(stdscr, TRUE);
  curs_set(0);
}

static inline int cn_lines(void) { return LINES; }
static inline int cn_columns(void) { return COLS; }
static inline void cn_resize(int lines, int columns) { resize_term(lines, columns); }
static inline void cn_redraw_all(void) { clearok(curscr, TRUE); }
static inline void cn_refresh(void) { wrefresh(stdscr); }

// Colours the terminal shows, once they are switched on; 0 for none.
static inline int cn_start_color(void) {
  if (!has_colors() || start_color() == ERR) return 0;
  use_default_colors();
  return COLORS;
}
static inline int cn_pair_limit(void) { return COLOR_PAIRS; }
static inline bool cn_define_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) == OK;
}

static inline attr_t cn_bold(void) { return WA_BOLD; }
static inline attr_t cn_dim(void) { return WA_DIM; }
static inline attr_t cn_italic(void) { return WA_ITALIC; }
static inline attr_t cn_underline(void) { return WA_UNDERLINE; }
static inline attr_t cn_reverse(void) { return WA_REVERSE; }

// Columns the C library gives a character, and ncurses with it; below zero for one it does not know.
static inline int cn_width(wchar_t character) { return wcwidth(character); }

// Places a character and its marks, which end with 0.
static inline void cn_put(int line, int column, const wchar_t *glyph, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, glyph, attributes, 0, &pair) == OK) mvwadd_wch(stdscr, line, column, &cell);
}

// Reads a key without waiting: 1 for a character, 2 for a key code, 0 for nothing. In a locale of single bytes
// `wget_wch` would hang for good on a byte beyond ASCII.
static inline int cn_read_key(unsigned *key) {
  if (MB_CUR_MAX == 1) {
    int byte = wgetch(stdscr);
    *key = (unsigned)byte;
    return byte == ERR ? 0 : byte > 0xFF ? 2 : 1;
  }
  wint_t wide = 0;
  int result = wget_wch(stdscr, &wide);
  *key = (unsigned)wide;
  return result == ERR ? 0 : result == KEY_CODE_YES ? 2 : 1;
}

static inline int cn_function_key(int number) { return KEY_F(number); }

// Asserts that the user's locale writes UTF-8; if it does not, the process measures and reads in UTF-8 all the same.
static inline bool cn_choose_locale(void) {
  bool is_utf8 = setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  if (!is_utf8 && setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "C");
  return is_utf8;
}

// Writes what takes the terminal back from a full-screen program into `bytes`, and returns how many they are.
static inline size_t cn_reset_bytes(char *bytes, size_t capacity) {
  const char *parts[] = {tigetstr("sgr0"), tigetstr("op"), tigetstr("rmkx"), tigetstr("cnorm"), tigetstr("rmcup")};
  size_t length = 0;
  for (size_t part = 0; part < sizeof parts / sizeof *parts; part++) {
    const char *byte = parts[part];
    while (byte != NULL && *byte != 0 && length < capacity) {
      // A pause, `$<5>`, is for terminals that need one; nothing waits in a signal handler.
      const char *end = byte[0] == '$' && byte[1] == '<' ? strchr(byte, '>') : NULL;
      if (end != NULL) byte = end + 1;
      else bytes[length++] = *byte++;
    }
  }
  return length;
}

// The size the terminal says it has; false when it says none.
static inline bool cn_window_size(int descriptor, int *lines, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *lines = size.ws_row;
  *columns = size.ws_col;
  return true;
}

// Bytes that wait to be read; 0 on a readable descriptor is its end.
static inline int cn_waiting_bytes(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}
