package dev.aloft.sandbox.store.kept;

import dev.aloft.sandbox.store.disk.DiskBlobs;
import dev.aloft.sandbox.store.disk.DiskStore;
import dev.aloft.sandbox.store.disk.SavedSite;
import dev.aloft.sandbox.store.disk.SiteFile;
import dev.aloft.sandbox.store.disk.SiteFileException;
import dev.aloft.sandbox.store.disk.SiteFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the file of a site that begins with something. The file is there when all of it is there:
 * until then it lies beside its place, and what a killed or failed attempt leaves is swept away by
 * the next.
 */
public final class KeptLoader {

  private static final String DOCUMENTS = "kept";

  private final Path path;
  private final Path beside;

  /**
   * Makes a site.
   *
   * @param path where its file is to be
   */
  public KeptLoader(Path path) {
    this.path = path;
    this.beside = path.resolveSibling(path.getFileName() + ".part");
  }

  /** Fills a file. */
  @FunctionalInterface
  public interface Filler {
    /** Fills the site in a file, and lets the file go. */
    void fill(Path file) throws IOException;
  }

  /**
   * Makes a site with whatever fills it.
   *
   * @throws SiteFileException if there is a site already
   */
  public void make(Filler filler) throws IOException {
    if (Files.exists(path)) {
      throw new SiteFileException("there is a site in it already, so none can be loaded");
    }
    sweep();
    try {
      filler.fill(beside);
      move();
    } finally {
      sweep();
    }
  }

  private void move() throws IOException {
    try {
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, path);
    }
  }

  private void sweep() throws IOException {
    for (String end : new String[] {"", "-wal", "-shm", "-journal"}) {
      Files.deleteIfExists(beside.resolveSibling(beside.getFileName() + end));
    }
  }

  /**
   * Makes a site from a saved one.
   *
   * @param product what the site must be
   * @param tables makes the tables of that product that have a form of their own
   * @throws IOException if the saved site cannot be read, does not fit, or is something else
   * @throws SiteFileException if there is a site already
   */
  public void make(SavedSite saved, String product, Consumer<SiteFile> tables) throws IOException {
    String other = product(saved);
    if (!other.equals(product)) {
      throw new IOException("it is a site of " + other + ", not of " + product);
    }
    make(file -> {
      try (SiteFile fresh = SiteFile.open(file)) {
        new KeptDocuments(fresh);
        new DiskBlobs(fresh);
        tables.accept(fresh);
        DiskStore store = new DiskStore(fresh);
        for (String table : saved.tables().keySet()) {
          if (table.startsWith(DiskStore.PREFIX)) {
            store.table(table.substring(DiskStore.PREFIX.length()));
          } else if (table.endsWith(DiskBlobs.SUFFIX)) {
            new DiskBlobs(fresh, table);
          }
        }
        SiteFiles.read(saved, fresh);
      }
    });
  }

  /** What a saved site is. */
  private static String product(SavedSite saved) throws IOException {
    if (!saved.tables().containsKey(DOCUMENTS)) {
      throw new IOException("it does not say of which product it is");
    }
    try (BufferedReader lines = saved.lines(DOCUMENTS)) {
      Optional<String> word = Optional.empty();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = JsonMapper.shared().readTree(line);
        if (row.path("name").asString("").equals(KeptFile.PRODUCT)) {
          word = row.path("document").asStringOpt();
        }
      }
      return KeptFile.product(word);
    }
  }
}
