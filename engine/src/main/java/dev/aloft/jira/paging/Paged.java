package dev.aloft.jira.paging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The items of a list that comes in pages. Each page is asked for when it is reached, so a list of
 * any length is flat in memory; iterating twice asks twice.
 */
public final class Paged implements Iterable<JsonNode> {

  private final Supplier<Iterator<JsonNode>> pages;

  private Paged(Supplier<Iterator<JsonNode>> pages) {
    this.pages = pages;
  }

  /** One page's items and whether there may be more. */
  public record Page(List<JsonNode> items, boolean last) {

    /**
     * Reads an envelope. A page may be shorter than asked for, so only {@code isLast}, {@code
     * total} or an empty page ends the list.
     *
     * @param field the array's name, empty when the reply is the array itself
     */
    public static Page of(JsonNode reply, String field, int startAt) {
      List<JsonNode> items = (field.isEmpty() ? reply : reply.path(field)).valueStream().toList();
      boolean last = items.isEmpty();
      if (reply.path("isLast").isBoolean()) {
        last |= reply.path("isLast").booleanValue();
      } else if (reply.path("total").isNumber()) {
        last |= startAt + items.size() >= reply.path("total").longValue();
      }
      return new Page(items, last);
    }
  }

  /** One page's items and the token of the next. */
  public record TokenPage(List<JsonNode> items, Optional<String> next) {}

  /** Pages by the number of the first item. */
  public static Paged byStart(IntFunction<Page> page) {
    return new Paged(() -> new Pages<>(Optional.of(0), start -> next(page.apply(start), start)));
  }

  private static Step<Integer> next(Page page, int start) {
    return new Step<>(
        page.items(), page.last() ? Optional.empty() : Optional.of(start + page.items().size()));
  }

  /** Pages by token: the first is asked for without one. */
  public static Paged byToken(Function<Optional<String>, TokenPage> page) {
    return new Paged(() ->
        new Pages<>(
            Optional.of(Place.START),
            place -> {
              TokenPage reply = page.apply(place.token());
              Optional<Place> next = reply.next().map(token -> new Place(Optional.of(token)));
              return new Step<>(reply.items(), next);
            }));
  }

  /** The lists of several requests, one after the other. */
  public static <T> Paged each(List<T> requests, Function<T, ? extends Iterable<JsonNode>> list) {
    return new Paged(() ->
        requests.stream()
            .flatMap(request -> StreamSupport.stream(list.apply(request).spliterator(), false))
            .iterator());
  }

  @Override
  public Iterator<JsonNode> iterator() {
    return pages.get();
  }

  public Stream<JsonNode> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** All items, when they are known to be few. */
  public List<JsonNode> list() {
    return stream().toList();
  }

  /** Where a page by token begins; the first has none. */
  private record Place(Optional<String> token) {
    static final Place START = new Place(Optional.empty());
  }

  private record Step<P>(List<JsonNode> items, Optional<P> next) {}

  private static final class Pages<P> implements Iterator<JsonNode> {
    private final Function<P, Step<P>> read;
    private final Deque<JsonNode> items = new ArrayDeque<>();
    private Optional<P> position;

    Pages(Optional<P> first, Function<P, Step<P>> read) {
      this.position = first;
      this.read = read;
    }

    @Override
    public boolean hasNext() {
      while (items.isEmpty() && position.isPresent()) {
        Step<P> step = read.apply(position.get());
        items.addAll(step.items());
        position = step.next();
      }
      return !items.isEmpty();
    }

    @Override
    public JsonNode next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return items.removeFirst();
    }
  }
}
