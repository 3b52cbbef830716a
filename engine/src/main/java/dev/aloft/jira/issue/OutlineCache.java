package dev.aloft.jira.issue;

import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.ItemOutline;
import dev.aloft.staging.DerivedCache;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The outlines of one lane in a cache: a few dozen bytes an item, read and written as a stream. */
final class OutlineCache {

  private static final int END = 0;
  private static final int ITEM = 1;
  private static final int GAP = 2;

  private final DerivedCache cache;
  private final String name;

  OutlineCache(DerivedCache cache, String name) {
    this.cache = cache;
    this.name = name;
  }

  /**
   * The outlines that were kept.
   *
   * @param whole makes the item of an outline
   */
  Optional<ClosingIterator<ItemOutline>> read(Function<ItemOutline, DesiredItem> whole) {
    return cache.open(name).map(in -> new Kept(in, whole));
  }

  /** The same outlines, which are kept when the last one was taken. */
  ClosingIterator<ItemOutline> keeping(ClosingIterator<ItemOutline> outlines) {
    return cache
        .keep(name)
        .<ClosingIterator<ItemOutline>>map(kept -> new Keeping(outlines, kept))
        .orElse(outlines);
  }

  private static void write(ItemOutline outline, DataOutputStream out) throws IOException {
    out.writeByte(outline.placeholder() ? GAP : ITEM);
    out.writeLong(outline.order());
    out.writeUTF(outline.address().key());
    out.writeUTF(outline.sourceId());
    out.writeLong(outline.digest().high());
    out.writeLong(outline.digest().low());
    out.writeByte(outline.parts().size());
    for (Map.Entry<String, Integer> part : outline.parts().entrySet()) {
      out.writeUTF(part.getKey());
      out.writeInt(part.getValue());
    }
  }

  private static Optional<ItemOutline> read(
      DataInputStream in, Function<ItemOutline, DesiredItem> whole) throws IOException {
    int kind = in.readByte();
    if (kind == END) {
      return Optional.empty();
    }
    long order = in.readLong();
    Address address = Address.of(IssueSchema.TYPE, in.readUTF());
    String sourceId = in.readUTF();
    Digest digest = new Digest(in.readLong(), in.readLong());
    Map<String, Integer> parts = new TreeMap<>();
    for (int left = in.readByte(); left > 0; left--) {
      parts.put(in.readUTF(), in.readInt());
    }
    return Optional.of(
        new ItemOutline(address, order, sourceId, kind == GAP, digest, parts, whole));
  }

  /** Reads. */
  private static final class Kept implements ClosingIterator<ItemOutline> {

    private final DataInputStream in;
    private final Function<ItemOutline, DesiredItem> whole;
    private final ArrayDeque<ItemOutline> ahead = new ArrayDeque<>(1);
    private boolean ended;

    Kept(DataInputStream in, Function<ItemOutline, DesiredItem> whole) {
      this.in = in;
      this.whole = whole;
    }

    @Override
    public boolean hasNext() {
      if (ahead.isEmpty() && !ended) {
        try {
          read(in, whole).ifPresentOrElse(ahead::add, () -> ended = true);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return !ahead.isEmpty();
    }

    @Override
    public ItemOutline next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ahead.remove();
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Hands on and writes. */
  private static final class Keeping implements ClosingIterator<ItemOutline> {

    private final ClosingIterator<ItemOutline> outlines;
    private final DerivedCache.Kept kept;
    private boolean open = true;

    Keeping(ClosingIterator<ItemOutline> outlines, DerivedCache.Kept kept) {
      this.outlines = outlines;
      this.kept = kept;
    }

    @Override
    public boolean hasNext() {
      boolean more = outlines.hasNext();
      if (!more) {
        keep(out -> out.writeByte(END), true);
      }
      return more;
    }

    @Override
    public ItemOutline next() {
      ItemOutline next = outlines.next();
      keep(out -> write(next, out), false);
      return next;
    }

    /** What cannot be kept, for want of room, is not kept; the plan goes on. */
    private void keep(Writing writing, boolean last) {
      if (!open) {
        return;
      }
      try {
        writing.to(kept.out());
        if (last) {
          kept.finish();
          open = false;
        }
      } catch (IOException | UncheckedIOException e) {
        open = false;
      }
    }

    @Override
    public void close() {
      try (outlines) {
        kept.close();
      }
    }
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }
}
