package dev.aloft.sandbox.jira.cloud.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Lists what a ZIP file holds; what is none, or is broken, holds nothing (contract). */
final class ZipEntries {

  /** No bigger entry is measured: its size is counted by unpacking it. */
  private static final long LARGEST = 1L << 30;

  /**
   * A file in the archive.
   *
   * @param size in bytes, unpacked
   */
  record Entry(int index, String name, String mediaType, long size) {}

  private ZipEntries() {}

  static List<Entry> of(InputStream archive) {
    List<Entry> entries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(archive)) {
      for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
        if (!one.isDirectory()) {
          String type =
              Optional.ofNullable(URLConnection.guessContentTypeFromName(one.getName()))
                  .orElse("application/octet-stream");
          entries.add(new Entry(entries.size(), one.getName(), type, size(zip)));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
    return entries;
  }

  private static long size(ZipInputStream zip) throws IOException {
    byte[] buffer = new byte[8192];
    long size = 0;
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      size += read;
      if (size > LARGEST) {
        throw new IOException("an entry is too large");
      }
    }
    return size;
  }
}
