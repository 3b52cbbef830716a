package dev.aloft.sandbox;

import dev.aloft.sandbox.store.kept.KeptFile;
import dev.aloft.sandbox.web.Product;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A site in a file that is being served, for tests that stop it, kill it or save it. */
public final class KeptServer implements AutoCloseable {

  private final KeptFile file;
  private final Sandbox sandbox;
  private final PlainClient admin;

  /** Serves the product of a file to its administrator. */
  public KeptServer(KeptFile file, Product product, String administrator, String secret) {
    this.file = file;
    this.sandbox = Sandbox.start(product);
    this.admin = PlainClient.basic(sandbox.address(), administrator, secret);
  }

  /** Where it is served. */
  public URI address() {
    return sandbox.address();
  }

  /** Asks as the administrator. */
  public PlainClient admin() {
    return admin;
  }

  /** What it tells at some addresses, each with its status, whatever its own address. */
  public List<String> told(List<String> looks) {
    List<String> told = new ArrayList<>();
    for (String look : looks) {
      PlainClient.Answer answer = admin.get(look);
      told.add(
          look
              + " "
              + answer.status()
              + " "
              + answer.json().toString().replace(address().toString(), "SITE"));
    }
    return told;
  }

  /** Saves it; the zip, a byte a character. */
  public String saved(Path zip) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip)) {
      file.save(out);
    }
    return Files.readString(zip, StandardCharsets.ISO_8859_1);
  }

  /** Keeps what was done so far. */
  public void keep() {
    file.keep();
  }

  /** Makes what a process leaves that is killed now: the file and its log, as they lie there. */
  public static void killed(Path file, Path copy) throws IOException {
    Files.copy(file, copy);
    Files.copy(log(file), log(copy));
  }

  private static Path log(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  /** Stops serving; the file stays open. */
  public void stopServing() {
    admin.close();
    sandbox.close();
  }

  @Override
  public void close() {
    stopServing();
    file.close();
  }
}
