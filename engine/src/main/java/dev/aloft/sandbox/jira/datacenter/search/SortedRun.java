package dev.aloft.sandbox.jira.datacenter.search;

import com.google.common.collect.AbstractIterator;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.store.Documents;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorted issues in a file that is gone when the run is closed. */
final class SortedRun implements Closeable {

  private final FileChannel file;
  private final int size;

  private SortedRun(FileChannel file, int size) {
    this.file = file;
    this.size = size;
  }

  /** Writes issues that are sorted. */
  static SortedRun of(List<Issue> sorted) {
    try {
      Path path = Files.createTempFile("aloft-sort-", ".run");
      FileChannel file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      // Not closed, since that would close the file with it.
      DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)));
      for (Issue issue : sorted) {
        byte[] values = Documents.print(issue.values());
        out.writeLong(issue.id());
        out.writeLong(issue.owner());
        out.writeLong(issue.number());
        out.writeBoolean(issue.archived());
        out.writeInt(values.length);
        out.write(values);
      }
      out.flush();
      return new SortedRun(file, sorted.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads them from the first on; once. */
  Iterator<Issue> issues() {
    DataInputStream in = input();
    return new AbstractIterator<>() {
      private int read;

      @Override
      protected @Nullable Issue computeNext() {
        return read++ < size ? SortedRun.read(in) : endOfData();
      }
    };
  }

  private DataInputStream input() {
    try {
      file.position(0);
      return new DataInputStream(new BufferedInputStream(Channels.newInputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Issue read(DataInputStream in) {
    try {
      long id = in.readLong();
      long owner = in.readLong();
      long number = in.readLong();
      boolean archived = in.readBoolean();
      byte[] values = in.readNBytes(in.readInt());
      return new Issue(id, owner, number, archived, Documents.parse(values));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
