/* Loaded before libc: makes writes and syncs of one file fail with EIO, the first one after one call,
 * the next after two more, and so on, while a switch file is there. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_int calls;
static atomic_int next_fault = 1;
static atomic_int gap = 1;

static int fails(int fd) {
  const char *file = getenv("FAULT_FILE");
  const char *on = getenv("FAULT_SWITCH");
  char link[64], name[4096];
  if (file == NULL || on == NULL || access(on, F_OK) != 0) {
    return 0;
  }
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, name, sizeof name - 1);
  if (length <= 0) {
    return 0;
  }
  name[length] = 0;
  if (strstr(name, file) == NULL || ++calls != next_fault) {
    return 0;
  }
  next_fault += ++gap;
  errno = EIO;
  return 1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (real == NULL) real = dlsym(RTLD_NEXT, "pwrite64");
  return fails(fd) ? -1 : real(fd, bytes, size, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
  static ssize_t (*real)(int, const void *, size_t, off_t);
  if (real == NULL) real = dlsym(RTLD_NEXT, "pwrite");
  return fails(fd) ? -1 : real(fd, bytes, size, at);
}

ssize_t write(int fd, const void *bytes, size_t size) {
  static ssize_t (*real)(int, const void *, size_t);
  if (real == NULL) real = dlsym(RTLD_NEXT, "write");
  return fails(fd) ? -1 : real(fd, bytes, size);
}

int fsync(int fd) {
  static int (*real)(int);
  if (real == NULL) real = dlsym(RTLD_NEXT, "fsync");
  return fails(fd) ? -1 : real(fd);
}

int fdatasync(int fd) {
  static int (*real)(int);
  if (real == NULL) real = dlsym(RTLD_NEXT, "fdatasync");
  return fails(fd) ? -1 : real(fd);
}

int ftruncate64(int fd, off64_t size) {
  static int (*real)(int, off64_t);
  if (real == NULL) real = dlsym(RTLD_NEXT, "ftruncate64");
  return fails(fd) ? -1 : real(fd, size);
}
