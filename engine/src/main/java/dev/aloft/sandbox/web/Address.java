package dev.aloft.sandbox.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One address at which several products answer, each below a path of its own; the longest path that
 * fits decides.
 */
public final class Address implements Product {

  private record Mount(String path, boolean hidden, Product product) {

    boolean takes(String rawPath) {
      return rawPath.startsWith(path)
          && (path.isEmpty()
              || rawPath.length() == path.length()
              || rawPath.charAt(path.length()) == '/');
    }
  }

  private final String name;
  private final List<Mount> mounts;

  private Address(String name, List<Mount> mounts) {
    this.name = name;
    this.mounts = mounts;
  }

  /** An address at which one product answers whatever no other one takes. */
  public static Address of(String name, Product rest) {
    return new Address(name, List.of(new Mount("", false, rest)));
  }

  /**
   * The same address, with a product that answers below a path and knows that path as part of its
   * own ones.
   *
   * @param path begins with a slash, ends without
   */
  public Address with(String path, Product product) {
    return and(new Mount(path, false, product));
  }

  /**
   * The same address, with a product that answers below a path as if it stood at the root: a
   * context path of a server, or a gateway's.
   *
   * @param path begins with a slash, ends without
   */
  public Address below(String path, Product product) {
    return and(new Mount(path, true, product));
  }

  private Address and(Mount mount) {
    List<Mount> more = new ArrayList<>(mounts);
    more.add(mount);
    more.sort(Comparator.comparingInt((Mount one) -> one.path().length()).reversed());
    return new Address(name, List.copyOf(more));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Reply answer(Request request) {
    Mount mount =
        mounts.stream()
            .filter(one -> one.takes(request.rawPath()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody answers " + request));
    return mount.product().answer(mount.hidden() ? request.below(mount.path()) : request);
  }
}
