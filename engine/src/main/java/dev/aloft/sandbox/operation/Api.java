package dev.aloft.sandbox.operation;

import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.util.List;
import java.util.function.Function;

/**
 * The API of a product: its resources behind a dispatcher. A product with several contracts that
 * refuse in different shapes has an API for each.
 *
 * @param <C> the product's call
 */
public final class Api<C extends Call> implements Product {

  private final String name;
  private final OperationTable table;
  private final Operations<C> operations;
  private final Dispatcher<C> dispatcher;

  /** An API that serves each operation at the one path of its table. */
  public Api(
      String name,
      OperationTable table,
      Conventions<C> conventions,
      List<? extends Resource<C>> resources) {
    this(name, table, conventions, resources, row -> List.of(row.template()));
  }

  /** An API that serves each operation at paths of its own choice. */
  public Api(
      String name,
      OperationTable table,
      Conventions<C> conventions,
      List<? extends Resource<C>> resources,
      Function<OperationTable.Row, List<String>> paths) {
    this.name = name;
    this.table = table;
    this.operations = new Operations<>(table);
    resources.forEach(resource -> resource.register(operations));
    List<Route> routes =
        table.rows().stream()
            .flatMap(row -> paths.apply(row).stream().map(path -> new Route(path, row)))
            .toList();
    this.dispatcher = new Dispatcher<>(conventions, operations, routes);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Reply answer(Request request) {
    return dispatcher.answer(request);
  }

  /** Every operation of the contract. */
  public OperationTable table() {
    return table;
  }

  /** Which of them are implemented, and which taken away. */
  public Operations<C> operations() {
    return operations;
  }
}
