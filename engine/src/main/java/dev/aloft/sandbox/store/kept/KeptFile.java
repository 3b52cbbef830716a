package dev.aloft.sandbox.store.kept;

import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.store.disk.DiskBlobs;
import dev.aloft.sandbox.store.disk.DiskStore;
import dev.aloft.sandbox.store.disk.SiteFile;
import dev.aloft.sandbox.store.disk.SiteFileException;
import dev.aloft.sandbox.store.disk.SiteFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A site's file, with the site's name and product in it. What callers were told is kept at the
 * latest by the next {@link #keep}; what came after the last one is lost with a process that is
 * killed, and nothing else is, nor half of anything.
 */
public final class KeptFile implements AutoCloseable {

  /** So many writes are lost at most when the process is killed. */
  private static final int MOST_PENDING = 1000;

  private static final String NAME = "name";

  /** Under which name the product stands. */
  static final String PRODUCT = "product";

  private final SiteFile file;
  private final KeptDocuments documents;
  private final String name;
  private final boolean fresh;
  private final List<KeptPart> parts = new ArrayList<>();
  private Lock lock = new ReentrantLock();
  private int pending;

  private KeptFile(SiteFile file, String product, Optional<String> wanted) {
    this.file = file;
    this.documents = new KeptDocuments(file);
    Optional<String> former = documents.find(NAME, String.class);
    if (former.isPresent()) {
      String other = product(documents.find(PRODUCT, String.class));
      if (!other.equals(product)) {
        throw new SiteFileException("the site in it is one of " + other + ", not of " + product);
      }
      if (wanted.isPresent() && !former.equals(wanted)) {
        throw new SiteFileException("the site in it is named " + former.get());
      }
    }
    this.fresh = former.isEmpty();
    this.name = former.or(() -> wanted).orElse("sandbox");
    documents.put(NAME, name);
    documents.put(PRODUCT, product);
  }

  /** What a site is: files that do not say it are of the time when all were cloud sites. */
  static String product(Optional<String> told) {
    return told.orElse("jira-cloud");
  }

  /**
   * Opens the file of a site, or makes one.
   *
   * @param product what the site is, in one word
   * @param name the site's name; left out, the one that it has, or {@code sandbox} if it is new
   * @throws SiteFileException if the file is no site, is open elsewhere, or holds another site
   */
  public static KeptFile open(Path path, String product, Optional<String> name) {
    SiteFile file = SiteFile.open(path);
    try {
      return new KeptFile(file, product, name);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The site's name. */
  public String name() {
    return name;
  }

  /** Whether nothing was here before. */
  public boolean fresh() {
    return fresh;
  }

  /** Restores something that lives in memory, and keeps it from now on. */
  public void add(KeptPart part) {
    if (!fresh) {
      part.restore(documents);
    }
    parts.add(part);
  }

  /** The file, for tables of a form of their own. */
  public SiteFile file() {
    return file;
  }

  /** Tables of documents in the file. */
  public Store store() {
    return new DiskStore(file);
  }

  /** Files' bytes in the file. */
  public Blobs blobs() {
    return new DiskBlobs(file);
  }

  /** Files' bytes in a table of their own of the file. */
  public Blobs blobs(String table) {
    return new DiskBlobs(file, table);
  }

  /**
   * Says what guards the site, which may be served from now on. A fresh site is kept for the first
   * time by the next {@link #keep}: a process that is killed before has promised nobody anything.
   *
   * @param guard held alone while everything is kept, so that nobody changes the site meanwhile
   */
  public void begin(Lock guard) {
    lock = guard;
  }

  /** Says that something has changed; to be called with the lock held alone. */
  public void changed() {
    pending++;
    if (pending >= MOST_PENDING) {
      keepAll();
    }
  }

  /** Keeps everything that was done so far. */
  public void keep() {
    alone(this::keepAll);
  }

  private void keepAll() {
    parts.forEach(part -> part.save(documents));
    file.commit();
    pending = 0;
  }

  /**
   * Writes the whole site as a zip of readable files; nobody changes it meanwhile.
   *
   * @param out stays open
   */
  public void save(OutputStream out) throws IOException {
    try {
      alone(() -> {
        keepAll();
        try {
          SiteFiles.write(file, out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Lets the file go without what came after it was kept last. */
  public void abandon() {
    file.abandon();
  }

  /** Keeps everything that was done so far and lets the file go. */
  @Override
  public void close() {
    alone(() -> {
      keepAll();
      file.close();
    });
  }

  private void alone(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
