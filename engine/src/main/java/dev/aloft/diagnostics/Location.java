package dev.aloft.diagnostics;

/** Where a problem is. */
public sealed interface Location {

  /** Nowhere in particular: the command as a whole. */
  Location NONE = new Nowhere();

  /** The place as a person reads it; empty for {@link #NONE}. */
  String display();

  static Location file(String file) {
    return new InFile(file, 0, 0);
  }

  static Location file(String file, int line, int column) {
    return new InFile(file, line, column);
  }

  static Location address(String address) {
    return new AtAddress(address);
  }

  static Location request(String method, String path) {
    return new InRequest(method, path);
  }

  /** No place. */
  record Nowhere() implements Location {
    @Override
    public String display() {
      return "";
    }
  }

  /** A file; line and column count from 1, and 0 means that they are not known. */
  record InFile(String file, int line, int column) implements Location {
    @Override
    public String display() {
      return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
  }

  /** A resource, by its address. */
  record AtAddress(String address) implements Location {
    @Override
    public String display() {
      return address;
    }
  }

  /** A request to a site; the path never carries a credential. */
  record InRequest(String method, String path) implements Location {
    @Override
    public String display() {
      return method + " " + path;
    }
  }
}
