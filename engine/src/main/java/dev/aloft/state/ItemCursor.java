package dev.aloft.state;

import dev.aloft.resource.RecordedItem;
import java.util.Iterator;

/** Recorded items one after the other; must be closed. */
public interface ItemCursor extends Iterator<RecordedItem>, AutoCloseable {

  @Override
  void close();
}
